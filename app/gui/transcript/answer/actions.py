"""The row under an answer: variants, thumbs, copy, edit, regenerate; its menus and its details."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path, PurePath

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget, QWidgetAction

from app.core.documents import Citation
from app.core.feedback import Feedback
from app.core.generation import AdapterUse, FinishReason, Provenance
from app.core.messages import Message
from app.core.model_spec import InstalledModel
from app.core.unicode_text import visible_text
from app.gui.controls.buttons import allow_when_idle, button, icon_button, rename, while_writing
from app.gui.controls.labels import Card, label
from app.gui.controls.picker_button import menu_text
from app.gui.layouts.boxes import hbox, vbox
from app.gui.layouts.pages import BesideLayout, grid
from app.gui.look.icons import icon
from app.gui.look.theme import scaled
from app.gui.transcript.markdown.code_block import CopiedMark
from app.gui.transcript.message_editor import VariantStepper
from app.viewmodels.models.model_labels import titles
from app.viewmodels.quantities import (
    decimal,
    integer,
    own_digits,
    page_name,
    percent,
    short_decimal,
    time_taken,
    token_rate,
)
from app.viewmodels.translated import translate

_MARGINS = (10, 6, 20, 2)
_TEMPERATURES = (0.0, 0.3, 0.7, 1.0, 1.3)


def add_heading(menu: QMenu, text: str) -> None:
    """Add a heading; `QMenu.addSection` draws no text under a style sheet."""
    if not menu.isEmpty():
        menu.addSeparator()
    words = label(text, "section", wraps=False)
    words.setContentsMargins(*map(scaled, _MARGINS))
    heading = QWidgetAction(menu)
    heading.setDefaultWidget(words)
    heading.setEnabled(False)
    menu.addAction(heading)


class AnswerDetails(Card):
    """How an answer was made, as stored with it.

    Names and values in two columns.
    """

    def __init__(self, provenance: Provenance) -> None:
        super().__init__("answerDetails")
        rows = grid(self, 16, 4, margins=(14, 12, 14, 12), wide=(1, 3))
        for number, (name, value) in enumerate(_facts(provenance)):
            row, side = number // 2, (number % 2) * 2
            rows.addWidget(label(name, "muted", wraps=False), row, side)
            rows.addWidget(label(value), row, side + 1)


def _facts(made: Provenance) -> tuple[tuple[str, str], ...]:
    stats, params = made.stats, made.params
    cached = translate("AnswerDetails", "{0}, {1} of them cached")
    facts: tuple[tuple[str, str], ...] = (
        (translate("AnswerDetails", "Model"), made.model_name),
        (translate("AnswerDetails", "Quantization"), made.quantization),
        (translate("AnswerDetails", "Speed"), token_rate(stats.tokens_per_s)),
        (translate("AnswerDetails", "Time to first token"), time_taken(stats.ttft_s)),
        (
            translate("AnswerDetails", "Prompt tokens"),
            cached.format(integer(stats.prompt_tokens), integer(stats.cached_tokens)),
        ),
        (translate("AnswerDetails", "Answer tokens"), integer(stats.completion_tokens)),
        (translate("AnswerDetails", "Temperature"), short_decimal(params.temperature)),
        (translate("AnswerDetails", "Seed"), own_digits(str(stats.seed))),
        (translate("AnswerDetails", "Loading the model"), time_taken(stats.load_s)),
        (translate("AnswerDetails", "Stop reason"), _reason(made.finish_reason)),
        (
            translate("AnswerDetails", "Context"),
            translate("AnswerDetails", "{0} tokens").format(integer(made.context_length)),
        ),
    )
    if stats.pseudonyms:
        hidden = ", ".join(f"{original} → {name}" for name, original in stats.pseudonyms)
        facts += ((translate("AnswerDetails", "Hidden from the server"), hidden),)
    return (*facts, *_adapter(made.adapter)) if made.adapter else facts


def _adapter(use: AdapterUse) -> tuple[tuple[str, str], ...]:
    text = translate("AnswerDetails", "{name} at {percent}")
    words = text.format(name=Path(use.path).stem, percent=percent(use.strength))
    return ((translate("AnswerDetails", "Adapter"), words),)


def _reason(reason: FinishReason) -> str:
    return {
        "stop": translate("AnswerDetails", "the answer is complete"),
        "length": translate("AnswerDetails", "length limit reached"),
        "repeating": translate("AnswerDetails", "it kept repeating itself"),
        "stopped": translate("AnswerDetails", "you stopped it"),
        "tool_calls": translate("AnswerDetails", "a tool was called"),
        "approval": translate("AnswerDetails", "your approval was needed"),
        "error": translate("AnswerDetails", "an error"),
        "unconfirmed": translate("AnswerDetails", "the documents read do not confirm an answer"),
    }[reason]


class VariationMenu(QMenu):
    """Another model or another temperature for one answer, with which to `regenerate` it."""

    def __init__(
        self,
        models: Sequence[InstalledModel],
        made_by: str,
        regenerate: Callable[..., object],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("variationMenu")
        add_heading(self, self.tr("With temperature"))
        words = {0.0: self.tr("always the same"), 1.3: self.tr("most varied")}
        for value in _TEMPERATURES:
            text = short_decimal(value) + (f"   {words[value]}" if value in words else "")
            self.addAction(text, partial(regenerate, temperature=value))
        usable = [model for model in models if not model.problem]
        if len(usable) > 1:
            add_heading(self, self.tr("With model"))
            for model, title in zip(usable, titles(usable), strict=True):
                id_, name = model.spec.id, menu_text(visible_text(title))
                text = self.tr("{0} (made this one)").format(name) if id_ == made_by else name
                self.addAction(icon("cpu"), text, partial(regenerate, model=id_))


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
            see = partial(self.opened.emit, citation)
            self.addAction(icon("file-search"), self.tr("See it on the page"), see)
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
    """Less frequent actions, which whoever opens the menu connects."""

    def __init__(
        self, message: Message, *, is_pinned: bool, is_busy: bool, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("moreMenu")
        self.setToolTipsVisible(True)
        self.compare = self.addAction(icon("columns-2"), self.tr("Compare variants…"))
        self.compare.setEnabled(message.variants > 1)
        if not self.compare.isEnabled():
            self.compare.setToolTip(self.tr("Regenerate first: there is only this one"))
        self.sources = self.addAction(icon("file-search"), self.tr("Sources…"))
        self.sources.setEnabled(bool(message.citations))
        if not self.sources.isEnabled():
            self.sources.setToolTip(self.tr("This answer cites no documents"))
        self.copy = self.addAction(icon("copy-check"), self.tr("Copy question and answer"))
        self.fork = self.addAction(icon("git-fork"), self.tr("Continue in a new chat from here"))
        self.pin = self.addAction(icon("pin"), self.tr("Keep in the context"))
        self.pin.setToolTip(
            self.tr("It stays in the prompt when the oldest messages are left out.")
        )
        self.pin.setCheckable(True)
        self.pin.setChecked(is_pinned)
        self.addSeparator()
        delete = icon("trash-2", "danger")
        self.delete = self.addAction(delete, self.tr("Delete question and answer"))
        for action in (self.fork, self.delete):
            action.setEnabled(not is_busy)
            if is_busy:
                action.setToolTip(while_writing())


class AnswerActions(QWidget):
    """The row under an answer: variants, thumbs, copy, edit, regenerate, more, and figures.

    Unobtrusive until needed; fully usable by keyboard.

    Args:
        step: goes to another variant, this many after the one shown.
    """

    def __init__(self, step: Callable[[int], object]) -> None:
        super().__init__()
        self._variants = VariantStepper(step)
        self.up = icon_button("thumbs-up", self.tr("Good answer"), name="thumbUp")
        self.down = icon_button("thumbs-down", self.tr("Bad answer"), name="thumbDown")
        self.copy = icon_button("copy", self.tr("Copy answer"), "Ctrl+Shift+C", name="copyAnswer")
        self.copied = CopiedMark(self.copy)
        self.edit = icon_button("pencil", self.tr("Edit answer"), name="editAnswer")
        self.again = icon_button("refresh-cw", self.tr("Regenerate"), "Ctrl+R", name="regenerate")
        vary = self.tr("Regenerate with…")
        self.vary = icon_button(
            "chevron-down", vary, "Ctrl+Shift+R", kind="chevron", name="regenerateWith"
        )
        self.more = icon_button("ellipsis", self.tr("More"), name="moreActions")
        how = self.tr("How this answer was made")
        self.figures = button("", "status", tooltip=how, name="answerFigures")
        for toggle in (self.up, self.down, self.figures):
            toggle.setCheckable(True)
        parts = (self._variants, self.up, self.down, self.copy, self.edit, self.again, self.vary)
        row = hbox(*parts, self.more, "stretch", spacing=2)
        vbox(BesideLayout(row, self.figures, None, spacing=2), parent=self, margins=0)

    def show_message(self, message: Message) -> None:
        self._variants.show_message(message)
        is_written_by_user = message.provenance is None and message.status == "complete"
        self.figures.setVisible(message.provenance is not None or is_written_by_user)
        self.figures.setEnabled(message.provenance is not None)
        text = figures(message.provenance) if message.provenance else self.tr("edited by you")
        rename(self.figures, text)

    def allow_changes(self, is_allowed: bool) -> None:
        """Disable changes to the thread while an answer is in progress."""
        for control in (self.edit, self.again, self.vary):
            allow_when_idle(control, is_allowed)

    def show_rating(self, feedback: Feedback | None) -> None:
        rating = feedback.rating if feedback else ""
        self.up.setIcon(icon("thumbs-up", "accent" if rating == "up" else "muted"))
        self.down.setIcon(icon("thumbs-down", "accent" if rating == "down" else "muted"))
        self.up.setChecked(rating == "up")
        self.down.setChecked(rating == "down")


def figures(provenance: Provenance) -> str:
    """Speed and first word: "31 tokens/s · first word 0.3 s"; the model if neither is known."""
    if not is_measured(provenance):
        return visible_text(provenance.model_name)
    return f"{speed(provenance)} · {first_word(provenance)}"


def is_measured(provenance: Provenance) -> bool:
    """Whether the answer was generated here: the speed of imported ones is unknown."""
    return provenance.stats.tokens_per_s > 0


def speed(provenance: Provenance) -> str:
    return token_rate(provenance.stats.tokens_per_s)


def first_word(provenance: Provenance) -> str:
    after = decimal(provenance.stats.ttft_s, 1)
    return translate("Figures", "first word after {0} s").format(after)
