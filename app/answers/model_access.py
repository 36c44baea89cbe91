"""What making an answer asks of the models on this machine."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from typing import Protocol

import msgspec

from app.core.cancellation import CancelToken
from app.core.events import StageProgress
from app.core.generation import AdapterUse
from app.core.model_spec import InstalledModel
from app.engine.engine_protocol import LoadModel


class ReadyModel(msgspec.Struct, frozen=True):
    """A verified model on this machine, and the request that loads it."""

    model: InstalledModel
    load: LoadModel


class LoadedModel(Protocol):
    """The model that the engine holds; see `ModelLoading`."""

    @property
    def last(self) -> InstalledModel | None: ...

    @property
    def loaded(self) -> InstalledModel | None: ...

    def crashed(self) -> None: ...

    def worked(self) -> None: ...


class Models(Protocol):
    """The models on this machine; see `ModelsService`."""

    @property
    def loading(self) -> LoadedModel: ...

    def held(self, cancel: CancelToken, name: str = "") -> AbstractContextManager[None]: ...

    def load(self, cancel: CancelToken, name: str = "") -> Iterator[StageProgress]: ...

    def ready(self, name: str, cancel: CancelToken) -> ReadyModel: ...


CheckAdapter = Callable[[AdapterUse, InstalledModel, CancelToken], AdapterUse]
"""Checks that an adapter belongs to a model, and adds its hash; see `AdapterService.checked`."""

Recall = Callable[[str, tuple[str, ...]], str]
"""Appends remembered facts, by id, to a system prompt; see `MemoryService.recall_again`."""
