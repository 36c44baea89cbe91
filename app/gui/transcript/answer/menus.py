"""The menus of an answer: regenerating it, its sources, and further actions."""

from collections.abc import Sequence
from pathlib import PurePath

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from app.core.documents import Citation
from app.core.messages import Message
from app.core.model_spec import InstalledModel
from app.gui.controls.menu_heading import add_heading
from app.gui.look.icons import icon
from app.gui.transcript.visible_text import visible_text
from app.viewmodels.quantities import integer, page_name, short_decimal

_TEMPERATURES = (0.0, 0.3, 0.7, 1.0, 1.3)


class VariationMenu(QMenu):
    """Another model or another temperature for one answer."""

    chosen = Signal(str, object)

    def __init__(self, models: Sequence[InstalledModel], made_by: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("variationMenu")
        add_heading(self, self.tr("With temperature"))
        words = {0.0: self.tr("always the same"), 1.3: self.tr("most varied")}
        for value in _TEMPERATURES:
            text = short_decimal(value) + (f"   {words[value]}" if value in words else "")
            self.addAction(text).triggered.connect(
                lambda _checked, v=value: self.chosen.emit("", v)
            )
        usable = [model for model in models if not model.problem]
        if len(usable) > 1:
            add_heading(self, self.tr("With model"))
        for model in usable if len(usable) > 1 else []:
            id_, name = model.spec.id, visible_text(model.spec.name).replace("&", "&&")
            text = self.tr("{0} (made this one)").format(name) if id_ == made_by else name
            self.addAction(icon("cpu"), text).triggered.connect(
                lambda _checked, i=id_: self.chosen.emit(i, None)
            )


class SourceMenu(QMenu):
    """The actions for one citation, or for each of several.

    Signals:
        opened: the Citation to show on its page.
        marked: the number of a citation, and whether it is wrong.
    """

    opened = Signal(object)
    marked = Signal(int, bool)

    def __init__(
        self, citations: Sequence[Citation], wrong: frozenset[int], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("sourceMenu")
        for citation in citations:
            add_heading(self, _source_name(citation))
            see = self.addAction(icon("file-search"), self.tr("See it on the page"))
            see.triggered.connect(lambda _checked, c=citation: self.opened.emit(c))
            mark = self.addAction(self.tr("This source is wrong"))
            mark.setCheckable(True)
            mark.setChecked(citation.n in wrong)
            mark.triggered.connect(
                lambda is_wrong, number=citation.n: self.marked.emit(number, is_wrong)
            )


def _source_name(citation: Citation) -> str:
    name = visible_text(PurePath(citation.path).name)
    return f"{integer(citation.n)} · {name} · {page_name(citation.path, citation.page)}"


class MoreMenu(QMenu):
    """Less frequent actions.

    Signals:
        compare_requested, sources_requested, copy_turn_requested, fork_requested,
        delete_requested.
        pin_requested: whether question and answer should stay in the context.
    """

    compare_requested = Signal()
    sources_requested = Signal()
    copy_turn_requested = Signal()
    fork_requested = Signal()
    pin_requested = Signal(bool)
    delete_requested = Signal()

    def __init__(
        self, message: Message, *, is_pinned: bool, is_busy: bool, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("moreMenu")
        self.setToolTipsVisible(True)
        compare = self.addAction(icon("columns-2"), self.tr("Compare variants…"))
        compare.setEnabled(message.variants > 1)
        if not compare.isEnabled():
            compare.setToolTip(self.tr("Regenerate first: there is only this one"))
        compare.triggered.connect(self.compare_requested)
        sources = self.addAction(icon("file-search"), self.tr("Sources…"))
        sources.setEnabled(bool(message.citations))
        if not sources.isEnabled():
            sources.setToolTip(self.tr("This answer cites no documents"))
        sources.triggered.connect(self.sources_requested)
        copy = self.addAction(icon("copy-check"), self.tr("Copy question and answer"))
        copy.triggered.connect(self.copy_turn_requested)
        fork = self.addAction(icon("git-fork"), self.tr("Continue in a new chat from here"))
        fork.triggered.connect(self.fork_requested)
        pin = self.addAction(icon("pin"), self.tr("Keep in the context"))
        pin.setToolTip(self.tr("It stays in the prompt when the oldest messages are left out."))
        pin.setCheckable(True)
        pin.setChecked(is_pinned)
        pin.triggered.connect(self.pin_requested)
        self.addSeparator()
        delete = self.addAction(icon("trash-2", "danger"), self.tr("Delete question and answer"))
        delete.triggered.connect(self.delete_requested)
        for action in (fork, delete):
            action.setEnabled(not is_busy)
            if is_busy:
                action.setToolTip(self.tr("Not available while an answer is being written"))
