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
    """Everything the user can choose; never a secret and never text of theirs.

    `program_samples`: how many programs vote at most on the value of a program-aided answer, and
    how many chains of thought where `thinking` is "vote".
    `thinking`: whether models that do not think by themselves write notes before they answer.
    `suggests_facts`: what users say about themselves is offered to be remembered.
    `keep_loaded_minutes`: after how long without a question the model leaves the memory; 0 never.
    `loads_at_start`: the window loads the model in the background once it is there.
    `server_address`: of a server whose `server_models` may be chosen too; "" for none.
    `vector_server`: of a Chroma server that keeps the vectors of passages; "" for this machine.
    `engine_library`: the folder of the llama.cpp library to use; "" for the one that came along.
    `model_defaults`: what was chosen for single models, by their ids.
    `stays_in_tray`: closing the window leaves the program in the system's tray, where there is one.
    `reranker_id`: the model that orders found passages anew; "" for none.
    `tunes_models`: the engine's options may be tried out while nobody asks anything.
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
