"""What a tool was called with, exactly: a program as code, everything else as JSON."""

import json
from typing import Any

from PySide6.QtWidgets import QWidget

from app.core.messages import ToolCallPart
from app.gui.transcript.code_block import CodeBlock
from app.gui.transcript.fold import Fold
from app.gui.transcript.visible_text import visible_text

_PROGRAM = "code"
_LINE = 70


class CallArguments(Fold):
    """Closed, with the arguments in its line; open while the user is asked about the call."""

    def __init__(self, call: ToolCallPart, parent: QWidget | None = None) -> None:
        program = call.arguments.get(_PROGRAM)
        is_program = list(call.arguments) == [_PROGRAM] and isinstance(program, str)
        exact = CodeBlock("python" if is_program else "json", wraps=True)
        exact.set_source(str(program).rstrip() if is_program else _json(call), is_complete=True)
        super().__init__(exact if call.arguments else None, parent)
        self.setObjectName("callArguments")
        if is_program:
            lines = len(str(program).strip().splitlines())
            self.show_line(self.tr("Program"), self.tr("%n line(s)", "", lines))
        elif call.arguments:
            self.show_line(self.tr("Arguments"), _preview(call.arguments))
        else:
            self.show_line(self.tr("No arguments"))


def _json(call: ToolCallPart) -> str:
    return json.dumps(call.arguments, ensure_ascii=False, indent=2)


def _preview(arguments: dict[str, Any]) -> str:
    """The plain values in one line."""
    plain = (value for value in arguments.values() if not isinstance(value, list | dict))
    told = (value if isinstance(value, str) else json.dumps(value) for value in plain)
    line = " · ".join(" ".join(one[:_LINE].split()) for one in told)
    return visible_text(line if len(line) <= _LINE else f"{line[:_LINE]}…")
