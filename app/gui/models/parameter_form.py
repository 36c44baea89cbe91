"""A form for generation parameters that a model or an assistant may set for itself."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QSpinBox

from app.core.parameters import Parameter
from app.gui.controls.fields import ChoiceBox, DecimalBox, WholeBox, dress_number
from app.gui.look.theme import scaled
from app.gui.settings.rows import SettingRow, SettingSection
from app.viewmodels.quantities import integer, own_digits, short_decimal
from app.viewmodels.translated import translated

translate = QCoreApplication.translate

_WIDTH = 200
_Box = QComboBox | QSpinBox | QDoubleSpinBox


class ParameterForm(SettingSection):
    """A row for each of `parameters`; the lowest value of each field means the default.

    Args:
        usual: the value that a parameter has by default, which its field shows. None: it varies.
    """

    def __init__(
        self, title: str, parameters: Sequence[Parameter], usual: Mapping[str, Any]
    ) -> None:
        self._given: dict[str, Any] = {}
        self._boxes = {each.name: _box(each, usual.get(each.name)) for each in parameters}
        for name, box in self._boxes.items():
            box.setObjectName(name)
        rows = [
            SettingRow(
                translated(each.label), own_digits(translated(each.text)), self._boxes[each.name]
            )
            for each in parameters
        ]
        super().__init__(title, rows)
        self._shown = self._values()

    def show_values(self, given: Mapping[str, Any]) -> None:
        """Fill the form; parameters not in `given` are at their default."""
        for name, box in self._boxes.items():
            value = given.get(name)
            if isinstance(box, QComboBox):
                box.setCurrentIndex(box.findData(value))
            else:
                box.setProperty("value", box.minimum() if value is None else value)
        self._given, self._shown = dict(given), self._values()

    def given(self) -> dict[str, Any]:
        """The values that are not at their default, by name.

        What was not edited stays as it was: a field shows two decimals of a stored value.
        """
        edited = {
            name: value for name, value in self._values().items() if value != self._shown[name]
        }
        return {name: value for name, value in (self._given | edited).items() if value is not None}

    def _values(self) -> dict[str, Any]:
        return {name: _value(box) for name, box in self._boxes.items()}


def _box(parameter: Parameter, usual: Any) -> _Box:
    if parameter.names:
        return _choice(parameter, usual)
    box: QSpinBox | QDoubleSpinBox
    lowest, highest = parameter.minimum or 0, parameter.maximum or 0
    if parameter.kind == "integer":
        box = WholeBox()
        box.setRange(int(lowest) - 1, int(highest))
        box.setSingleStep(int(parameter.step))
        box.setGroupSeparatorShown(True)
    else:
        box = DecimalBox()
        box.setRange(lowest - parameter.step, highest)
        box.setSingleStep(parameter.step)
    box.setSpecialValueText(_default(parameter, usual))
    box.setMinimumWidth(scaled(_WIDTH))
    box.setProperty("value", box.minimum())
    dress_number(box)
    return box


def _choice(parameter: Parameter, usual: Any) -> QComboBox:
    box = ChoiceBox()
    box.setMinimumWidth(scaled(_WIDTH))
    box.addItem(_default(parameter, usual), None)
    for value, name in parameter.names.items():
        box.addItem(translated(name), value)
    return box


def _default(parameter: Parameter, usual: Any) -> str:
    if usual is None:
        return translate("ParameterForm", "Default")
    if parameter.names:
        shown = translated(parameter.names[usual])
    elif usual == parameter.minimum and parameter.lowest:
        shown = translated(parameter.lowest)
    else:
        shown = integer(usual) if parameter.kind == "integer" else short_decimal(usual)
    return translate("ParameterForm", "Default ({value})").format(value=shown)


def _value(box: _Box) -> Any:
    if isinstance(box, QComboBox):
        return box.currentData()
    if box.value() == box.minimum():
        return None
    return round(box.value(), 2) if isinstance(box, QDoubleSpinBox) else box.value()
