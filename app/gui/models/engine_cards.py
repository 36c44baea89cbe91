"""The state of the engine, and the speed of the current model on this machine."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from app.core.engine_options import EngineOptions, Tuning, TuningTry
from app.core.events import StageProgress
from app.gui.controls.buttons import rename
from app.gui.controls.labels import card, label
from app.gui.controls.panes import ErrorCard, ProgressCard
from app.gui.layouts.boxes import discard, vbox
from app.gui.layouts.pages import Page, grid
from app.viewmodels.models.local_models import ModelsViewModel
from app.viewmodels.models.model_labels import adjustment_text
from app.viewmodels.models.workshop import TuningViewModel
from app.viewmodels.quantities import (
    integer,
    own_digits,
    percent,
    short_decimal,
    time_taken,
    token_rate,
)
from app.viewmodels.translated import translate, translated

_TURN = 4  # the column of the longest heading


class EngineBar(ProgressCard):
    """Shows whether the model is loaded, with buttons to load and unload it.

    The engine's state in words; a failure shows why, and the next question restarts it.
    """

    def __init__(self, models: ModelsViewModel, parent: QWidget) -> None:
        about = translate("EngineBar", "Loading the model")
        super().__init__(
            about, name="engineAction", on_click=self._on_action_clicked, wraps=True, parent=parent
        )
        self._models = models
        models.engine_state_changed.connect(self._show_state)
        models.current_changed.connect(self._show_state)
        models.load_progressed.connect(self._on_load_progressed)
        self._show_state()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_state()  # the loaded model is known now

    def _show_state(self) -> None:
        models = self._models
        self.setVisible(models.current is not None)
        self.bar.setVisible(models.engine_state == "loading")
        if models.current is None:
            return
        text, action = self._state_words()
        text = text.format(name=models.current.spec.name, reason=translated(models.engine_reason))
        self.words.setText(f"{text} {adjustment_text(models.adjustments)}".rstrip())
        rename(self.action, action)

    def _state_words(self) -> tuple[str, str]:
        return {
            "stopped": (self.tr("{name} will load with your next question."), self.tr("Load now")),
            "loading": (self.tr("Loading {name}…"), self.tr("Stop")),
            "running": (self.tr("{name} is in memory."), self.tr("Unload")),
            "failed": (self.tr("The engine stopped: {reason}"), self.tr("Restart")),
        }[self._models.engine_state]

    def _on_load_progressed(self, progress: StageProgress) -> None:
        if progress.fraction is not None and self._models.current:
            text = self.tr("Loading {name} {percent}")
            name, share = self._models.current.spec.name, percent(progress.fraction)
            self.report(text.format(name=name, percent=share), progress.fraction)

    def _on_action_clicked(self) -> None:
        actions = {"loading": self._models.stop_loading, "running": self._models.unload}
        actions.get(self._models.engine_state, self._models.load)()


class TuningCard(Page):
    """The speed of the current model on this machine, and the button that tunes it.

    One line with a button, and below it the table of trials.
    """

    def __init__(self, tuning: TuningViewModel) -> None:
        super().__init__()
        self._tuning = tuning
        self._line = ProgressCard(
            self.tr("Testing the model's speed"),
            name="tuneModel",
            on_click=self._on_action_clicked,
            wraps=True,
        )
        self._error = ErrorCard()
        self._table: QWidget | None = None
        self._column = vbox(self._line, self._error, parent=self, spacing=8, margins=0)
        tuning.changed.connect(self._show_tuning)
        tuning.failed.connect(self._error.show_error)
        self._show_tuning()
        self.shown.connect(tuning.refresh)

    def _show_tuning(self) -> None:
        is_running, found = self._tuning.is_running, self._tuning.tuning
        self._line.bar.setVisible(is_running)
        self._line.report(self._words(found), self._tuning.fraction)
        action = self.tr("Stop") if is_running else self.tr("Measure the speed")
        rename(self._line.action, action)
        self._show_table(found)

    def _words(self, found: Tuning | None) -> str:
        if self._tuning.is_running:
            return self.tr("Finding the fastest settings: {done}").format(
                done=percent(self._tuning.fraction)
            )
        if found is None:
            return self.tr("Not measured on this machine yet; it takes about ten seconds.")
        chosen = next(each for each in found.tries if each.options == found.chosen)
        speed = self.tr("Reads {reading}, writes {writing}.").format(
            reading=token_rate(chosen.prompt_tokens_per_s),
            writing=token_rate(chosen.generation_tokens_per_s),
        )
        if found.gain == 1:
            gain = self.tr("The defaults are the fastest.")
        else:
            gain = self.tr("The settings found are {times} times as fast as the defaults.").format(
                times=short_decimal(round(found.gain, 2))
            )
        return f"{speed} {gain}"

    def _show_table(self, found: Tuning | None) -> None:
        if self._table:
            discard(self._column, self._table)
        self._table = _table(found) if found else None
        if self._table:
            self._column.addWidget(self._table)

    def _on_action_clicked(self) -> None:
        self._error.show_error(None)
        if self._tuning.is_running:
            self._tuning.stop()
        else:
            self._tuning.tune()


def _table(tuning: Tuning) -> QWidget:
    """A row per trial; the chosen one is highlighted."""
    frame = card()
    frame.setObjectName("tuningTable")
    rows = grid(frame, 20, 4, margins=(16, 12, 16, 12))
    heads = (
        translate("TuningCard", "Settings"),
        translate("TuningCard", "Loading"),
        translate("TuningCard", "Reading"),
        translate("TuningCard", "Writing"),
        own_digits(translate("TuningCard", "512 read, 128 written")),
    )
    for column, head in enumerate(heads):
        rows.addWidget(_cell(head, "faint", column), 0, column)
    for row, each in enumerate(tuning.tries, 1):
        is_chosen = each.options == tuning.chosen
        for column, text in enumerate(_cells(each, is_chosen)):
            rows.addWidget(_cell(text, "heading" if is_chosen else "muted", column), row, column)
    return frame


def _cell(text: str, kind: str, column: int) -> QWidget:
    result = label(text, kind, wraps=column in (0, _TURN))
    if column:
        result.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return result


def _cells(tried: TuningTry, is_chosen: bool) -> tuple[str, ...]:
    words = _option_words(tried.options)
    if is_chosen:
        words = translate("TuningCard", "{settings} (in use)").format(settings=words)
    return (
        words,
        time_taken(tried.load_s),
        token_rate(tried.prompt_tokens_per_s),
        token_rate(tried.generation_tokens_per_s),
        time_taken(tried.turn_s),
    )


def _option_words(options: EngineOptions) -> str:
    """How they differ from the defaults."""
    words = []
    if not options.repacks:
        words.append(translate("TuningCard", "weights as stored"))
    if options.flash_attention:
        words.append(translate("TuningCard", "flash attention"))
    if options.flash_attention is False:
        words.append(translate("TuningCard", "no flash attention"))
    if options.quantizes_cache:
        words.append(own_digits(translate("TuningCard", "8-bit KV cache")))
    if options.threads:
        words.append(translate("TuningCard", "{0} threads").format(integer(options.threads)))
    if options.ubatch != EngineOptions().ubatch:
        words.append(translate("TuningCard", "batches of {0}").format(integer(options.ubatch)))
    return ", ".join(words) or translate("TuningCard", "defaults")
