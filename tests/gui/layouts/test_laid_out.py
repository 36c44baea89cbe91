"""Items of layouts end without PySide noticing: nothing may hold what stands for them."""

import ast
from pathlib import Path

import shiboken6
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QVBoxLayout, QWidget

import app
from app.gui.layouts.keyboard import laid_out_in

_GUI = Path(app.__file__).parent / "gui"


def test_what_is_laid_out_comes_in_order_without_what_is_not(qapp: QApplication) -> None:
    widget = QWidget()
    names = {name: QLabel(name, widget) for name in ("loose", "last", "second", "first", "third")}
    column, row = QVBoxLayout(widget), QHBoxLayout()
    column.addWidget(names["first"])
    column.addLayout(row)
    column.addStretch()
    column.addWidget(names["last"])
    row.addWidget(names["second"])
    row.addWidget(names["third"])
    found = [label.text() for label in laid_out_in(widget) if isinstance(label, QLabel)]
    assert found == ["first", "second", "third", "last"]
    assert laid_out_in(names["loose"]) == []
    shiboken6.delete(widget)


def test_no_layout_is_asked_for_its_items() -> None:
    """A wrapper that outlived its item was taken for an icon painted later: a crash."""
    for file in _GUI.rglob("*.py"):
        for call in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute):
                place = f"{file.name}:{call.lineno}"
                assert call.func.attr not in ("itemAt", "itemAtPosition"), place
