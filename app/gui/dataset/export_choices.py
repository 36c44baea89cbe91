"""The three groups of choices for a training bundle."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLineEdit

from app.core.feedback import BundleFormat
from app.gui.controls.buttons import button
from app.gui.controls.fields import WholeBox, dress_number
from app.gui.controls.labels import label
from app.gui.layouts.boxes import hbox, vbox

_MOST_VALIDATION = 50


class _Group(QFrame):
    """A card of choices."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._column = vbox(self, spacing=8, margins=(16, 12, 16, 12))

    def _add_box(self, text: str, is_checked: bool) -> QCheckBox:
        box = QCheckBox(text)
        box.setChecked(is_checked)
        self._column.addWidget(box)
        return box


class FormatChoices(_Group):
    """The formats to write.

    Signals:
        changed: the chosen formats changed.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        texts: tuple[tuple[BundleFormat, str, bool], ...] = (
            ("sft", self.tr("SFT: good answers to imitate"), True),
            ("dpo", self.tr("DPO: pairs of a better and a worse answer"), True),
            ("kto", self.tr("KTO: answers with a thumb up or down"), True),
            ("reward", self.tr("Reward: pairs for a model that scores answers"), False),
            ("prompts", self.tr("Prompts: your questions only"), False),
        )
        self.boxes = {name: self._add_box(text, is_on) for name, text, is_on in texts}
        for box in self.boxes.values():
            box.toggled.connect(self.changed)

    @property
    def chosen(self) -> tuple[BundleFormat, ...]:
        return tuple(name for name, box in self.boxes.items() if box.isChecked())


class OptionChoices(_Group):
    """The contents of rows, the held-out share, and the file format."""

    def __init__(self, *, can_write_parquet: bool) -> None:
        super().__init__()
        self.context = self._add_box(
            self.tr("Include the passages that answers are based on"), True
        )
        self.tools = self._add_box(self.tr("Include tool calls and their results"), True)
        self.parquet = self._add_box(self.tr("Write Parquet files too"), False)
        self.parquet.setEnabled(can_write_parquet)
        if not can_write_parquet:
            self.parquet.setToolTip(self.tr("The package pyarrow is not installed."))
        self.validation = WholeBox()
        self.validation.setRange(0, _MOST_VALIDATION)
        self.validation.setSuffix(" %")
        dress_number(self.validation)
        name = self.tr("Chats to hold out for validation")
        self.validation.setAccessibleName(name)
        row = QHBoxLayout()
        row.addWidget(label(name), 1)
        row.addWidget(self.validation)
        self._column.addLayout(row)


class PrivacyChoices(_Group):
    """Whether to redact personal data, and the user's own words to hide."""

    def __init__(self) -> None:
        super().__init__()
        self.redact = self._add_box(self.tr("Hide personal data"), True)
        kinds = self.tr("Names, addresses, e-mail, numbers, keys and passwords")
        self.redact.setAccessibleDescription(kinds)
        self._column.addWidget(label(kinds, "faint"))
        self.hidden = QLineEdit()
        self.hidden.setPlaceholderText(self.tr("More words to hide, separated by commas"))
        self.hidden.setAccessibleName(self.hidden.placeholderText())
        self.preview = button(self.tr("Preview…"))
        row = hbox(spacing=8)
        row.addWidget(self.hidden, 1)
        row.addWidget(self.preview)
        self._column.addLayout(row)
        for widget in (self.hidden, self.preview):
            self.redact.toggled.connect(widget.setEnabled)

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(word.strip() for word in self.hidden.text().split(",") if word.strip())
