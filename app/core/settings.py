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
            translatable("Enter sends the message"),
            translatable("Otherwise Ctrl+Enter sends, and Enter begins a new line."),
            section="general",
        ),
    ] = True
    language: Annotated[
        str,
        declared(
            translatable("Language"),
            translatable("Language of the window."),
            section="general",
            synonyms=translatable("locale, translation"),
        ),
    ] = _USUAL.language
    stays_in_tray: Annotated[
        bool,
        declared(
            translatable("Keep running in the tray"),
            translatable(
                "Closing the window leaves Inglenook running, with an icon in the system tray."
            ),
            section="general",
        ),
    ] = False
    theme: Annotated[
        ThemeMode,
        declared(
            translatable("Theme"),
            translatable("The colours of the window."),
            section="appearance",
            names={
                "system": translatable("Same as system"),
                "light": translatable("Light"),
                "dark": translatable("Dark"),
            },
            synonyms=translatable("night mode, black, colors"),
        ),
    ] = _USUAL.theme
    font_family: Annotated[
        str,
        declared(
            translatable("Font"),
            translatable("For everything except code."),
            section="appearance",
            synonyms=translatable("typeface"),
        ),
    ] = _USUAL.font_family
    density: Annotated[
        Density,
        declared(
            translatable("Density"),
            translatable("Spacing around text and controls."),
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
            translatable("Scale"),
            translatable("Size of text and controls, on top of the screen's own scaling."),
            ge=LEAST_SCALE,
            le=LARGEST_SCALE,
            step=5,
            section="appearance",
            synonyms=translatable("zoom, font size, bigger, DPI"),
        ),
    ] = _USUAL.scale_percent
    system_prompt: Annotated[
        str,
        declared(
            translatable("Instructions"),
            translatable("System prompt for every chat."),
            section="models",
            synonyms=translatable("system prompt, custom instructions, persona, role"),
        ),
    ] = ""
    thinking: Annotated[
        Thinking,
        declared(
            translatable("Think before answering"),
            translatable(
                "Models without built-in reasoning write notes first, which are shown folded. "
                "A vote among several attempts makes short answers more reliable, and takes longer."
            ),
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
            translatable("Attempts that vote"),
            translatable(
                "The most programs written for a computed answer, or attempts before a vote. "
                "Two that agree at once are enough."
            ),
            ge=1,
            le=15,
            section="models",
        ),
    ] = 6
    context_length: Annotated[
        int,
        declared(
            translatable("Context"),
            translatable(
                "How many tokens of the chat and its documents the model sees. More needs more "
                "memory; a change reloads the model."
            ),
            ge=0,
            le=1_048_576,
            step=1024,
            section="models",
            lowest=translatable("As many as fit"),
            surfaces=_OF_A_MODEL,
            synonyms=translatable("context window, n_ctx, RAM"),
        ),
    ] = 8192
    loads_at_start: Annotated[
        bool,
        declared(
            translatable("Load the model at startup"),
            translatable(
                "In the background, once the window is open; the first answer comes sooner."
            ),
            section="models",
        ),
    ] = True
    keep_loaded_minutes: Annotated[
        int,
        declared(
            translatable("Keep the model in memory"),
            translatable(
                "Minutes after the last answer; then its memory is freed, and the next question "
                "loads it again."
            ),
            ge=0,
            le=24 * 60,
            step=5,
            section="models",
            lowest=translatable("Always"),
            synonyms=translatable("RAM, unload, idle"),
        ),
    ] = 30
    tunes_models: Annotated[
        bool,
        declared(
            translatable("Find the fastest settings"),
            translatable("Tests each model once for a few seconds, while nothing else is running."),
            section="models",
            synonyms=translatable("speed, threads, CPU, benchmark, autotune"),
        ),
    ] = True
    gpu_layers: Annotated[
        int,
        declared(
            translatable("Layers on the graphics card"),
            translatable("How much of the model runs on the graphics card, if there is one."),
            ge=-1,
            le=512,
            section="models",
            lowest=translatable("As many as fit"),
            surfaces=_OF_A_MODEL,
            synonyms=translatable("GPU, CUDA, Vulkan, ROCm, Metal, VRAM, offload"),
        ),
    ] = -1
    threads: Annotated[
        int,
        declared(
            translatable("Processor threads"),
            translatable("How many threads generate text."),
            ge=0,
            le=1024,
            section="models",
            lowest=translatable("Automatic"),
        ),
    ] = 0
    hub_endpoint: Annotated[
        str,
        declared(
            translatable("Download models from"),
            translatable(
                "The hub or a mirror of it. It is contacted only when you search or download."
            ),
            pattern=r"^https?://[^\s/]+",
            section="models",
            synonyms=translatable("Hugging Face, proxy, URL"),
        ),
    ] = "https://huggingface.co"
    passages: Annotated[
        int,
        declared(
            translatable("Passages per answer"),
            translatable("How many of the passages found the model reads."),
            ge=1,
            le=30,
            section="documents",
        ),
    ] = 6
    uses_memory: Annotated[
        bool,
        declared(
            translatable("Use remembered facts in answers"),
            translatable("Every prompt begins with your facts, in all chats."),
            section="memory",
        ),
    ] = False
    suggests_facts: Annotated[
        bool,
        declared(
            translatable("Offer to remember"),
            translatable(
                "When you say something about yourself; nothing is kept until you confirm."
            ),
            section="memory",
        ),
    ] = False
    keeps_prompt_caches: Annotated[
        bool,
        declared(
            translatable("Keep processed chats on disk"),
            translatable(
                "An old chat continues without being read again. Encrypted, at most 4 GB."
            ),
            section="privacy",
        ),
    ] = True
    lock_after_minutes: Annotated[
        int,
        declared(
            translatable("Lock when idle"),
            translatable(
                "After this many minutes without keyboard or mouse input. An answer that is being "
                "written ends first."
            ),
            ge=0,
            le=24 * 60,
            step=5,
            section="privacy",
            lowest=translatable("Never"),
        ),
    ] = 0
    embedder_id: Annotated[
        str,
        declared(
            translatable("Embedding model"),
            translatable(
                "Compares meanings in document search. Changing it re-indexes all documents in "
                "the background."
            ),
            command="models documents --embedder",
        ),
    ] = "all-minilm-l6-v2"
    reranker_id: Annotated[
        str,
        declared(
            translatable("Reranker"),
            translatable(
                "Reads the question and each passage together: more accurate, but each search "
                "takes up to two seconds longer."
            ),
            command="models documents --reranker",
        ),
    ] = ""
    vector_server: Annotated[
        str,
        declared(
            translatable("Keep the vectors on a Chroma server"),
            translatable(
                "Off if empty. Only random ids and vectors are sent, no text; but short texts can "
                "be approximated from vectors. They are rebuilt there in the background and "
                "removed here."
            ),
            pattern=r"^(https?://[^\s/@]+)?$",
            command="models documents --vector-server",
        ),
    ] = ""
    server_address: Annotated[
        str,
        declared(
            translatable("Use models on another machine"),
            translatable(
                "The address of llama-server, vLLM or another Inglenook. What you ask such a "
                "model, including document passages, is sent to that server."
            ),
            pattern=r"^(https?://[^\s/]+\S*)?$",
            command="models connect",
        ),
    ] = ""
    server_pseudonyms: Annotated[
        bool,
        declared(
            translatable("Pseudonyms for a server of your own"),
            translatable(
                "Names, addresses, numbers and keys that are found in what is sent to its models "
                "are replaced by pseudonyms, and put back into the answer. Its details show them."
            ),
            section="privacy",
        ),
    ] = False
    engine_library: Annotated[
        str,
        declared(
            translatable("Custom build of llama.cpp"),
            translatable("The folder of its libraries; empty for the bundled one."),
            command="models engine",
        ),
    ] = ""
    shortcuts: Annotated[
        dict[str, str],
        declared(
            translatable("Keyboard shortcuts"),
            translatable("The keys of each action whose shortcut you changed."),
        ),
    ] = {}
    params: GenerationParams = GenerationParams()
    model_id: str = ""
    model_defaults: dict[str, ModelDefaults] = {}
    imported_models: tuple[str, ...] = ()
    imported_adapters: tuple[str, ...] = ()
    default_adapters: dict[str, str] = {}
    server_models: tuple[str, ...] = ()

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
