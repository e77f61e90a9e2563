"""The families of rules: what the letters of a code stand for."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Family:
    """A family of rules: the letters that its codes begin with, its name, and what it asks."""

    letters: str
    name: str
    asks: str


FAMILIES = (
    Family("CON", "consistency", "Do two places of the model say different things of the same?"),
    Family("COV", "coverage", "Does every account have exactly one tier, with a way in and a way out?"),
    Family("DRI", "drift", "Do accounts get what was decided for them? Asked where there are customer data."),
    Family("ECO", "economics", "Is a relationship paid for by those whom it serves?"),
    Family("EXP", "expectation", "Is what customers expect known, and do they get it?"),
    Family("GRA", "graph", "Is the model linked as the words of the field want it?"),
    Family("LIF", "lifecycle", "Is there something for each phase of a customer's life?"),
    Family("MEA", "measurement", "Is it measured whether a relationship works, with a metric that fits?"),
    Family("MOD", "writing", "Is the file written in the words that it is read as?"),
    Family("MOT", "motive", "Is it said what a relationship is for?"),
    Family("REL", "audience-and-purpose", "For whom is a relationship, and in service of what?"),
    Family("REV", "review", "Is a decision owned, looked at again, and are exceptions still wanted?"),
)
"""Sorted by letters."""

BY_LETTERS = {family.letters: family for family in FAMILIES}
