"""The settings, each declared once. Unknown keys are ignored; missing ones get their defaults."""

from collections.abc import Mapping
from typing import Annotated, Any

import msgspec

from app.core.generation import GenerationParams, Thinking
from app.core.look import LARGEST_SCALE, LEAST_SCALE, Density, Look, ThemeMode
from app.core.model_defaults import ModelDefaults
from app.core.parameters import Parameter, Surface, declared, offered_by, parameters_of
from app.core.wording import translatable

_USUAL = Look()
_OF_A_MODEL: tuple[Surface, ...] = ("window", "command line", "model")


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """Everything the user can choose; no secrets.

    A declared field is a setting: `inglenook settings` lists it, and the settings screen shows it
    in its section, in this order. The other fields are remembered choices.
    `system_prompt`, the user's own text, is stored in the encrypted database, not in the file.
    `model_defaults`: choices for individual models, by id. `default_adapters`: the adapter that a
    model answers with, by the model's id, or by the ids of an assistant and the model (see
    `AdapterService.default_for`).
    """

    sends_on_enter: Annotated[
        bool,
        declared(
            "Enter sends the message",
            "Otherwise Ctrl+Enter sends, and Enter begins a new line.",
            section="general",
        ),
    ] = True
    language: Annotated[
        str,
        declared(
            "Language",
            "Language of the window.",
            section="general",
            synonyms="locale, translation",
        ),
    ] = _USUAL.language
    stays_in_tray: Annotated[
        bool,
        declared(
            "Keep running in the tray",
            "Closing the window leaves Inglenook running, with an icon in the system tray.",
            section="general",
        ),
    ] = False
    theme: Annotated[
        ThemeMode,
        declared(
            "Theme",
            "The colours of the window.",
            section="appearance",
            names={
                "system": translatable("Same as system"),
                "light": translatable("Light"),
                "dark": translatable("Dark"),
            },
            synonyms="night mode, black, colors",
        ),
    ] = _USUAL.theme
    font_family: Annotated[
        str,
        declared(
            "Font",
            "For everything except code.",
            section="appearance",
            synonyms="typeface",
        ),
    ] = _USUAL.font_family
    density: Annotated[
        Density,
        declared(
            "Density",
            "Spacing around text and controls.",
            section="appearance",
            names={
                "comfortable": translatable("Comfortable"),
                "compact": translatable("Compact"),
            },
        ),
    ] = _USUAL.density
    scale_percent: Annotated[
        int,
        declared(
            "Scale",
            "Size of text and controls, on top of the screen's own scaling.",
            bounds=(LEAST_SCALE, LARGEST_SCALE),
            step=5,
            section="appearance",
            synonyms="zoom, font size, bigger, DPI",
        ),
    ] = _USUAL.scale_percent
    system_prompt: Annotated[
        str,
        declared(
            "Instructions",
            "System prompt for every chat.",
            section="models",
            synonyms="system prompt, custom instructions, persona, role",
        ),
    ] = ""
    thinking: Annotated[
        Thinking,
        declared(
            "Think before answering",
            "Models without built-in reasoning write notes first, which are shown folded. "
            "A vote among several attempts makes short answers more reliable, and takes longer.",
            section="models",
            names={
                "never": translatable("Never"),
                "once": translatable("Once"),
                "vote": translatable("Several times, and vote"),
            },
        ),
    ] = "never"
    program_samples: Annotated[
        int,
        declared(
            "Attempts that vote",
            "The most programs written for a computed answer, or attempts before a vote. "
            "Two that agree at once are enough.",
            bounds=(1, 15),
            section="models",
        ),
    ] = 6
    context_length: Annotated[
        int,
        declared(
            "Context",
            "How many tokens of the chat and its documents the model sees. More needs more "
            "memory; a change reloads the model.",
            bounds=(0, 1_048_576),
            step=1024,
            section="models",
            lowest="As many as fit",
            surfaces=_OF_A_MODEL,
            synonyms="context window, n_ctx, RAM",
        ),
    ] = 8192
    loads_at_start: Annotated[
        bool,
        declared(
            "Load the model at startup",
            "In the background, once the window is open; the first answer comes sooner.",
            section="models",
        ),
    ] = True
    keep_loaded_minutes: Annotated[
        int,
        declared(
            "Keep the model in memory",
            "Minutes after the last answer; then its memory is freed, and the next question "
            "loads it again.",
            bounds=(0, 24 * 60),
            step=5,
            section="models",
            lowest="Always",
            synonyms="RAM, unload, idle",
        ),
    ] = 30
    tunes_models: Annotated[
        bool,
        declared(
            "Find the fastest settings",
            "Tests each model once for a few seconds, while nothing else is running.",
            section="models",
            synonyms="speed, threads, CPU, benchmark, autotune",
        ),
    ] = True
    gpu_layers: Annotated[
        int,
        declared(
            "Layers on the graphics card",
            "How much of the model runs on the graphics card, if there is one.",
            bounds=(-1, 512),
            section="models",
            lowest="As many as fit",
            surfaces=_OF_A_MODEL,
            synonyms="GPU, CUDA, Vulkan, ROCm, Metal, VRAM, offload",
        ),
    ] = -1
    threads: Annotated[
        int,
        declared(
            "Processor threads",
            "How many threads generate text.",
            bounds=(0, 1024),
            section="models",
            lowest="Automatic",
        ),
    ] = 0
    hub_endpoint: Annotated[
        str,
        declared(
            "Download models from",
            "The hub or a mirror of it. It is contacted only when you search or download.",
            pattern=r"^https?://[^\s/]+",
            section="models",
            synonyms="Hugging Face, proxy, URL",
        ),
    ] = "https://huggingface.co"
    passages: Annotated[
        int,
        declared(
            "Passages per answer",
            "How many of the passages found the model reads.",
            bounds=(1, 30),
            section="documents",
        ),
    ] = 6
    uses_memory: Annotated[
        bool,
        declared(
            "Use remembered facts in answers",
            "Every prompt begins with your facts, in all chats.",
            section="memory",
        ),
    ] = False
    suggests_facts: Annotated[
        bool,
        declared(
            "Offer to remember",
            "When you say something about yourself; nothing is kept until you confirm.",
            section="memory",
        ),
    ] = False
    keeps_prompt_caches: Annotated[
        bool,
        declared(
            "Keep processed chats on disk",
            "An old chat continues without being read again. Encrypted, at most 4 GB.",
            section="privacy",
        ),
    ] = True
    lock_after_minutes: Annotated[
        int,
        declared(
            "Lock when idle",
            "After this many minutes without keyboard or mouse input. An answer that is being "
            "written ends first.",
            bounds=(0, 24 * 60),
            step=5,
            section="privacy",
            lowest="Never",
        ),
    ] = 0
    embedder_id: Annotated[
        str,
        declared(
            "Embedding model",
            "Compares meanings in document search. Changing it re-indexes all documents in "
            "the background.",
            command="models documents --embedder",
        ),
    ] = "all-minilm-l6-v2"
    reranker_id: Annotated[
        str,
        declared(
            "Reranker",
            "Reads the question and each passage together: more accurate, but each search "
            "takes up to two seconds longer.",
            command="models documents --reranker",
        ),
    ] = ""
    vector_server: Annotated[
        str,
        declared(
            "Keep the vectors on a Chroma server",
            "Off if empty. Only random ids and vectors are sent, no text; but short texts can "
            "be approximated from vectors. They are rebuilt there in the background and "
            "removed here.",
            pattern=r"^(https?://[^\s/@]+)?$",
            command="models documents --vector-server",
        ),
    ] = ""
    server_address: Annotated[
        str,
        declared(
            "Use models on another machine",
            "The address of llama-server, vLLM or another Inglenook. What you ask such a "
            "model, including document passages, is sent to that server.",
            pattern=r"^(https?://[^\s/]+\S*)?$",
            command="models connect",
        ),
    ] = ""
    server_pseudonyms: Annotated[
        bool,
        declared(
            "Pseudonyms for a server of your own",
            "Names, addresses, numbers and keys that are found in what is sent to its models "
            "are replaced by pseudonyms, and put back into the answer. Its details show them.",
            section="privacy",
        ),
    ] = False
    engine_library: Annotated[
        str,
        declared(
            "Custom build of llama.cpp",
            "The folder of its libraries; empty for the bundled one.",
            pattern=r"^[^\0]*$",
            command="models engine",
        ),
    ] = ""
    shortcuts: Annotated[
        dict[str, str],
        declared(
            "Keyboard shortcuts",
            "The keys of each action whose shortcut you changed.",
        ),
    ] = {}
    params: GenerationParams = GenerationParams()
    model_id: str = ""
    model_defaults: dict[str, ModelDefaults] = {}
    imported_models: tuple[str, ...] = ()
    imported_adapters: tuple[str, ...] = ()
    default_adapters: dict[str, str] = {}
    server_models: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for name in ("imported_models", "imported_adapters"):
            # Written by hand, a path may have a null character, which no file's path has.
            possible = tuple(path for path in getattr(self, name) if "\0" not in path)
            msgspec.structs.force_setattr(self, name, possible)

    @property
    def look(self) -> Look:
        return Look(self.theme, self.language, self.scale_percent, self.density, self.font_family)


SETTINGS: Mapping[str, Parameter] = {
    **parameters_of(Settings),
    **{each.name: each for each in offered_by(GenerationParams, "window")},
}
"""Every setting by name, the generation parameters after the others."""


def setting_value(settings: Settings, name: str) -> Any:
    holder = settings if name in parameters_of(Settings) else settings.params
    return getattr(holder, name)


def setting_change(settings: Settings, name: str, value: Any) -> dict[str, Any]:
    """What changes in the fields of `settings` if the setting `name` becomes `value`."""
    if name in parameters_of(Settings):
        return {name: value}
    return {"params": msgspec.structs.replace(settings.params, **{name: value})}
