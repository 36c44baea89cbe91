"""What an answer is waiting for, which mode answers it, and how it ended abnormally."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QProgressBar, QWidget

from app.core.documents import Collection, NotRead
from app.core.events import TOO_SMALL, ModeChosen, StageProgress
from app.core.messages import Message
from app.core.unicode_text import visible_text
from app.gui.controls.buttons import allow_when_idle, button
from app.gui.controls.labels import ElidedLabel, label
from app.gui.controls.panes import ErrorCard, explain
from app.gui.layouts.boxes import hbox, holding, vbox
from app.viewmodels.chat.answer import AnswerViewModel
from app.viewmodels.quantities import duration, own_digits, percent
from app.viewmodels.settings.tools import tool_title
from app.viewmodels.translated import translate, translated

_BAR_WIDTH = 140


def mode_note(chosen: ModeChosen) -> str:
    """A single line; empty for a plain answer that needs no explanation."""
    if chosen.reason == TOO_SMALL:
        return translated(TOO_SMALL)
    way = {
        "react": translate("ModeNote", "Step by step, with tools."),
        "pal": translate("ModeNote", "With a program."),
        "summarise": translate("ModeNote", "From beginning to end, part by part."),
        "survey": translate("ModeNote", "Document by document."),
        "table": translate("ModeNote", "From all rows."),
    }.get(chosen.mode)
    return f"{way} {visible_text(translated(chosen.reason))}" if way else ""


class NotReadNote(QWidget):
    """Which documents an answer was written without, and what to do about those to come."""

    def __init__(self, not_read: NotRead) -> None:
        super().__init__()
        waiting, failed, partial = not_read.waiting, not_read.failed, not_read.partial
        parts = []
        if waiting:
            parts.append(self.tr("%n document(s) not read yet", "", waiting))
        if failed:
            parts.append(self.tr("%n document(s) could not be read", "", failed))
        if partial:
            parts.append(self.tr("%n document(s) only partly read", "", partial))
        words = self.tr("Answered without: {documents}.").format(documents="; ".join(parts))
        again = self.tr("Ask again once they are read.")
        text = f"{words} {again}" if waiting else words
        vbox(label(text, "warning", name="notRead"), parent=self, margins=0)


class OfferNote(QWidget):
    """A collection that the question is about, though it was asked without documents."""

    def __init__(self, collection: Collection) -> None:
        super().__init__()
        words = self.tr("Written without your documents. “{name}” has passages about this.")
        text = words.format(name=visible_text(collection.name))
        self.use = button(self.tr("Answer from it"), "chip", icon_name="file-search")
        self.use.setObjectName("answerFrom")
        row = hbox(self.use, "stretch", margins=0)
        vbox(label(text, "muted", name="offered"), row, parent=self, spacing=4, margins=0)

    def allow_changes(self, is_allowed: bool) -> None:
        """Disable it while an answer is in progress."""
        allow_when_idle(self.use, is_allowed)


class StageRow(QWidget):
    """What an answer is waiting for, with progress where it is known.

    One line: "Loading model 62 %", a thin bar, and the latest text outside the answer.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("stage")
        self._words = label("", "muted", wraps=False)
        self._bar = QProgressBar(textVisible=False)
        self._bar.setFixedWidth(_BAR_WIDTH)
        self._draft = ElidedLabel("", "faint")
        hbox(
            self._words, self._bar, (self._draft, 1), parent=self, spacing=12, margins=(0, 2, 0, 2)
        )

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
        if stage.stage == "running_tool" and stage.detail == "table":
            return self.tr("Looking in a table")
        names = {
            "waiting": self.tr("Waiting for another answer"),
            "loading_model": self.tr("Loading model"),
            "indexing": self.tr("Reading documents"),
            "searching": self.tr("Searching the documents"),
            "reading_prompt": self.tr("Reading prompt"),
            "reading_part": self.tr("Reading part {0}").format(own_digits(stage.detail)),
            "asking_documents": self._documents(stage),
            "thinking": self.tr("Thinking"),
            "starting_servers": self.tr("Starting tool servers"),
            "rereading": self.tr("Reading again what is cited"),
            "running_tool": self.tr("Running: {0}").format(tool_title(stage.detail)),
        }
        return names[stage.stage]

    def _documents(self, stage: StageProgress) -> str:
        words = self.tr("Reading all documents ({0})").format(own_digits(stage.detail))
        if stage.remaining_s is None:
            return words
        left = self.tr("{documents}: about {time} left,")
        return left.format(documents=words, time=duration(stage.remaining_s))


def survey_row(survey_ids: Sequence[str], show: Callable[[str], None]) -> QWidget:
    """A button for each survey, which opens it."""
    row = hbox(spacing=8, margins=0)
    for survey_id in survey_ids:
        words = translate("AnswerStates", "Open as a table")
        opens = button(words, "chip", icon_name="list", name="openSurvey")
        opens.clicked.connect(partial(show, survey_id))
        row.addWidget(opens)
    row.addStretch(1)
    return holding(row)


def has_ending(answer: AnswerViewModel) -> bool:
    """Whether there is anything to say about how the answer ended."""
    message = answer.message
    made = message.provenance
    is_cut = made is not None and made.finish_reason in ("length", "repeating", "unconfirmed")
    return not answer.is_live and (is_cut or message.status not in ("complete", "waiting"))


class EndingNote(QWidget):
    """How an answer ended abnormally: stopped, cut off, interrupted, not confirmed, failed.

    A muted line with Continue or, if that is pointless, Regenerate; or a red card with that.

    Under an answer that the documents do not confirm it is two choices instead.
    """

    def __init__(self) -> None:
        super().__init__()
        self._line = label("", "muted", wraps=False)
        self.go_on = button(self.tr("Continue"), "chip", icon_name="play", name="continueAnswer")
        self.vary = button(self.tr("Regenerate"), "chip", icon_name="refresh-cw")
        row = hbox(self._line, self.go_on, self.vary, "stretch", spacing=12, margins=0)
        self._quiet = holding(row)
        self._card = ErrorCard(self.tr("Regenerate"), icon_name="refresh-cw")
        self.again = self._card.button
        self._choices = self._unconfirmed_row()
        vbox(self._quiet, self._choices, self._card, parent=self, margins=0)

    def allow_changes(self, is_allowed: bool) -> None:
        """Disable what makes an answer while another one is in progress."""
        for control in (self._quiet, self._choices, self.again):
            allow_when_idle(control, is_allowed)

    def show_answer(self, answer: AnswerViewModel) -> None:
        message = answer.message
        is_failed = message.status == "failed" and not answer.is_live
        line = "" if is_failed or answer.is_live else self._line_for(message)
        self._line.setText(line)
        self._quiet.setVisible(bool(line))
        self.go_on.setVisible(not message.repeats_itself)
        self.vary.setVisible(message.repeats_itself)
        self._card.setVisible(is_failed)
        if is_failed:
            error = answer.error
            self._card.show_words(*(explain(error) if error else (translated(message.error), "")))
        made = message.provenance
        is_unconfirmed = made is not None and made.finish_reason == "unconfirmed"
        self._choices.setVisible(is_unconfirmed and not answer.is_live)
        self.setVisible(is_failed or bool(line) or is_unconfirmed)

    def _line_for(self, message: Message) -> str:
        if message.status == "stopped":
            return self.tr("Stopped")
        if message.status in ("interrupted", "streaming"):
            return self.tr("Interrupted when Inglenook closed")
        if message.repeats_itself:
            return self.tr("Stopped: it kept repeating itself")
        is_cut = message.provenance and message.provenance.finish_reason == "length"
        return self.tr("Cut off at the length limit") if is_cut else ""

    def _unconfirmed_row(self) -> QWidget:
        self.wider = button(self.tr("Search wider"), "chip", icon_name="search", name="searchWider")
        self.wider.setToolTip(self.tr("Read more passages of the documents"))
        self.anyway = button(self.tr("Show the answer anyway"), "chip", icon_name="message-square")
        self.anyway.setObjectName("answerAnyway")
        self.anyway.setToolTip(self.tr("Answer even if the documents do not confirm it"))
        return holding(hbox(self.wider, self.anyway, "stretch", spacing=12, margins=0))
