"""Words of the field as the file's objects take them: any known synonym is read, the standard term is kept."""

from enum import StrEnum
from functools import partial
from typing import Annotated, TypeVar

from pydantic import BeforeValidator

from moorings.errors import NotKnownError
from moorings.terms.lookup import read
from moorings.terms.vocabulary import (
    Category,
    Depth,
    Function,
    Initiative,
    Job,
    MechanismState,
    Motive,
    Phase,
    Stage,
    State,
    SwitchingFacet,
    SwitchingOrigin,
)

Word = TypeVar("Word", bound=StrEnum)


def _read(kind: type[Word], word: object) -> Word:
    if isinstance(word, kind):
        return word
    try:
        return read(kind, str(word))
    except NotKnownError as error:
        raise ValueError(f"{error.says} {error.remedy}".strip()) from error


CategoryWord = Annotated[Category, BeforeValidator(partial(_read, Category))]
DepthWord = Annotated[Depth, BeforeValidator(partial(_read, Depth))]
MotiveWord = Annotated[Motive, BeforeValidator(partial(_read, Motive))]
FunctionWord = Annotated[Function, BeforeValidator(partial(_read, Function))]
PhaseWord = Annotated[Phase, BeforeValidator(partial(_read, Phase))]
JobWord = Annotated[Job, BeforeValidator(partial(_read, Job))]
InitiativeWord = Annotated[Initiative, BeforeValidator(partial(_read, Initiative))]
StateWord = Annotated[State, BeforeValidator(partial(_read, State))]
MechanismStateWord = Annotated[MechanismState, BeforeValidator(partial(_read, MechanismState))]
StageWord = Annotated[Stage, BeforeValidator(partial(_read, Stage))]
FacetWord = Annotated[SwitchingFacet, BeforeValidator(partial(_read, SwitchingFacet))]
OriginWord = Annotated[SwitchingOrigin, BeforeValidator(partial(_read, SwitchingOrigin))]
