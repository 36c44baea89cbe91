"""A tool that exists for one test, in a folder of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.agent import tools

_PLUG_IN = """
from app.agent.tool import Tool
from app.agent.tools import ToolPlugIn

def zebra():
    return Tool(
        name="zebra",
        description="Counts stripes.",
        parameters={"type": "object", "properties": {}},
        run=lambda _arguments, _cancel: "80",
    )

TOOL = ToolPlugIn(zebra, (), "Zebra", place=1000, asked_by="how many stripes")
"""


@pytest.fixture
def zebra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    (tmp_path / "zebra.py").write_text(_PLUG_IN)
    monkeypatch.setattr(tools, "__path__", [*tools.__path__, str(tmp_path)])
    tools.declared_tools.cache_clear()
    yield
    tools.declared_tools.cache_clear()
