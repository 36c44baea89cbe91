"""What an answer is waiting for, with progress where it is known."""

from PySide6.QtWidgets import QProgressBar, QWidget

from app.core.events import StageProgress
from app.gui.controls.labels import ElidedLabel, label
from app.gui.layouts.boxes import hbox
from app.viewmodels.quantities import own_digits, percent
from app.viewmodels.settings.tool_titles import tool_title

_BAR_WIDTH = 140


class StageRow(QWidget):
    """One line: "Loading model 62 %", a thin bar, and the latest text outside the answer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stage")
        self._words = label("", "muted", wraps=False)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(_BAR_WIDTH)
        self._draft = ElidedLabel("", "faint")
        row = hbox(self, spacing=12, margins=(0, 2, 0, 2))
        row.addWidget(self._words)
        row.addWidget(self._bar)
        row.addWidget(self._draft, 1)

    def show_stage(self, stage: StageProgress | None) -> None:
        """None before the first stage is known."""
        words = self._name(stage)
        fraction = stage.fraction if stage else None
        goes_on = self.tr("{0}…").format(words)
        self._words.setText(goes_on if fraction is None else f"{words} {percent(fraction)}")
        self._bar.setVisible(fraction is not None)
        self._bar.setValue(round((fraction or 0) * 100))
        self._draft.setText(stage.detail if stage and stage.stage == "thinking" else "")
        self.setAccessibleName(self._words.text())

    def _name(self, stage: StageProgress | None) -> str:
        if stage is None:
            return self.tr("Getting ready")
        names = {
            "waiting": self.tr("Waiting for another answer"),
            "loading_model": self.tr("Loading model"),
            "indexing": self.tr("Reading documents"),
            "searching": self.tr("Searching the documents"),
            "reading_prompt": self.tr("Reading prompt"),
            "reading_part": self.tr("Reading part {0}").format(own_digits(stage.detail)),
            "thinking": self.tr("Thinking"),
            "starting_servers": self.tr("Starting tool servers"),
            "running_tool": self.tr("Running: {0}").format(tool_title(stage.detail)),
        }
        return names[stage.stage]
