"""A pytest plugin: imports behave as on a machine without Qt."""

import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """The settings of pytest-qt stand in pyproject.toml and mean nothing here."""
    for name in ("qt_log_level_fail", "qt_log_ignore"):
        parser.addini(name, "belongs to pytest-qt")


class _NoQt(MetaPathFinder):
    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname.partition(".")[0] in ("PySide6", "shiboken6"):
            raise ModuleNotFoundError(f"No module named {fullname!r}", name=fullname)
        return None


sys.meta_path.insert(0, _NoQt())
