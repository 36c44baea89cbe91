"""What a tool was called with, exactly: a program as code, everything else as JSON."""

import json
from typing import Any

from PySide6.QtCore import QObject

from app.core.messages import ToolCallPart
from app.gui.transcript.markdown.code_block import CodeBlock
from app.gui.transcript.visible_text import visible_text

_PROGRAM = "code"
_LINE = 70


class CallArguments(QObject):
    """In a single line, and in full."""

    def __init__(self, call: ToolCallPart, parent: QObject) -> None:
        super().__init__(parent)
        self._call = call
        program = call.arguments.get(_PROGRAM)
        is_program = list(call.arguments) == [_PROGRAM] and isinstance(program, str)
        self._program = str(program) if is_program else ""

    @property
    def line(self) -> str:
        """The plain values, or the length of the program; "" without arguments."""
        if self._program:
            return self.tr("%n line(s)", "", len(self._program.strip().splitlines()))
        return _preview(self._call.arguments)

    @property
    def title(self) -> str:
        return self.tr("Program") if self._program else self.tr("Arguments")

    def block(self) -> CodeBlock | None:
        """All arguments; None if there are none."""
        if not self._call.arguments:
            return None
        block = CodeBlock("python" if self._program else "json", wraps=True)
        block.setObjectName("callArguments")
        source = self._program.rstrip() if self._program else _json(self._call)
        block.set_source(source, is_complete=True)
        return block


def _json(call: ToolCallPart) -> str:
    return json.dumps(call.arguments, ensure_ascii=False, indent=2)


def _preview(arguments: dict[str, Any]) -> str:
    """The plain values on one line."""
    plain = (value for value in arguments.values() if not isinstance(value, list | dict))
    told = (value if isinstance(value, str) else json.dumps(value) for value in plain)
    line = " · ".join(" ".join(one[:_LINE].split()) for one in told)
    return visible_text(line if len(line) <= _LINE else f"{line[:_LINE]}…")
