"""The look: colours of the two themes, fonts, lengths at the user's scale, and the style sheet."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from app.core.look import Look, ThemeMode
from app.core.paths import resource_path

BASE_PX = 14
SIDEBAR_WIDTH = 264
SOURCE_WIDTH = 420
COLUMN_WIDTH = 720

_SCHEMES = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}
# The share of padding and spacing that remains in the compact density.
_COMPACT = 0.6
_COMPACT_LEADING = 0.5
_IS_COMPACT = "isCompact"
_SHEETS = ("window.qss", "screens.qss")
LOOK_CHANGES = (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange)
"""The events after which text may be drawn differently; see `look`."""


class Tokens(NamedTuple):
    """The colours of one theme, each as `#rrggbb`."""

    background: str
    panel: str
    card: str
    line: str
    text: str
    muted: str
    faint: str
    accent: str
    on_accent: str
    accent_soft: str
    own_message: str
    ok: str
    warning: str
    danger: str
    danger_soft: str
    highlight: str
    code: str


LIGHT = Tokens(
    background="#faf9f7",
    panel="#f3f1ec",
    card="#ffffff",
    line="#e3dfd6",
    text="#23211d",
    muted="#6f6a60",
    faint="#857f74",
    accent="#a8481f",
    on_accent="#ffffff",
    accent_soft="#f6e4da",
    own_message="#efece5",
    ok="#3f7d4e",
    warning="#9a6a00",
    danger="#b3261e",
    danger_soft="#f9e3e0",
    highlight="#ffe08a",
    code="#f3f1ec",
)
DARK = Tokens(
    background="#1b1a18",
    panel="#22211e",
    card="#282623",
    line="#393630",
    text="#ece8e0",
    muted="#aaa397",
    faint="#8b8579",
    accent="#e58a5b",
    on_accent="#1b1a18",
    accent_soft="#3d2a20",
    own_message="#2d2b27",
    ok="#7fbf8e",
    warning="#d9a94a",
    danger="#f0938a",
    danger_soft="#402421",
    highlight="#6b5514",
    code="#1f1e1b",
)


def tokens() -> Tokens:
    """The current colours of the application."""
    shown = QGuiApplication.palette().color(QPalette.ColorRole.Window).name()
    return DARK if shown == DARK.background else LIGHT


def look() -> tuple[bool, bool, str]:
    """What text rendering depends on: whether it is dark or compact, and the font."""
    return tokens() is DARK, is_compact(), QGuiApplication.font().key()


def is_compact() -> bool:
    app = QApplication.instance()
    return bool(app and app.property(_IS_COMPACT))


def roomy(length_px: int) -> int:
    """A padding or spacing that is `length_px` in the comfortable density."""
    return round(length_px * _COMPACT) if is_compact() else length_px


def leading(percent: int) -> int:
    """The line height in percent of the font's; `percent` in the comfortable density."""
    return 100 + round((percent - 100) * _COMPACT_LEADING) if is_compact() else percent


def new_application(arguments: Sequence[str]) -> QApplication:
    """The application, in Fusion style on every system, which the style sheet is made for.

    The style is passed as an argument, since `setStyle` wraps it for Python, which takes 5 ms.
    """
    return QApplication([*arguments[:1], "-style", "fusion", *arguments[1:]])


def apply_look(app: QApplication, look: Look) -> None:
    apply_theme(
        app, look.theme, look.scale_percent, look.font_family, compact=look.density == "compact"
    )


def apply_theme(
    app: QApplication,
    mode: ThemeMode,
    scale_percent: int = 100,
    font_family: str = "",
    *,
    compact: bool = False,
) -> None:
    """Apply a theme to the whole application; widgets get a PaletteChange event.

    `compact` reduces padding and the spacing between lines, rows and messages. `scale_percent`
    scales type and controls, on top of the screen's own scale; `font_family` is used for all text
    but code, if installed.
    """
    app.setProperty(_IS_COMPACT, compact)
    app.styleHints().setColorScheme(_SCHEMES[mode])
    chosen = DARK if _is_dark(app, mode) else LIGHT
    app.setPalette(_palette(chosen))
    app.setFont(_font(_families(font_family), 0, QFont.Weight.Normal, scale_percent))
    app.setStyleSheet(_style_sheet(chosen, scale_percent))


def _is_dark(app: QApplication, mode: ThemeMode) -> bool:
    if mode == "system":
        return app.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return mode == "dark"


def body_font(delta_px: int = 0, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The chosen font, else Inter, else the system's, `delta_px` larger than body text."""
    shown = tuple(QGuiApplication.font().families())
    return _font(shown, delta_px, weight, None)


def _families(chosen: str) -> tuple[str, ...]:
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    return (*filter(None, (chosen,)), "Inter", *system.families())


def code_font(delta_px: int = -1) -> QFont:
    """JetBrains Mono, else the system's fixed-width font."""
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font = _font(("JetBrains Mono", *system.families()), delta_px, QFont.Weight.Normal, None)
    font.setStyleHint(QFont.StyleHint.Monospace)
    return font


def _font(
    families: tuple[str, ...], delta_px: int, weight: QFont.Weight, scale_percent: int | None
) -> QFont:
    font = QFont()
    font.setFamilies(families)
    scale = _shown_scale() if scale_percent is None else scale_percent / 100
    font.setPixelSize(round((BASE_PX + delta_px) * scale))
    font.setWeight(weight)
    return font


def _shown_scale() -> float:
    return max(QGuiApplication.font().pixelSize(), 1) / BASE_PX


def _palette(chosen: Tokens) -> QPalette:
    role = QPalette.ColorRole
    colors = {
        role.Window: chosen.background,
        role.WindowText: chosen.text,
        role.Base: chosen.card,
        role.AlternateBase: chosen.panel,
        role.Text: chosen.text,
        role.PlaceholderText: chosen.faint,
        role.Button: chosen.card,
        role.ButtonText: chosen.text,
        role.Highlight: chosen.accent,
        role.HighlightedText: chosen.on_accent,
        role.Accent: chosen.accent,
        role.Link: chosen.accent,
        role.LinkVisited: chosen.accent,
        role.ToolTipBase: chosen.text,
        role.ToolTipText: chosen.background,
        role.Light: chosen.card,
        role.Midlight: chosen.panel,
        role.Mid: chosen.line,
        role.Dark: chosen.line,
        role.Shadow: chosen.line,
    }
    palette = QPalette()
    for color_role, color in colors.items():
        palette.setColor(color_role, QColor(color))
    for color_role in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, color_role, QColor(chosen.faint))
    return palette


def _style_sheet(chosen: Tokens, scale_percent: int) -> str:
    """The style sheets with `@name` replaced by its value and every length scaled."""
    on_accent, in_menu = "check-light.svg", "check-dark.svg"
    if chosen is DARK:
        on_accent, in_menu = in_menu, on_accent
    values = chosen._asdict() | {
        "styles": resource_path("styles").as_posix(),
        "check": on_accent,
        "menu_check": in_menu,
    }
    sheet = "\n".join(resource_path("styles", name).read_text(encoding="utf-8") for name in _SHEETS)
    sheet = re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
    if is_compact():
        sheet = re.sub(r"\bpadding: [^;]+;", _tightened, sheet)
    sheet = re.sub(r"@(\w+)", lambda found: values[found[1]], sheet)
    return re.sub(r"\b(\d+)px", lambda found: _scaled(int(found[1]), scale_percent), sheet)


def _tightened(padding: re.Match[str]) -> str:
    """The same padding with less above and below, as in tables with many rows."""
    first, *rest = padding[0].removeprefix("padding: ").rstrip(";").split()
    sides = [first, *rest] if rest else [first, first]
    for at in range(0, len(sides), 2):
        sides[at] = f"{int(int(sides[at].removesuffix('px') or 0) * _COMPACT)}px"
    return f"padding: {' '.join(sides)};"


def _scaled(length: int, scale_percent: int) -> str:
    # A hairline stays a hairline at all our scales; the screen's own scale still applies.
    return f"{length if length <= 1 else round(length * scale_percent / 100)}px"


def scaled(length_px: int) -> int:
    """`length_px`, given at 100 %, at the current text scale."""
    return round(length_px * max(QGuiApplication.font().pixelSize(), 1) / BASE_PX)


def unscaled(length_px: int) -> int:
    """The length at 100 % of `length_px` at the current scale."""
    return round(length_px * BASE_PX / max(QGuiApplication.font().pixelSize(), 1))


def scaled_size(size: QSize) -> QSize:
    """A size in pixels, given at 100 %, at the current text scale."""
    return QSize(scaled(size.width()), scaled(size.height()))
