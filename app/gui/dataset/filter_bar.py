"""Narrows the rated answers down."""

from collections.abc import Iterable
from dataclasses import replace
from typing import get_args

from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QLineEdit,
    QPushButton,
    QWidget,
)

from app.core.feedback import FeedbackReason, QualityHint
from app.gui.controls.buttons import button
from app.gui.controls.fields import ChoiceBox
from app.gui.controls.labels import label
from app.gui.layouts.beside import BesideLayout
from app.gui.layouts.boxes import vbox
from app.gui.layouts.flow import FlowLayout
from app.gui.look.scale import scaled
from app.gui.transcript.visible_text import visible_text
from app.viewmodels.dataset.answer_filter import AnswerFilter, RatingFilter, model_of
from app.viewmodels.dataset.answers import DatasetViewModel
from app.viewmodels.dataset.feedback_labels import reason_text
from app.viewmodels.dataset.quality_labels import hint_name
from app.viewmodels.quantities import integer, own_digits
from app.viewmodels.tasks.throttle import Throttle

_TYPING_MS = 150
_BOX_CHARACTERS = 8
_TEXT_WIDTH = 250
_LEAST_CHIPS = 300


class FilterBar(QWidget):
    """Thumbs as chips with counts, a search field, and a choice for every other property."""

    def __init__(self, dataset: DatasetViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dataset = dataset
        self._chips: dict[RatingFilter, QPushButton] = {}
        self._boxes: list[QComboBox] = []
        self._leaves_out = True
        self._included = label("", "muted", wraps=False)
        self._type_soon = Throttle(_TYPING_MS, self._apply, self)
        column = vbox(self, spacing=10, margins=0)
        column.addLayout(self._chip_row())
        column.addLayout(self._trait_row())
        dataset.answers_changed.connect(self.show_counts)

    def show_counts(self) -> None:
        """Update what the answers can be filtered by."""
        dataset = self._dataset
        for name, chip in self._chips.items():
            text = f"{self._words(name)} {integer(dataset.count(name))}"
            chip.setText(text)
            chip.setAccessibleName(text)
        text = self.tr("{included} of {rated} go into the bundle")
        self._included.setText(
            text.format(included=integer(dataset.included), rated=integer(dataset.rated))
        )
        models = sorted({model_of(one) for one in dataset.answers} - {""})
        self._fill(self._model, [(visible_text(name), name) for name in models])
        titles = {one.answer.conversation_id: one.title for one in dataset.answers}
        by_title = sorted(titles.items(), key=lambda entry: entry[1].casefold())
        chats = [(visible_text(title) or self.tr("Untitled"), id_) for id_, title in by_title]
        self._fill(self._chat, chats)
        is_filtered = dataset.filter != AnswerFilter()
        self._clear.setVisible(is_filtered)
        shown = dataset.shown_with_consent
        self._leaves_out = bool(set(shown) - dataset.excluded)
        text = self.tr("Exclude these") if self._leaves_out else self.tr("Include these")
        self._shown_in_bundle.setText(text)
        self._shown_in_bundle.setVisible(is_filtered and bool(shown))

    def _words(self, rating: RatingFilter) -> str:
        return {"all": self.tr("All"), "up": self.tr("Good"), "down": self.tr("Bad")}[rating]

    def _chip_row(self) -> BesideLayout:
        group = QButtonGroup(self)
        row = FlowLayout(6)
        for name in get_args(RatingFilter):
            chip = button(self._words(name), "chip")
            chip.setCheckable(True)
            chip.setChecked(name == self._dataset.filter.rating)
            chip.clicked.connect(lambda _=False, wanted=name: self._dataset.show_only(wanted))
            group.addButton(chip)
            self._chips[name] = chip
            row.addWidget(chip)
        self._clear = button(self.tr("Show all"), "link")
        self._clear.clicked.connect(self._on_clear_clicked)
        self._shown_in_bundle = button("", "link")
        self._shown_in_bundle.setObjectName("shownInBundle")
        self._shown_in_bundle.setToolTip(
            self.tr("All answers shown, for example those of one chat; their ratings are kept.")
        )
        self._shown_in_bundle.clicked.connect(self._on_shown_in_bundle_clicked)
        for link in (self._clear, self._shown_in_bundle):
            row.addWidget(link)
            link.hide()
        return BesideLayout(row, self._included, _LEAST_CHIPS)

    def _trait_row(self) -> FlowLayout:
        self.text = QLineEdit()
        self.text.setPlaceholderText(self.tr("Find in questions and answers"))
        self.text.setAccessibleName(self.tr("Find in questions and answers"))
        self.text.setMinimumWidth(scaled(_TEXT_WIDTH))
        self.text.textChanged.connect(lambda _text: self._type_soon.request())
        self._reason = self._box(self.tr("Any reason"), self.tr("Reason"))
        reasons = [(reason_text(one, "down"), one) for one in get_args(FeedbackReason)]
        self._fill(self._reason, [(self._plain(name, one), one) for name, one in reasons])
        self._model = self._box(self.tr("Any model"), self.tr("Model"))
        self._chat = self._box(self.tr("Any chat"), self.tr("Chat"))
        self._days = self._box(self.tr("Any time"), self.tr("Rated in"))
        days = ((1, self.tr("Last day")), (7, self.tr("Last 7 days")))
        more = ((30, self.tr("Last 30 days")), (365, self.tr("Last year")))
        self._fill(self._days, [(own_digits(name), count) for count, name in (*days, *more)])
        self._hint = self._box(self.tr("Any quality"), self.tr("Quality"))
        hints = [(hint_name(one), one) for one in get_args(QualityHint)]
        self._fill(self._hint, [(self.tr("With a hint"), "any"), *hints])
        row = FlowLayout(8)
        for widget in (self.text, *self._boxes):
            row.addWidget(widget)
        return row

    def _plain(self, name: str, reason: FeedbackReason) -> str:
        """Praise and criticism of style share a reason."""
        return self.tr("Style") if reason == "style" else name

    def _box(self, anything: str, name: str) -> QComboBox:
        box = ChoiceBox()
        box.setAccessibleName(name)
        box.addItem(anything, None)
        # A long title must not widen the box; the list below shows it in full.
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(_BOX_CHARACTERS)
        box.currentIndexChanged.connect(lambda _index: self._apply())
        self._boxes.append(box)
        return box

    def _fill(self, box: QComboBox, entries: Iterable[tuple[str, object]]) -> None:
        """Add `entries` after the first one, keeping the selection."""
        wanted = list(entries)
        if [box.itemData(n) for n in range(1, box.count())] == [data for _, data in wanted]:
            return
        chosen = box.currentData()
        box.blockSignals(True)
        while box.count() > 1:
            box.removeItem(1)
        for name, data in wanted:
            box.addItem(name, data)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.blockSignals(False)

    def _apply(self) -> None:
        self._dataset.set_filter(
            replace(
                self._dataset.filter,
                reason=self._reason.currentData() or "",
                model=self._model.currentData() or "",
                days=self._days.currentData() or 0,
                conversation_id=self._chat.currentData() or "",
                text=self.text.text(),
                hint=self._hint.currentData() or "",
            )
        )

    def _on_shown_in_bundle_clicked(self) -> None:
        self._dataset.set_included(self._dataset.shown_with_consent, not self._leaves_out)

    def _on_clear_clicked(self) -> None:
        for widget in (self.text, *self._boxes):
            widget.blockSignals(True)
        self.text.clear()
        for box in self._boxes:
            box.setCurrentIndex(0)
        for widget in (self.text, *self._boxes):
            widget.blockSignals(False)
        self._chips["all"].setChecked(True)
        self._dataset.set_filter(AnswerFilter())
