"""Scrolling a page changes nothing on it."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDoubleSpinBox,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.gui import fields
from app.gui.fields import ChoiceBox, DecimalBox, WholeBox

_QTS_OWN = re.compile(r"\bQ(?:ComboBox|SpinBox|DoubleSpinBox)\(\)|\(Q(?:Combo|\w*Spin)Box\):")


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
    before, at = _value(control), control.rect().center()
    wheel = QWheelEvent(
        QPointF(at),
        QPointF(control.mapToGlobal(at)),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(control, wheel)
    assert _value(control) == before
    assert not wheel.isAccepted(), "it is the page's"
    assert control.focusPolicy() == Qt.FocusPolicy.StrongFocus, "nor does it take the focus"


def test_no_screen_has_controls_that_take_the_wheel() -> None:
    here = Path(fields.__file__)
    sources = [file for file in here.parent.rglob("*.py") if file != here]
    assert [file.name for file in sources if _QTS_OWN.search(file.read_text("utf-8"))] == []
