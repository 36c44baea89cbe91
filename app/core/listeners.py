"""What others want to hear of."""

from collections.abc import Callable
from typing import Generic, ParamSpec

_Told = ParamSpec("_Told")


class Listeners(Generic[_Told]):
    """Called with a function, calls that with everything that it is told from then on."""

    def __init__(self) -> None:
        self._all: list[Callable[_Told, object]] = []

    def __call__(self, listener: Callable[_Told, object]) -> None:
        self._all.append(listener)

    def tell(self, *args: _Told.args, **kwargs: _Told.kwargs) -> None:
        for listener in self._all:
            listener(*args, **kwargs)
