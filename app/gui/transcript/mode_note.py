"""In which way a question is answered, and why, where that was left to the program."""

from PySide6.QtCore import QCoreApplication

from app.core.events import ModeChosen
from app.gui.transcript.visible_text import visible_text

translate = QCoreApplication.translate


def mode_note(chosen: ModeChosen) -> str:
    """One line; empty for an answer in plain words, which needs no reason."""
    way = {
        "react": translate("ModeNote", "Step by step, with tools."),
        "pal": translate("ModeNote", "By a program."),
        "summarise": translate("ModeNote", "From all of the documents, part by part."),
    }.get(chosen.mode)
    return f"{way} {_reason(chosen.reason)}" if way else ""


def _reason(reason: str) -> str:
    known = {
        "The question asks for a chart.": translate("ModeNote", "The question asks for a chart."),
        "The question names a file or folder.": translate(
            "ModeNote", "The question names a file or folder."
        ),
        "The question asks for the date or time.": translate(
            "ModeNote", "The question asks for the date or time."
        ),
        "The question contains arithmetic.": translate(
            "ModeNote", "The question contains arithmetic."
        ),
        "The question asks to convert units.": translate(
            "ModeNote", "The question asks to convert units."
        ),
        "The question asks for a quantity that follows from several numbers.": translate(
            "ModeNote", "The question asks for a quantity that follows from several numbers."
        ),
        "The question asks for all of the documents.": translate(
            "ModeNote", "The question asks for all of the documents."
        ),
    }
    return known.get(reason, visible_text(reason))
