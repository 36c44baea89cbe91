"""Measures retrieval with questions whose answers the user knows, before and after a change."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtGui import QResizeEvent, QStandardItemModel
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QWidget

from app.core.unicode_text import visible_text
from app.gui.controls.buttons import allow, button, on_keys
from app.gui.controls.fields import ChoiceBox, WholeBox
from app.gui.controls.labels import Card, label, named, set_kind
from app.gui.controls.panes import ErrorCard, scrolled
from app.gui.controls.rows import AnyIndex, RowTable
from app.gui.layouts.boxes import FlowLayout, flow, hbox, vbox
from app.gui.layouts.pages import BesideLayout, Page
from app.gui.library.search_page import MethodBox
from app.gui.look.text_direction import isolated
from app.gui.look.theme import scaled
from app.viewmodels.library.passage_search import method_name
from app.viewmodels.library.trial import LibraryTrialViewModel
from app.viewmodels.quantities import integer, own_digits, percent
from app.viewmodels.translated import translate

if TYPE_CHECKING:
    from app.services.documents.library_evaluation import FigureFate, LibraryScore


_CUTOFFS = (1, 5, 10)
_QUESTION, _FILE, _PAGE, _BEFORE, _NOW, _FIGURE = range(6)
_LAST_PAGE = 99_999
_QUESTION_WIDTH, _TABLE_HEIGHT, _FIGURE_WIDTH = 240, 200, 120
_WIDE = 560


class RecallTiles(QWidget):
    """How often the right passage was found, now and before.

    One tile per depth; hidden until something was measured.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("recallTiles")
        titles = {
            1: self.tr("In first place"),
            5: self.tr("In the top 5"),
            10: self.tr("In the top 10"),
        }
        self._tiles = {cutoff: _Tile(own_digits(titles[cutoff])) for cutoff in _CUTOFFS}
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)
        for tile in self._tiles.values():
            self._row.addWidget(tile, 1)
        self.hide()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stacked if they do not fit side by side."""
        super().resizeEvent(event)
        needed = sum(tile.minimumSizeHint().width() for tile in self._tiles.values())
        needed += (len(self._tiles) - 1) * self._row.spacing()
        is_wide = event.size().width() >= needed
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)

    def show_scores(self, before: "LibraryScore | None", now: "LibraryScore | None") -> None:
        self.setVisible(now is not None)
        if now is None:
            return
        for cutoff, tile in self._tiles.items():
            then = before.recall[cutoff] if before else None
            tile.show_share(now.recall[cutoff], then, self._note(before, now))

    def _note(self, before: "LibraryScore | None", now: "LibraryScore") -> str:
        if before is None:
            count = len(now.ranks)
            text = self.tr("of {count} · {method}")
            return text.format(count=integer(count), method=method_name(now.method))
        if before.method == now.method:
            return method_name(now.method)
        text = self.tr("{before}, now {now}")
        return text.format(before=method_name(before.method), now=method_name(now.method))


class _Tile(Card):
    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title
        self._share = label("", "title", wraps=False)
        self._change = label("", "muted")
        self._note = label("", "faint")
        figures = hbox(self._share, (self._change, 1), spacing=8)
        parts = (label(title, "section"), figures, self._note)
        vbox(*parts, parent=self, spacing=2, margins=(16, 10, 16, 10))

    def show_share(self, now: float, before: float | None, note: str) -> None:
        self._share.setText(percent(now))
        self._note.setText(note)
        text = "" if before is None else self.tr("before {share}").format(share=percent(before))
        self._change.setText(text)
        kind = "muted"
        if before is not None and now != before:
            kind = "ok" if now > before else "warning"
        set_kind(self._change, kind)
        self.setAccessibleName(f"{self._title}: {percent(now)} {text}")


class LibraryTrial(Page):
    """Questions with the file or page that answers each, and the rank at which it was found."""

    def __init__(self, trial: LibraryTrialViewModel) -> None:
        super().__init__()
        self.setObjectName("libraryTrial")
        self._trial = trial
        self._error = ErrorCard()
        self._tiles = RecallTiles()
        self._lay_out()
        trial.questions_changed.connect(self._show)
        trial.changed.connect(self._show)
        trial.failed.connect(self._error.show_error)
        trial.files_changed.connect(self._show_files)
        self._show()
        self._show_files()
        self.shown.connect(trial.refresh)

    def _lay_out(self) -> None:
        text = self.tr(
            "Enter questions you know the answer to, and the file that answers each; five are a "
            "good start. Measure, change a setting, and measure again."
        )
        self.table = _QuestionTable()
        on_keys(self.table, self._on_remove_clicked, "Del")
        self.table.itemSelectionChanged.connect(self._show_buttons)
        column = vbox(parent=self, margins=0)
        column.addWidget(
            scrolled(
                label(text, "muted"),
                self._new_row(),
                self._error,
                self.table,
                self._tiles,
                self._buttons(),
                grows=self.table,
            )
        )

    def _new_row(self) -> BesideLayout:
        self.question = named(QLineEdit(placeholderText=self.tr("A question")), "knownQuestion")
        self.question.setAccessibleName(self.tr("A question whose answer you know"))
        self.question.returnPressed.connect(self._on_add_clicked)
        self.question.textChanged.connect(lambda _text: self._show_buttons())
        self.file = named(
            ChoiceBox(characters=14), "knownFile", self.tr("The file that answers it")
        )
        self.file.setModel(_NamesModel(self.file))
        page = WholeBox(maximum=_LAST_PAGE, specialValueText=self.tr("any page"))
        self.page = named(page, "knownPage", self.tr("The page that answers it"))
        self.file.activated.connect(lambda _row: self.page.setValue(0))
        self.figure = named(QLineEdit(placeholderText=self.tr("Figure, if any")), "knownFigure")
        self.figure.setAccessibleName(self.tr("The figure in a table that answers it"))
        self.figure.setToolTip(self.tr("As it is written in the table, such as 2,725"))
        self.figure.setMaximumWidth(scaled(_FIGURE_WIDTH))
        self.figure.returnPressed.connect(self._on_add_clicked)
        self.add = button(
            self.tr("Add"), icon_name="plus", name="addKnown", on_click=self._on_add_clicked
        )
        answer = flow(self.file, self.page, self.figure, self.add, spacing=8)
        return BesideLayout(self.question, answer, _QUESTION_WIDTH, 8)

    def _buttons(self) -> FlowLayout:
        self.method = named(MethodBox(), "trialMethod")
        self.measure = button(
            self.tr("Measure"), "primary", name="measureKnown", on_click=self._on_measure_clicked
        )
        self.remove = button(self.tr("Remove"), "ghost", icon_name="trash-2", shortcut="Del")
        self.remove.setObjectName("removeKnown")
        self.remove.clicked.connect(self._on_remove_clicked)
        self._state = label("", "faint", wraps=False)
        return flow(self.method, self.measure, self.remove, self._state, spacing=8)

    def _show(self) -> None:
        trial = self._trial
        before, now = trial.places(trial.before), trial.places(trial.now)
        fates = trial.fates()
        self.table.setRowCount(len(trial.questions))
        for row, known in enumerate(trial.questions):
            page = integer(known.page) if known.page else self.tr("any page")
            self.table.put(row, _QUESTION, isolated(visible_text(known.question)))
            self.table.put(row, _FILE, isolated(visible_text(known.file)))
            self.table.put(row, _PAGE, page)
            self.table.put(row, _BEFORE, self._place(before, row))
            self.table.put(row, _NOW, self._place(now, row))
            self._put_figure(row, known.figure, fates[row] if fates else None)
        self._tiles.show_scores(trial.before, trial.now)
        self._state.setText(self._state_text())
        self._show_buttons()

    def _place(self, places: tuple[int | None, ...] | None, row: int) -> str:
        if places is None:
            return ""
        place = places[row]
        return self.tr("not found") if place is None else integer(place)

    def _put_figure(self, row: int, figure: str, fate: "FigureFate | None") -> None:
        """The figure that answers a question, and where it is lost."""
        text = isolated(visible_text(figure))
        self.table.put(row, _FIGURE, f"{text}: {self._fate(fate)[0]}" if fate else text)
        if fate and (item := self.table.item(row, _FIGURE)):
            item.setToolTip(self._fate(fate)[1])

    def _fate(self, fate: "FigureFate") -> tuple[str, str]:
        """How far a figure came, in short and at length."""
        return {
            "shown": (self.tr("shown"), self.tr("Shown with the answer")),
            "given": (self.tr("not shown"), self.tr("Given to the model, but not shown")),
            "cut": (self.tr("cut off"), self.tr("Found, but not given to the model")),
            "not_found": (self.tr("not found"), self.tr("In a table, but in no passage found")),
            "not_read": (self.tr("not read"), self.tr("In no table of the file")),
        }[fate]

    def _state_text(self) -> str:
        trial = self._trial
        if not trial.is_running:
            return ""
        text = self.tr("{done} of {total} asked")
        return text.format(done=integer(trial.asked), total=integer(len(trial.questions)))

    def _show_buttons(self) -> None:
        trial = self._trial
        can_add = bool(self.question.text().strip()) and self.file.count() > 0
        allow(self.add, can_add, self.tr("Write a question and choose its file."))
        has_questions = bool(trial.questions)
        self.measure.setText(self.tr("Stop") if trial.is_running else self.tr("Measure"))
        can_measure = has_questions or trial.is_running
        allow(self.measure, can_measure, self.tr("Add a question first."))
        self.remove.setEnabled(bool(self.table.selected()))

    def _show_files(self) -> None:
        files = self._trial.files
        if files == tuple(self.file.itemData(row) for row in range(self.file.count())):
            return
        self.file.offer((isolated(visible_text(name)), name) for name in files)
        self._show_buttons()

    def _on_add_clicked(self) -> None:
        if not self.add.isEnabled():
            return
        self._error.show_error(None)
        page, figure = self.page.value() or None, self.figure.text()
        self._trial.add(self.question.text(), self.file.currentData(), page, figure)
        self.question.clear()
        self.figure.clear()
        self.page.setValue(0)  # the next question is answered elsewhere
        self.question.setFocus()

    def _on_remove_clicked(self) -> None:
        self._trial.remove(self.table.selected())

    def _on_measure_clicked(self) -> None:
        self._error.show_error(None)
        if self._trial.is_running:
            self._trial.stop()
        else:
            self._trial.measure(self.method.method)


class _NamesModel(QStandardItemModel):
    """Names shown isolated, which are found by their letters when these are typed."""

    def match(
        self,
        start: AnyIndex,
        role: int,
        value: Any,
        hits: int = 1,
        flags: Qt.MatchFlag = Qt.MatchFlag.MatchStartsWith,
    ) -> list[QModelIndex]:
        if role == Qt.ItemDataRole.DisplayRole:
            value = isolated(str(value))[:-1]
        return super().match(start, role, value, hits, flags)


class _QuestionTable(RowTable):
    def __init__(self) -> None:
        heads = (
            translate("_QuestionTable", "Question"),
            translate("_QuestionTable", "File"),
            translate("_QuestionTable", "Page"),
            translate("_QuestionTable", "Before"),
            translate("_QuestionTable", "Now"),
            translate("_QuestionTable", "Figure"),
        )
        super().__init__(heads, first_number=_PAGE)
        named(self, "knownAnswers", self.tr("Questions with known answers"))
        self.setMinimumHeight(scaled(_TABLE_HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window, questions and results take precedence."""
        super().resizeEvent(event)
        for column in (_FILE, _PAGE):
            self.setColumnHidden(column, event.size().width() < scaled(_WIDE))
