"""A task runner whose threads must have ended when the test ends, and one language for all."""

import pytest
from PySide6.QtCore import QCoreApplication, QLocale

from tests.qt_fixtures import pytest_runtest_logfinish, pytest_runtest_logstart, qtbot, runner

__all__ = ["pytest_runtest_logfinish", "pytest_runtest_logstart", "qtbot", "runner"]


@pytest.fixture(autouse=True)
def english_numbers(qapp: QCoreApplication) -> None:
    """Numbers are written as in English, whatever the machine speaks."""
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
