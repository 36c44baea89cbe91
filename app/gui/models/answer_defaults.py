"""Settings of one model; whatever is not set follows the general settings."""

import msgspec
from PySide6.QtWidgets import QDoubleSpinBox, QSpinBox, QWidget

from app.core.model_defaults import ModelDefaults, Sampling
from app.gui.controls.fields import DecimalBox, WholeBox, dress_number
from app.gui.layouts.boxes import vbox
from app.gui.look.scale import scaled
from app.gui.settings.rows import SettingRow, SettingSection
from app.viewmodels.models.details import ModelDetailsViewModel
from app.viewmodels.quantities import integer, own_digits, short_decimal

_WIDTH = 200
_LONGEST_CONTEXT = 1_048_576


class AnswerDefaults(QWidget):
    """A form with `chosen` as its value. The lowest value of each field means "as usual"."""

    def __init__(self, details: ModelDetailsViewModel) -> None:
        super().__init__()
        self._own, usual = details.defaults, details.usual_params
        own, sampling = self._own, self._own.sampling
        self._context = self._whole(
            own.context_length, (0, _LONGEST_CONTEXT), 1024, details.usual_context_length
        )
        self._max_tokens = self._whole(own.max_tokens, (16, 32_768), 256, usual.max_tokens)
        self._layers = self._whole(own.gpu_layers, (0, 512), 1, None)
        self._top_k = self._whole(sampling.top_k, (0, 1000), 10, usual.top_k)
        self._temperature = self._part(sampling.temperature, 2.0, 0.1, usual.temperature)
        self._top_p = self._part(sampling.top_p, 1.0, 0.05, usual.top_p)
        self._min_p = self._part(sampling.min_p, 1.0, 0.01, usual.min_p)
        section = SettingSection(
            self.tr("Generation settings"),
            (
                SettingRow(
                    self.tr("Context"),
                    own_digits(self.tr("In tokens; 0 means as many as fit.")),
                    self._context,
                ),
                SettingRow(
                    self.tr("Maximum answer length"), self.tr("In tokens."), self._max_tokens
                ),
                SettingRow(self.tr("Layers on the graphics card"), "", self._layers),
                SettingRow(self.tr("Temperature"), "", self._temperature),
                SettingRow(self.tr("Top p"), "", self._top_p),
                SettingRow(
                    self.tr("Top k"),
                    own_digits(
                        self.tr("Picks from this many of the likeliest words; 0 means all.")
                    ),
                    self._top_k,
                ),
                SettingRow(
                    self.tr("Min p"),
                    self.tr("Drops words less likely than this share of the likeliest one."),
                    self._min_p,
                ),
            ),
        )
        column = vbox(self, margins=0)
        column.addWidget(section)
        self._shown = self._values()

    def chosen(self) -> ModelDefaults:
        """The model's settings with what was changed in the form.

        The rest stays as it is: the form shows neither every setting nor every value of one, such
        as a third decimal.
        """
        shown = self._shown
        changed = {name: value for name, value in self._values().items() if value != shown[name]}
        inner = {name: changed.pop(name) for name in Sampling.__struct_fields__ if name in changed}
        sampling = msgspec.structs.replace(self._own.sampling, **inner)
        return msgspec.structs.replace(self._own, sampling=sampling, **changed)

    def _values(self) -> dict[str, float | None]:
        """By the names of the settings."""
        return {
            "context_length": _value(self._context),
            "max_tokens": _value(self._max_tokens),
            "gpu_layers": _value(self._layers),
            "temperature": _share(self._temperature),
            "top_p": _share(self._top_p),
            "min_p": _share(self._min_p),
            "top_k": _value(self._top_k),
        }

    def _whole(
        self, value: int | None, bounds: tuple[int, int], step: int, usual: int | None
    ) -> QSpinBox:
        result = WholeBox()
        result.setRange(bounds[0] - 1, bounds[1])
        result.setSingleStep(step)
        result.setGroupSeparatorShown(True)
        result.setValue(result.minimum() if value is None else value)
        self._dress(result, "" if usual is None else integer(usual))
        return result

    def _part(self, value: float | None, most: float, step: float, usual: float) -> QDoubleSpinBox:
        result = DecimalBox()
        result.setRange(-step, most)
        result.setSingleStep(step)
        result.setValue(result.minimum() if value is None else value)
        self._dress(result, short_decimal(usual))
        return result

    def _dress(self, box: QSpinBox | QDoubleSpinBox, usual: str) -> None:
        as_usual = self.tr("Default ({value})").format(value=usual)
        box.setSpecialValueText(as_usual if usual else self.tr("Default"))
        box.setMinimumWidth(scaled(_WIDTH))
        dress_number(box)


def _value(box: QSpinBox) -> int | None:
    return None if box.value() == box.minimum() else box.value()


def _share(box: QDoubleSpinBox) -> float | None:
    return None if box.value() == box.minimum() else round(box.value(), 2)
