"""The rated answers: their list, its filters, and one answer in full."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, get_args

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QLineEdit,
    QListView,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.core.feedback import Feedback, FeedbackReason, QualityHint
from app.core.unicode_text import visible_text
from app.gui.controls.buttons import allow, button, rename
from app.gui.controls.fields import ChoiceBox
from app.gui.controls.labels import card, label, named
from app.gui.controls.panes import Picture
from app.gui.controls.rows import AnyIndex, paint_plate, write_line
from app.gui.dialogs.feedback_form import FeedbackForm
from app.gui.layouts.boxes import FlowLayout, flow, hbox, holding, vbox
from app.gui.layouts.pages import BesideLayout
from app.gui.look.icons import Tone, icon
from app.gui.look.theme import body_font, scaled, tokens
from app.viewmodels.dataset.dataset import (
    ANSWER_ROLE,
    EXCLUDED_ROLE,
    HINTS_ROLE,
    AnswerFilter,
    DatasetViewModel,
    RatedAnswersListModel,
    RatingFilter,
    model_of,
)
from app.viewmodels.dataset.rating_labels import hint_name, hint_text, reason_text
from app.viewmodels.quantities import integer, own_digits
from app.viewmodels.tasks.runner import Throttle

if TYPE_CHECKING:
    from app.services.training.feedback import RatedAnswer


_HINT_PX = 16
_LINE_GAP = 5
_ICON = 16
_PADDING = 12
_TYPING_MS = 150
_BOX_CHARACTERS = 8
_TEXT_WIDTH = 250
_LEAST_CHIPS = 300


class AnswerDetail(QScrollArea):
    """One rated answer in full, with its rating to change.

    Question, answer, whether it goes into the bundle, and the reasons of its rating.
    """

    def __init__(self, dataset: DatasetViewModel) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self._dataset = dataset
        self._shown: RatedAnswer | None = None
        self._is_withheld = False
        self._hints: tuple[QualityHint, ...] = ()

    def show_answer(self, one: "RatedAnswer") -> None:
        """Show `one`; unsaved typing about the same answer is kept."""
        state = one.answer.conversation_id in self._dataset.withheld
        hints = self._dataset.hints_of(one.answer.id)
        if self._shown == one and self._is_withheld == state and self._hints == hints:
            return
        self._shown, self._is_withheld, self._hints = one, state, hints
        column = vbox(spacing=12, margins=0)
        if one.question:
            column.addWidget(self._text_card(self.tr("Question"), one.question.text))
        column.addWidget(self._text_card(self.tr("Answer"), one.answer.text))
        for hint in hints:
            column.addWidget(_hint_row(hint))
        column.addLayout(self._choices(one))
        column.addWidget(self._form(one))
        column.addStretch(1)
        page = holding(column, "page")
        page.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setWidget(page)

    def _text_card(self, title: str, text: str) -> QWidget:
        frame = card()
        body = label(text)
        body.setAccessibleName(title)
        body.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        vbox(label(title, "section"), body, parent=frame, spacing=6, margins=(16, 12, 16, 12))
        return frame

    def _choices(self, one: "RatedAnswer") -> FlowLayout:
        is_withheld = one.answer.conversation_id in self._dataset.withheld
        self.consent = named(QCheckBox(self.tr("Allow training on this chat")), "consent")
        self.consent.setChecked(not is_withheld)
        self.consent.toggled.connect(
            lambda may: self._dataset.set_consent(one.answer.conversation_id, may)
        )
        self.included = named(QCheckBox(self.tr("Include in the bundle")), "included")
        allow(self.included, not is_withheld, self.tr("Nothing from this chat goes into bundles."))
        self.included.setChecked(one.answer.id not in self._dataset.excluded)
        self.included.toggled.connect(
            lambda is_included: self._dataset.set_included((one.answer.id,), is_included)
        )
        self.clear = button(self.tr("Remove the rating"), "ghost", icon_name="undo-2")
        self.clear.clicked.connect(lambda: self._dataset.clear(one.answer.id))
        return flow(self.included, self.consent, self.clear, spacing=16)

    def _form(self, one: "RatedAnswer") -> FeedbackForm:
        assert one.feedback, "only rated answers are listed"
        feedback = one.feedback
        check = self._dataset.correction_check(one.answer)
        form = FeedbackForm(feedback.rating, one.answer.text, check, feedback, has_close=False)

        def store(reasons: tuple[FeedbackReason, ...], note: str, correction: str) -> None:
            self._dataset.rate(
                Feedback(
                    message_id=one.answer.id,
                    rating=feedback.rating,
                    reasons=reasons,
                    note=note,
                    correction=correction,
                )
            )

        form.submitted.connect(store)
        return form


def _hint_row(hint: "QualityHint") -> QWidget:
    result = card("plain")
    row = hbox(parent=result, spacing=10, margins=(2, 0, 0, 0))
    row.addWidget(Picture("triangle-alert", "warning", _HINT_PX))
    row.addWidget(label(hint_text(hint), "muted"), 1)
    return result


class AnswersList(QListView):
    """The list of rated answers.

    A thumb, the question and the start of the answer in each row.
    """

    def __init__(self, answers: RatedAnswersListModel) -> None:
        super().__init__()
        named(self, "ratedAnswers", self.tr("Rated answers"))
        self.setModel(answers)
        self.setItemDelegate(_AnswerDelegate(self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)


class _AnswerDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        return QSize(0, 2 * (option.fontMetrics.height() + _PADDING) - _PADDING + _LINE_GAP + 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        painter.save()
        paint_plate(painter, option.rect, option.state)
        one, is_excluded = index.data(ANSWER_ROLE), index.data(EXCLUDED_ROLE)
        room, side = option.rect.adjusted(_PADDING, 8, -_PADDING, -8), scaled(_ICON)
        whole = QRect(room)  # a copy, since `room` shrinks
        place = QRect(room.left(), room.top() + 2, side, side)
        name, tone = _thumb(one.feedback.rating)
        direction = painter.layoutDirection()
        place = QStyle.visualRect(direction, whole, place)
        icon(name, "faint" if is_excluded else tone).paint(painter, place)
        room.setLeft(room.left() + side + _PADDING)
        if index.data(HINTS_ROLE) and not is_excluded:
            room.setRight(room.right() - side - _PADDING)
            hint = QRect(room.right() + _PADDING, room.top() + 2, side, side)
            icon("triangle-alert", "warning").paint(
                painter, QStyle.visualRect(direction, whole, hint)
            )
        room = QStyle.visualRect(direction, whole, room)
        colors = tokens()
        question = one.question.text if one.question else self.tr("(the question was deleted)")
        painter.setFont(body_font())
        color = colors.faint if is_excluded else colors.text
        top = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop
        write_line(painter, room, _one_line(question), color, top)
        painter.setFont(body_font(-1))
        answer = self.tr("Left out of the bundle") if is_excluded else one.answer.text
        bottom = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignBottom
        write_line(painter, room, _one_line(answer), colors.muted, bottom)
        painter.restore()


def _thumb(rating: str) -> tuple[str, Tone]:
    return ("thumbs-up", "ok") if rating == "up" else ("thumbs-down", "danger")


def _one_line(text: str) -> str:
    return visible_text(" ".join(text[:400].split()))


class FilterBar(QWidget):
    """Filters the rated answers.

    Thumbs as chips with counts, a search field, and a choice for every other property.
    """

    def __init__(self, dataset: DatasetViewModel) -> None:
        super().__init__()
        self._dataset = dataset
        self._chips: dict[RatingFilter, QPushButton] = {}
        self._boxes: list[ChoiceBox] = []
        self._leaves_out = True
        self._included = label("", "muted", wraps=False)
        self._type_soon = Throttle(_TYPING_MS, self._apply, self)
        vbox(self._chip_row(), self._trait_row(), parent=self, spacing=10, margins=0)
        dataset.answers_changed.connect(self.show_counts)

    def show_counts(self) -> None:
        """Update what the answers can be filtered by."""
        dataset = self._dataset
        for name, chip in self._chips.items():
            text = f"{self._words(name)} {integer(dataset.count(name))}"
            rename(chip, text)
        text = (
            self.tr("{included} of {rated} go into the bundle; the latest {listed} are listed")
            if dataset.is_cut
            else self.tr("{included} of {rated} go into the bundle")
        )
        self._included.setText(
            text.format(
                included=integer(dataset.included),
                rated=integer(dataset.rated),
                listed=integer(len(dataset.answers)),
            )
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
        self._clear = button(self.tr("Show all"), "link", on_click=self._on_clear_clicked)
        self._shown_in_bundle = button("", "link", name="shownInBundle")
        self._shown_in_bundle.setToolTip(
            self.tr("All answers shown, for example those of one chat; their ratings are kept.")
        )
        self._shown_in_bundle.clicked.connect(self._on_shown_in_bundle_clicked)
        for link in (self._clear, self._shown_in_bundle):
            row.addWidget(link)
            link.hide()
        return BesideLayout(row, self._included, _LEAST_CHIPS)

    def _trait_row(self) -> FlowLayout:
        self.text = QLineEdit(placeholderText=self.tr("Find in questions and answers"))
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

    def _box(self, anything: str, name: str) -> ChoiceBox:
        box = named(ChoiceBox(characters=_BOX_CHARACTERS), "", name)
        box.addItem(anything, None)
        box.currentIndexChanged.connect(lambda _index: self._apply())
        self._boxes.append(box)
        return box

    def _fill(self, box: ChoiceBox, entries: Iterable[tuple[str, object]]) -> None:
        """Add `entries` after the first one, keeping the selection."""
        wanted = list(entries)
        if [box.itemData(n) for n in range(1, box.count())] == [data for _, data in wanted]:
            return
        box.offer([(box.itemText(0), None), *wanted])

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
