"""What making an answer asks of the models on this machine, and what they are capable of."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from typing import Protocol

import msgspec

from app.core.cancellation import CancelToken
from app.core.events import StageProgress
from app.core.generation import AdapterUse
from app.core.model_spec import InstalledModel, ModelInfo
from app.engine.engine_protocol import LoadModel

_NATIVE_CALLS_FROM = 3_000_000_000
"""Models with at least this many parameters are asked for calls in their template's own format.

Smaller ones know that format only from the template: none of the calls that Qwen2.5-Coder 1.5B
writes in it can be parsed, while a grammar makes every call well-formed. And if the chat contains
calls in that format, they continue with another call instead of an answer.
"""

_SQL_FROM = 1_000_000_000
"""Smaller models write SQL that does not run, where the table tool's columns would do."""

_MANY_TOOLS_FROM = 400_000_000
"""Smaller models are offered only the basic tools: out of ten they choose a wrong one."""


class Capabilities(msgspec.Struct, frozen=True, kw_only=True):
    """What a model can do with tools, as measured by its number of parameters.

    `calls_natively`: its own template supports calls and shows those of earlier turns.
    """

    calls_natively: bool
    writes_sql: bool
    chooses_among_many_tools: bool


def capabilities(info: ModelInfo | None) -> Capabilities:
    """Those of the loaded model; of a large one without a template for calls if none is known."""
    if info is None:
        return Capabilities(calls_natively=False, writes_sql=True, chooses_among_many_tools=True)
    return Capabilities(
        calls_natively=info.supports_tools and info.parameters >= _NATIVE_CALLS_FROM,
        writes_sql=info.parameters >= _SQL_FROM,
        chooses_among_many_tools=info.parameters >= _MANY_TOOLS_FROM,
    )


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
