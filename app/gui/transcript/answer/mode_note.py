"""Which mode answers a question and why, if it was chosen automatically."""

from PySide6.QtCore import QCoreApplication

from app.core.events import TOO_SMALL, ModeChosen
from app.gui.transcript.visible_text import visible_text
from app.viewmodels.translated import translated

translate = QCoreApplication.translate


def mode_note(chosen: ModeChosen) -> str:
    """A single line; empty for a plain answer that needs no explanation."""
    if chosen.reason == TOO_SMALL:
        return translated(TOO_SMALL)
    way = {
        "react": translate("ModeNote", "Step by step, with tools."),
        "pal": translate("ModeNote", "With a program."),
        "summarise": translate("ModeNote", "From beginning to end, part by part."),
    }.get(chosen.mode)
    return f"{way} {visible_text(translated(chosen.reason))}" if way else ""
