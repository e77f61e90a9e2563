"""The base of every object of ours in the file."""

from pydantic import BaseModel, ConfigDict


class Fact(BaseModel):
    """One validated, unchangeable object under a `moorings:` key. Unknown keys are refused: they are misspelt."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        str_strip_whitespace=True,
        use_attribute_docstrings=True,
        allow_inf_nan=False,
    )
