"""The settings schema. Unknown keys are ignored; missing ones get their defaults."""

from typing import Annotated, Literal

import msgspec

from app.core.generation import GenerationParams
from app.core.look import Density, Look, ThemeMode
from app.core.model_defaults import ModelDefaults

Thinking = Literal["never", "once", "vote"]
"""`vote`: several chains of thought decide on a short answer."""

_USUAL = Look()


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """Everything the user can choose; never secrets or the user's texts.

    `program_samples`: the maximum number of programs that vote on a program-aided answer, and of
    chains of thought if `thinking` is "vote". `thinking`: whether models without built-in reasoning
    write notes before they answer. `suggests_facts`: offer to remember what users say about
    themselves. `keep_loaded_minutes`: minutes without a question after which the model is unloaded;
    0 for never. `loads_at_start`: the window loads the model in the background after it opens.
    `server_address`: the address of a server whose `server_models` may also be chosen; "" for none.
    `vector_server`: the address of a Chroma server that stores vectors; "" for this machine.
    `engine_library`: the folder of the llama.cpp library to use; "" for the bundled one.
    `model_defaults`: choices for individual models, by id.
    `stays_in_tray`: closing the window leaves the program in the system tray, if there is one.
    `reranker_id`: the model that reorders passages found; "" for none.
    `tunes_models`: whether to tune the engine's options while idle.
    """

    theme: ThemeMode = _USUAL.theme
    language: str = _USUAL.language
    scale_percent: int = _USUAL.scale_percent
    density: Density = _USUAL.density
    font_family: str = _USUAL.font_family
    sends_on_enter: bool = True
    model_id: str = ""
    imported_models: tuple[str, ...] = ()
    imported_adapters: tuple[str, ...] = ()
    context_length: int = 8192
    gpu_layers: int = -1
    threads: int = 0
    engine_library: str = ""
    params: GenerationParams = GenerationParams()
    model_defaults: dict[str, ModelDefaults] = {}
    system_prompt: str = ""
    embedder_id: str = "all-minilm-l6-v2"
    reranker_id: str = ""
    vector_server: Annotated[str, msgspec.Meta(pattern=r"^(https?://[^\s/@]+)?$")] = ""
    passages: int = 6
    program_samples: Annotated[int, msgspec.Meta(ge=1, le=15)] = 6
    thinking: Thinking = "never"
    shortcuts: dict[str, str] = {}
    hub_endpoint: Annotated[str, msgspec.Meta(pattern=r"^https?://[^\s/]+")] = (
        "https://huggingface.co"
    )
    server_address: Annotated[str, msgspec.Meta(pattern=r"^(https?://[^\s/]+\S*)?$")] = ""
    server_models: tuple[str, ...] = ()
    keeps_prompt_caches: bool = True
    uses_memory: bool = False
    suggests_facts: bool = False
    keep_loaded_minutes: Annotated[int, msgspec.Meta(ge=0, le=24 * 60)] = 30
    loads_at_start: bool = True
    tunes_models: bool = True
    stays_in_tray: bool = False
    lock_after_minutes: Annotated[int, msgspec.Meta(ge=0, le=24 * 60)] = 0

    @property
    def look(self) -> Look:
        return Look(self.theme, self.language, self.scale_percent, self.density, self.font_family)
