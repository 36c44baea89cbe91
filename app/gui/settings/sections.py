"""What can be set, section by section."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontDatabase

from app.gui.lifecycle.tray import Tray
from app.gui.look.translations import language_name, languages
from app.gui.settings.controls import Choice, Decimal, Line, Number, Switch, Text
from app.gui.settings.rows import SettingRow, SettingSection
from app.viewmodels.quantities import own_digits, percent
from app.viewmodels.settings.values import SettingsViewModel

translate = QCoreApplication.translate

_SCALES = (100, 110, 125, 150, 175, 200, 225, 250)
_CONTEXTS = (512, 262_144)


def general_section(settings: SettingsViewModel) -> SettingSection:
    tray = SettingRow(
        translate("Settings", "Keep running in the tray"),
        translate(
            "Settings",
            "Closing the window leaves Inglenook running, with an icon in the system tray.",
        ),
        Switch(settings, "stays_in_tray"),
    )
    if not Tray.is_available():
        tray.disable(translate("Settings", "This desktop has no system tray."))
    return SettingSection(
        translate("Settings", "General"),
        (
            SettingRow(
                translate("Settings", "Enter sends the message"),
                translate("Settings", "Otherwise Ctrl+Enter sends, and Enter begins a new line."),
                Switch(settings, "sends_on_enter"),
            ),
            SettingRow(
                translate("Settings", "Language"),
                translate("Settings", "Language of the window."),
                Choice(settings, "language", _language_choices()),
                synonyms=translate("Settings", "locale, translation", "search words"),
            ),
            tray,
        ),
    )


def appearance_section(settings: SettingsViewModel) -> SettingSection:
    themes = (
        (translate("Settings", "Same as system"), "system"),
        (translate("Settings", "Light"), "light"),
        (translate("Settings", "Dark"), "dark"),
    )
    return SettingSection(
        translate("Settings", "Appearance"),
        (
            SettingRow(
                translate("Settings", "Theme"),
                translate("Settings", "The colours of the window."),
                Choice(settings, "theme", themes),
                synonyms=translate("Settings", "night mode, black, colors", "search words"),
            ),
            SettingRow(
                translate("Settings", "Font"),
                translate("Settings", "For everything except code."),
                Choice(settings, "font_family", _font_choices()),
                synonyms=translate("Settings", "typeface", "search words"),
            ),
            SettingRow(
                translate("Settings", "Density"),
                translate("Settings", "Spacing around text and controls."),
                Choice(
                    settings,
                    "density",
                    (
                        (translate("Settings", "Comfortable"), "comfortable"),
                        (translate("Settings", "Compact"), "compact"),
                    ),
                ),
            ),
            SettingRow(
                translate("Settings", "Scale"),
                translate(
                    "Settings", "Size of text and controls, on top of the screen's own scaling."
                ),
                Choice(
                    settings,
                    "scale_percent",
                    [(percent(scale / 100), scale) for scale in _SCALES],
                ),
                synonyms=translate("Settings", "zoom, font size, bigger, DPI", "search words"),
            ),
        ),
    )


def models_section(settings: SettingsViewModel) -> SettingSection:
    return SettingSection(
        translate("Settings", "Models"),
        (
            SettingRow(
                translate("Settings", "Instructions"),
                translate("Settings", "System prompt for every chat."),
                Text(
                    settings,
                    "system_prompt",
                    translate("Settings", "For example: Answer briefly, in plain words."),
                ),
                synonyms=translate(
                    "Settings", "system prompt, custom instructions, persona, role", "search words"
                ),
                is_wide=True,
            ),
            SettingRow(
                translate("Settings", "Temperature"),
                own_digits(
                    translate(
                        "Settings", "0 always picks the likeliest word; higher values vary more."
                    )
                ),
                Decimal(settings, "params.temperature", (0.0, 2.0), 0.1),
                synonyms=translate("Settings", "creativity, randomness, sampling", "search words"),
            ),
            SettingRow(
                translate("Settings", "Top p"),
                translate(
                    "Settings",
                    "Picks from the likeliest words that together reach this probability.",
                ),
                Decimal(settings, "params.top_p", (0.0, 1.0), 0.05),
                synonyms=translate("Settings", "nucleus, sampling", "search words"),
            ),
            SettingRow(
                translate("Settings", "Maximum answer length"),
                translate("Settings", "In tokens; a longer answer can be continued."),
                Number(settings, "params.max_tokens", (16, 32_768), 256),
                synonyms=translate("Settings", "max tokens, output limit", "search words"),
            ),
            SettingRow(
                translate("Settings", "Think before answering"),
                translate(
                    "Settings",
                    "Models without built-in reasoning write notes first, which are shown folded. "
                    "A vote among several attempts makes short answers more reliable, and takes "
                    "longer.",
                ),
                Choice(
                    settings,
                    "thinking",
                    (
                        (translate("Settings", "Never"), "never"),
                        (translate("Settings", "Once"), "once"),
                        (translate("Settings", "Several times, and vote"), "vote"),
                    ),
                ),
            ),
            SettingRow(
                translate("Settings", "Attempts that vote"),
                translate(
                    "Settings",
                    "The most programs written for a computed answer, or attempts before a vote. "
                    "Two that agree at once are enough.",
                ),
                Number(settings, "program_samples", (1, 15)),
            ),
            SettingRow(
                translate("Settings", "Context"),
                translate(
                    "Settings",
                    "How many tokens of the chat and its documents the model sees. More needs "
                    "more memory; a change reloads the model.",
                ),
                Number(settings, "context_length", _CONTEXTS, 1024),
                synonyms=translate("Settings", "context window, n_ctx, RAM", "search words"),
            ),
            SettingRow(
                translate("Settings", "Load the model at startup"),
                translate(
                    "Settings",
                    "In the background, once the window is open; the first answer comes sooner.",
                ),
                Switch(settings, "loads_at_start"),
            ),
            SettingRow(
                translate("Settings", "Keep the model in memory"),
                translate(
                    "Settings",
                    "Minutes after the last answer; then its memory is freed, and the next "
                    "question loads it again.",
                ),
                Number(
                    settings,
                    "keep_loaded_minutes",
                    (0, 24 * 60),
                    5,
                    special=translate("Settings", "Always"),
                ),
                synonyms=translate("Settings", "RAM, unload, idle", "search words"),
            ),
            SettingRow(
                translate("Settings", "Find the fastest settings"),
                translate(
                    "Settings",
                    "Tests each model once for a few seconds, while nothing else is running.",
                ),
                Switch(settings, "tunes_models"),
                synonyms=translate(
                    "Settings", "speed, threads, CPU, benchmark, autotune", "search words"
                ),
            ),
            SettingRow(
                translate("Settings", "Layers on the graphics card"),
                translate(
                    "Settings", "How much of the model runs on the graphics card, if there is one."
                ),
                Number(
                    settings,
                    "gpu_layers",
                    (-1, 512),
                    special=translate("Settings", "As many as fit"),
                ),
                synonyms=translate(
                    "Settings", "GPU, CUDA, Vulkan, ROCm, Metal, VRAM, offload", "search words"
                ),
            ),
            SettingRow(
                translate("Settings", "Download models from"),
                translate(
                    "Settings",
                    "The hub or a mirror of it. It is contacted only when you search or download.",
                ),
                Line(settings, "hub_endpoint"),
                synonyms=translate("Settings", "Hugging Face, proxy, URL", "search words"),
            ),
        ),
    )


def _font_choices() -> list[tuple[str, str]]:
    families = [name for name in QFontDatabase.families() if not name.startswith(".")]
    return [
        (translate("Settings", "Inter, or the system's"), ""),
        *zip(families, families, strict=True),
    ]


def _language_choices() -> list[tuple[str, str]]:
    named = [(language_name(code), code) for code in languages()]
    return [(translate("Settings", "Same as system"), ""), *named]
