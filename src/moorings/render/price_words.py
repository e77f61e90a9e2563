"""The price that makes a relationship pay, in a sentence."""

from moorings.economics.against_cheaper import Unknown
from moorings.economics.price import PriceThatPays
from moorings.render.figures import Figures, share


def price_sentence(title: str, found: PriceThatPays | Unknown, figures: Figures) -> str:
    """Return from which price a relationship pays, beside the declared one."""
    if isinstance(found, Unknown):
        return f"the price that makes {title} pay is unknown: {found.because}."
    asked = found.for_share if found.for_share_of_all is None else found.for_share_of_all
    fixed = "" if found.for_share_of_all is None else " with its part of the fixed cost"
    declared = (
        "no price is declared" if found.declared is None else f"declared {figures.money(found.declared)}"
    )
    return (
        f"{title}, for an account of {figures.money_a_year(found.revenue)}: it costs{fixed} at most "
        f"{share(found.allowed_share)} of what the account pays {_from(asked, figures)}; {_life(found, figures)}; "
        f"{declared}{_enough(found)}."
    )


def _from(price: float, figures: Figures) -> str:
    return f"from a price of {figures.money_a_year(price)}" if price > 0 else "without a price"


def _life(found: PriceThatPays, figures: Figures) -> str:
    if isinstance(found.for_life, Unknown):
        return f"against a cheaper one it is unknown: {found.for_life.because}"
    return f"over a customer's life it breaks even with {found.cheaper} {_from(found.for_life, figures)}"


def _enough(found: PriceThatPays) -> str:
    if found.is_enough is None:
        return ""
    return ", which is enough" if found.is_enough else ", which is not enough"
