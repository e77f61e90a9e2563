"""The example company made from a few seeds, each once."""

import functools

import pytest

from moorings.examples.plank import Plank, make

SEEDS = (7, 19, 20_260_630)


@functools.cache
def made(seed: int) -> Plank:
    return make(seed)


@pytest.fixture(
    params=[7, *(pytest.param(seed, marks=pytest.mark.slow) for seed in SEEDS[1:])], ids="seed {}".format
)
def plank(request: pytest.FixtureRequest) -> Plank:
    seed: int = request.param
    return made(seed)


@pytest.fixture
def plank_of_seed_7() -> Plank:
    return made(7)
