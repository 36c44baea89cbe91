"""How an answer was made, as stored beside it."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from app.core.generation import Provenance
from app.gui.widgets import label
from app.viewmodels.quantities import integer

translate = QCoreApplication.translate


class AnswerDetails(QFrame):
    """Pairs of a name and a value in two columns."""

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
    return (
        (translate("AnswerDetails", "Model"), made.model_name),
        (translate("AnswerDetails", "Quantization"), made.quantization),
        (translate("AnswerDetails", "Speed"), f"{stats.tokens_per_s:.1f} tokens/s"),
        (translate("AnswerDetails", "First word after"), f"{stats.ttft_s:.2f} s"),
        (
            translate("AnswerDetails", "Prompt tokens"),
            cached.format(integer(stats.prompt_tokens), integer(stats.cached_tokens)),
        ),
        (translate("AnswerDetails", "Answer tokens"), integer(stats.completion_tokens)),
        (translate("AnswerDetails", "Temperature"), f"{params.temperature:g}"),
        (translate("AnswerDetails", "Seed"), str(stats.seed)),
        (translate("AnswerDetails", "Loading the model"), f"{stats.load_s:.1f} s"),
        (translate("AnswerDetails", "Ended because"), made.finish_reason),
    )
