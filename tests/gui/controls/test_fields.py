"""Scrolling a page changes nothing on it."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

import app
from app.gui.controls import fields
from app.gui.controls.fields import ChoiceBox, DecimalBox, WholeBox
from tests.gui.hands import turn_wheel

_GUI = Path(app.__file__).parent / "gui"
_QTS_OWN = re.compile(
    r"\bQ(?:ComboBox|SpinBox|DoubleSpinBox)\(\)|class \w+\(Q(?:Combo|\w*Spin)Box\):"
)


def _value(control: QWidget) -> float:
    if isinstance(control, QComboBox):
        return control.currentIndex()
    assert isinstance(control, QSpinBox | QDoubleSpinBox)
    return control.value()


@pytest.mark.parametrize("kind", [ChoiceBox, WholeBox, DecimalBox])
def test_the_wheel_scrolls_the_page_and_chooses_nothing(qtbot: QtBot, kind: type[QWidget]) -> None:
    control = kind()
    if isinstance(control, QComboBox):
        control.addItems(["one", "two", "three"])
        control.setCurrentIndex(1)
    qtbot.addWidget(control)
    before = _value(control)
    wheel = turn_wheel(control)
    assert _value(control) == before
    assert not wheel.isAccepted(), "it is the page's"
    assert control.focusPolicy() == Qt.FocusPolicy.StrongFocus, "nor does it take the focus"


def test_no_screen_has_controls_that_take_the_wheel() -> None:
    here = Path(fields.__file__)
    sources = [file for file in _GUI.rglob("*.py") if file != here]
    assert len(sources) > 100
    assert [file.name for file in sources if _QTS_OWN.search(file.read_text("utf-8"))] == []
