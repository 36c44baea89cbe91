"""How an answer was made, as stored beside it."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from app.core.generation import AdapterUse, FinishReason, Provenance
from app.gui.controls.labels import label
from app.viewmodels.quantities import (
    integer,
    own_digits,
    percent,
    short_decimal,
    time_taken,
    token_rate,
)

translate = QCoreApplication.translate


class AnswerDetails(QFrame):
    """Names and values in two columns."""

    def __init__(self, provenance: Provenance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setObjectName("answerDetails")
        grid = QGridLayout(self)
        grid.setContentsMargins(14, 12, 14, 12)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        for number, (name, value) in enumerate(_facts(provenance)):
            row, side = number // 2, (number % 2) * 2
            grid.addWidget(label(name, "muted", wraps=False), row, side)
            grid.addWidget(label(value), row, side + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)


def _facts(made: Provenance) -> tuple[tuple[str, str], ...]:
    stats, params = made.stats, made.params
    cached = translate("AnswerDetails", "{0}, {1} of them cached")
    facts = (
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
