"""What changed between two documents of a collection: the list, and both pages of one change."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.core.comparison import CHANGE_KINDS, Change, ChangeKind, ChangeSide, Comparison
from app.core.documents import Citation, Document
from app.core.tables import Table, TableCell, TableColumn, TableRow
from app.retrieval.recency import older_first
from app.services.documents.comparison import ComparisonService
from app.services.documents.document_library import LibraryService
from app.viewmodels.library.source_page import SourcePageViewModel
from app.viewmodels.quantities import integer, page_name
from app.viewmodels.tasks.runner import LongTask, TaskRunner
from app.viewmodels.translated import translate

_MOST_FIGURES = 3


class ComparisonViewModel(QObject):
    """One comparison at a time.

    Signals:
        changed: the comparison, its error, or which changes are shown, changed.
    """

    changed = Signal()

    def __init__(
        self,
        comparison: ComparisonService,
        library: LibraryService,
        runner: TaskRunner,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._service = comparison
        self.runner = runner
        self.task = LongTask(runner, self)
        self.pages = tuple(SourcePageViewModel(library, runner, self) for _ in range(2))
        self.documents: tuple[Document, ...] = ()
        self.comparison: Comparison | None = None
        self.kind: ChangeKind | None = None
        self.error: Exception | None = None

    def compare(self, a: Document, b: Document) -> None:
        """Compare two documents, the older one first."""
        self.close()
        self.documents = older_first(a, b)
        self._start()

    def swap(self) -> None:
        """Take the other document for the older one."""
        self.documents = self.documents[::-1]
        self._start()

    def close(self) -> None:
        self.task.abandon()
        self.documents, self.comparison, self.error, self.kind = (), None, None, None
        for page in self.pages:
            page.close()
        self.changed.emit()

    def show_only(self, kind: ChangeKind | None) -> None:
        self.kind = kind
        self.changed.emit()

    @property
    def shown(self) -> tuple[Change, ...]:
        """The changes of the chosen kind."""
        changes = self.comparison.changes if self.comparison else ()
        return tuple(each for each in changes if self.kind in (None, each.kind))

    def counts(self) -> Counter[ChangeKind]:
        return Counter(each.kind for each in (self.comparison.changes if self.comparison else ()))

    def show(self, change: Change) -> None:
        """Show both pages of a change; of what only one document has, the other page stays."""
        for page, document, side in zip(
            self.pages, self.documents, (change.a, change.b), strict=True
        ):
            if side:
                place = (side.char_start, side.char_end)
                cited = Citation.of_place(document.id, document.path, side.page, *place)
                page.show(cited, side.words or (place,))

    def summary(self) -> str:
        """What differs, in sentences that name both documents."""
        comparison = self.comparison
        if comparison is None:
            return ""
        names = {"a": Path(comparison.a).name, "b": Path(comparison.b).name}
        counts = self.counts()
        if not counts:
            text = translate("Comparison", "The text of {a} and {b} is the same.")
            return text.format(**names)
        kinds = [kind for kind in CHANGE_KINDS if counts[kind]]
        changes = ", ".join(f"{integer(counts[kind])} {kind_name(kind)}" for kind in kinds)
        text = translate("Comparison", "From {a} to {b}: {changes}.")
        return " ".join([text.format(changes=changes, **names), *self._figures(comparison)])

    def _figures(self, comparison: Comparison) -> list[str]:
        sentences = [
            translate("Comparison", "{before} ({a}) became {after} ({b}).").format(
                before=before,
                after=after,
                a=_place(comparison.a, change.a),
                b=_place(comparison.b, change.b),
            )
            for change in comparison.changes
            for before, after in change.figures
            if change.a and change.b
        ]
        more = len(sentences) - _MOST_FIGURES
        rest = self.tr("%n more figure(s) changed.", "", more)
        return sentences[:_MOST_FIGURES] + ([rest] if more > 0 else [])

    def _start(self) -> None:
        a, b = self.documents
        self.comparison, self.error = None, None
        self.task.run(
            lambda token, _report: self._service.documents(a, b, token),
            self._on_compared,
            self._on_failed,
            self.changed.emit,
        )
        self.changed.emit()

    def _on_compared(self, comparison: Comparison) -> None:
        self.comparison = comparison

    def _on_failed(self, error: Exception) -> None:
        self.error = error


def kind_name(kind: ChangeKind) -> str:
    return {
        "changed": translate("Comparison", "changed"),
        "added": translate("Comparison", "added"),
        "removed": translate("Comparison", "removed"),
        "moved": translate("Comparison", "moved"),
    }[kind]


def table_of(changes: Sequence[Change], a: str, b: str) -> Table:
    """The changes in a table: what was done, the words that differ, the text around, the pages."""
    heads = (
        translate("Comparison", "Words"),
        translate("Comparison", "Before"),
        translate("Comparison", "After"),
        translate("Comparison", "Page before"),
        translate("Comparison", "Page after"),
    )
    rows = (
        TableRow(
            kind_name(change.kind),
            (
                _cell(_words(change)),
                _cell(_side_text(change.a)),
                _cell(_side_text(change.b)),
                _cell(page_name(a, change.a.page) if change.a else ""),
                _cell(page_name(b, change.b.page) if change.b else ""),
            ),
        )
        for change in changes
    )
    title = f"{Path(a).stem} – {Path(b).stem}"
    columns = tuple(TableColumn((head,)) for head in heads)
    return Table(1, title, "", columns, tuple(rows), translate("Comparison", "Change"))


def _cell(text: str) -> TableCell | None:
    return TableCell(text, None, 1, 0, 0) if text else None


def _words(change: Change) -> str:
    """What was replaced by what; "–" for nothing."""
    before, after = (
        " … ".join(side.text[start:end] for start, end in side.marks) if side else ""
        for side in (change.a, change.b)
    )
    return f"{before or '–'} → {after or '–'}" if before or after else ""


def _side_text(side: ChangeSide | None) -> str:
    if side is None:
        return ""
    place = ", ".join(filter(None, (side.row, side.column)))
    return f"{place}: {side.text}" if place else side.text


def _place(path: str, side: ChangeSide | None) -> str:
    return f"{Path(path).name}, {page_name(path, side.page)}" if side else ""
