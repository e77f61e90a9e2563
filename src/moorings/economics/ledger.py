"""Which inputs a figure was counted with."""

from moorings.economics.quantity import Input, as_it_stands


class Ledger:
    """A draw that takes each figure as it stands and keeps which inputs were asked for, each once."""

    def __init__(self) -> None:
        self._inputs: dict[str, Input] = {}

    def __call__(self, figure: Input) -> float:
        """Return the figure, and remember it."""
        self._inputs.setdefault(figure.id, figure)
        return as_it_stands(figure)

    @property
    def inputs(self) -> tuple[Input, ...]:
        """The inputs in the order in which they were asked for."""
        return tuple(self._inputs.values())
