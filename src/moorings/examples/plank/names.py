"""Names of made-up companies, put together from parts."""

from random import Random

FIRST_PARTS = (
    "Amber", "Ashen", "Birch", "Bright", "Brook", "Cedar", "Chalk", "Clay", "Cobalt", "Copper", "Coral", "Dale",
    "Dawn", "Drift", "Ember", "Fallow", "Fern", "Flint", "Frost", "Gilt", "Glen", "Hazel", "Heath", "Hollow",
    "Indigo", "Iron", "Ivory", "Juniper", "Larch", "Linden", "Loam", "Marble", "Marsh", "Meadow", "Mill", "Moss",
    "North", "Oaken", "Ochre", "Opal", "Pearl", "Pine", "Quarry", "Reed", "Ridge", "River", "Rowan", "Russet",
    "Sable", "Sedge", "Shale", "Silver", "Slate", "Sorrel", "Stone", "Teal", "Thorn", "Umber", "Willow", "Winter",
)  # fmt: skip
SECOND_PARTS = (
    "bank", "beck", "bell", "bridge", "brook", "cote", "crest", "croft", "dell", "fell", "field", "ford", "gate",
    "grove", "haven", "heron", "hill", "holm", "hurst", "lea", "ley", "light", "mead", "mere", "mouth", "point",
    "port", "quay", "reach", "rise", "row", "shaw", "side", "stead", "thwaite", "vale", "wharf", "wick", "wold",
    "worth",
)  # fmt: skip
TRADES = (
    "Architects", "Bakeries", "Brewing", "Clinics", "Design", "Energy", "Events", "Films", "Foods", "Freight",
    "Furniture", "Games", "Gardens", "Group", "Instruments", "Labs", "Legal", "Media", "Partners", "Press",
    "Robotics", "Schools", "Software", "Studio", "Textiles", "Tools", "Travel", "Works",
)  # fmt: skip


def company_names(rng: Random, count: int) -> list[str]:
    """Return so many different names."""
    numbers = rng.sample(range(len(FIRST_PARTS) * len(SECOND_PARTS) * len(TRADES)), count)
    return [_name(number) for number in numbers]


def _name(number: int) -> str:
    number, trade = divmod(number, len(TRADES))
    first, second = divmod(number, len(SECOND_PARTS))
    return f"{FIRST_PARTS[first]}{SECOND_PARTS[second]} {TRADES[trade]}"
