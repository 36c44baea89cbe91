"""A tool call in the transcript: what was called, the user's decision, its result."""

import json
from pathlib import PurePath
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app.core.calculations import calculation
from app.core.messages import ApprovalDecision, ApprovalPart, ToolCallPart, ToolResultPart
from app.core.tables import Table
from app.core.unicode_text import visible_text
from app.gui.controls.buttons import button
from app.gui.controls.labels import Card, ElidedLabel, breakable, label, named, set_kind
from app.gui.controls.panes import Picture, fact_line
from app.gui.controls.table_grid import TableGrid
from app.gui.layouts.boxes import FlowLayout, discard, hbox, holding, vbox
from app.gui.look.icons import icon
from app.gui.look.text_direction import isolated
from app.gui.look.theme import scaled_size
from app.gui.transcript.answer.activity import CHEVRON
from app.gui.transcript.markdown.code_block import CodeBlock
from app.viewmodels.chat.answer import ToolSection
from app.viewmodels.settings.tools import tool_origin, tool_title
from app.viewmodels.tasks.runner import TaskRunner
from app.viewmodels.translated import translated

# How much a call could affect, as numbered by app.agent.tool.Tier.
_READS, _WRITES, _THIRD_PARTY = 2, 3, 4

_OLD_VERSION = "--- "
_NEW_FILE = "--- /dev/null"
_PROGRAM = "code"
_LINE = 70
_SUMMARY_LENGTH = 110
_LOOKED_AT = 4 * _SUMMARY_LENGTH
_SHOWN_ROWS = 10
_FROM_LEFT, _FROM_RIGHT = "\N{LEFT-TO-RIGHT MARK}", "\N{RIGHT-TO-LEFT MARK}"


class ApprovalPanel(QWidget):
    """Asks about one tool call: what it is, what it reaches, and the ways to say yes or no.

    The question with its buttons while the call waits; afterwards, a line with the decision.

    Signals:
        decided: an ApprovalDecision.
    """

    decided = Signal(str)

    def __init__(self, call: ToolCallPart) -> None:
        super().__init__()
        self.setObjectName("approval")
        self._call = call
        self._made_for: ApprovalPart | None = None
        self._said = label("", "muted")
        self._question = QWidget()
        self._column = vbox(self._said, self._question, parent=self, spacing=8, margins=0)

    @property
    def is_asking(self) -> bool:
        return not self._question.isHidden()

    def show_approval(self, approval: ApprovalPart, *, is_waiting: bool) -> None:
        is_asking = is_waiting and approval.decision == "pending"
        if is_asking and self._made_for != approval:
            self._made_for = approval
            self._replace_question(approval)
        self._question.setVisible(is_asking)
        self._said.setVisible(not is_asking)
        self._said.setText(self._words_for(approval.decision))

    def _replace_question(self, approval: ApprovalPart) -> None:
        discard(self._column, self._question)
        self._question = QWidget()
        title = label(breakable(self._title(approval)), "heading", name="approvalTitle")
        column = vbox(title, parent=self._question, spacing=8, margins=0)
        if approval.description:
            column.addLayout(fact_line("wrench", visible_text(approval.description), ""))
        for path in approval.touches:
            column.addLayout(fact_line("folder", visible_text(path), ""))
        if approval.preview:
            diff = CodeBlock("diff", wraps=True)
            diff.set_source(_changes(approval.preview), is_complete=True)
            column.addWidget(diff)
        for icon_name, text, kind in self._doubts(approval):
            column.addLayout(fact_line(icon_name, text, kind))
        column.addLayout(self._buttons(approval))
        self._column.addWidget(self._question)
        self.setAccessibleName(self._title(approval))

    def _title(self, approval: ApprovalPart) -> str:
        name = visible_text(tool_title(self._call.name))
        if approval.origin:
            origin = visible_text(approval.origin)
            return self.tr("Run {0} from {1}?").format(name, origin)
        titles = {
            _READS: self.tr("Read outside the allowed folders?"),
            _WRITES: self.tr("Write to your files?")
            if not approval.preview.startswith(_NEW_FILE)
            else self.tr("Write a new file?"),
            _THIRD_PARTY: self.tr("Send this to another program?"),
        }
        return titles.get(approval.tier, self.tr("Run {0}?").format(name))

    def _doubts(self, approval: ApprovalPart) -> list[tuple[str, str, str]]:
        """What is suspicious about it: icon, text and style of each point."""
        doubts = []
        if reason := self._reason(approval.reason):
            is_news = approval.reason in ("changed", "outdated")
            kind = ("shield-alert", "warning") if is_news else ("file-text", "muted")
            doubts.append((kind[0], reason, kind[1]))
        if approval.tainted:
            names = ", ".join(visible_text(name) for name in approval.tainted)
            words = self.tr("Contains text from a document or another tool: {0}").format(names)
            doubts.append(("shield-alert", words, "warning"))
        return doubts

    def _reason(self, reason: str) -> str:
        words = {
            "tainted": self.tr(
                "The model has read text from documents or other programs; this request may come "
                "from it."
            ),
            "outdated": self.tr("What it would do has changed since you allowed it."),
            "changed": self.tr("The tool has changed since you last allowed it."),
        }
        return words.get(reason, "")

    def _buttons(self, approval: ApprovalPart) -> FlowLayout:
        flow = FlowLayout(8)
        texts = {
            "once": self.tr("Allow once"),
            "chat": self.tr("Allow in this chat"),
            "folder": self.tr("Allow reading in {0}").format(visible_text(approval.folder)),
        }
        for offer in approval.offers:
            if offer in texts:
                flow.addWidget(self._button(offer, texts[offer]))
        flow.addWidget(self._button("denied", self.tr("Deny")))
        return flow

    def _button(self, decision: ApprovalDecision, text: str) -> QPushButton:
        result = button(text, "primary" if decision == "once" else "", name=f"approve-{decision}")
        result.clicked.connect(lambda: self.decided.emit(decision))
        return result

    def _words_for(self, decision: ApprovalDecision) -> str:
        words = {
            "once": self.tr("You allowed this once."),
            "chat": self.tr("You allowed this tool in this chat."),
            "folder": self.tr("You allowed reading in this folder."),
            "denied": self.tr("You denied this."),
            "withdrawn": self.tr("The chat continued without this."),
        }
        return words.get(decision, self.tr("No decision was made about this."))


def _changes(diff: str) -> str:
    """A unified diff without its header, which names versions, not files; all of a new file."""
    lines = diff.rstrip("\n").splitlines()
    if lines and lines[0].startswith(_OLD_VERSION):
        del lines[: 3 if diff.startswith(_NEW_FILE) else 2]
    return "\n".join(lines)


class CallArguments(QObject):
    """What a tool was called with, exactly: a program as code, everything else as JSON.

    In a single line, and in full.
    """

    def __init__(self, call: ToolCallPart, parent: QObject) -> None:
        super().__init__(parent)
        self._call = call
        program = call.arguments.get(_PROGRAM)
        is_program = list(call.arguments) == [_PROGRAM] and isinstance(program, str)
        self._program = str(program) if is_program else ""

    @property
    def line(self) -> str:
        """The plain values; of a program its calculation or its length; "" without arguments."""
        if self._program:
            if written := calculation(self._program):
                return written
            return self.tr("%n line(s)", "", len(self._program.strip().splitlines()))
        return _preview(self._call.arguments)

    @property
    def title(self) -> str:
        return self.tr("Program") if self._program else self.tr("Arguments")

    def block(self) -> CodeBlock | None:
        if not self._call.arguments:
            return None
        block = named(CodeBlock("python" if self._program else "json", wraps=True), "callArguments")
        source = self._program.rstrip() if self._program else _json(self._call)
        block.set_source(source, is_complete=True)
        return block


def _json(call: ToolCallPart) -> str:
    return json.dumps(call.arguments, ensure_ascii=False, indent=2)


def _file_name(arguments: dict[str, Any]) -> dict[str, str]:
    path = arguments.get("path")
    return {"path": PurePath(path).name or path} if isinstance(path, str) else {}


def _preview(arguments: dict[str, Any]) -> str:
    """The plain values on one line, and of a path the name of the file."""
    texts = [
        value if isinstance(value, str) else json.dumps(value)
        for value in (arguments | _file_name(arguments)).values()
        if not isinstance(value, list | dict)
    ]
    line = " · ".join(" ".join(one[:_LINE].split()) for one in texts)
    return visible_text(line if len(line) <= _LINE else f"{line[:_LINE]}…")


class ToolCard(Card):
    """One line that expands to the exact arguments and the full result.

    A call that waits for the user asks in the card itself, which is then expanded.

    Signals:
        decided: the id of the call and the user's decision.
        toggled: the user expanded or collapsed it.
    """

    decided = Signal(str, str)
    toggled = Signal()

    def __init__(self, section: ToolSection, runner: TaskRunner) -> None:
        super().__init__("toolCard")
        self._runner = runner
        title = tool_title(section.call.name)
        self.setAccessibleName(self.tr("Tool {0}").format(title))
        self._call = section.call
        self._arguments = CallArguments(section.call, self)
        self._given: ToolResultPart | None = None
        self._state = label("", "faint", wraps=False)
        self._note = ElidedLabel("", "muted")
        self._toggle = self._make_toggle(visible_text(title))
        self._approval: ApprovalPanel | None = None
        self._is_asking = self._is_refused = False
        # Created on demand: most cards are only scrolled past.
        self._details: QWidget | None = None
        self._result: CodeBlock | None = None
        self._lay_out()
        self.show_section(section, is_live=True)

    def show_section(
        self, section: ToolSection, *, is_live: bool, is_waiting: bool = False
    ) -> None:
        """`is_waiting`: the answer continues only once the user has decided."""
        self._show_approval(section, is_waiting=is_waiting)
        result = section.result
        if result is None:
            self._show_open_call(section, is_live=is_live, is_waiting=is_waiting)
        elif self._is_refused:
            self._state.setText(self.tr("not allowed"))
            set_kind(self._state, "faint")
        else:
            self._state.setText(self.tr("failed") if result.is_error else self.tr("done"))
            set_kind(self._state, "error" if result.is_error else "faint")
        if result != self._given:
            self._given = result
            self._show_result()
        self._show_line()

    @property
    def call_id(self) -> str:
        return self._call.call_id

    @property
    def is_open(self) -> bool:
        """Whether arguments and result are shown."""
        return self._toggle.isChecked()

    def set_open(self, is_open: bool) -> None:
        self._toggle.setChecked(is_open)

    def _show_line(self) -> None:
        line = self._arguments.line
        if self._given and not self._is_refused and not self._is_seen:
            gave = visible_text(_in_one_line(self._content[:_LOOKED_AT])[:_SUMMARY_LENGTH])
            line = _gave(line, gave, is_mirrored=self.isRightToLeft()) if line else gave
        self._note.setText(line)
        self._toggle.setAccessibleName(f"{self._toggle.text()} {line} {self._state.text()}")

    @property
    def _content(self) -> str:
        """The result, with the note on a program's value in the window's language."""
        content = self._given.content if self._given else ""
        value, line, said = content.rpartition("\n")
        return f"{value}{line}{translated(said)}" if self._call.name == "python" else content

    @property
    def _is_seen(self) -> bool:
        """Whether its output is shown below, so that its result only concerns the model."""
        return self._call.name in ("plot", "plot_table") and bool(
            self._given and not self._given.is_error
        )

    def _show_open_call(self, section: ToolSection, *, is_live: bool, is_waiting: bool) -> None:
        if section.approval and is_waiting and section.approval.decision == "pending":
            self._state.setText(self.tr("waiting for you"))
            set_kind(self._state, "accent")
        else:
            running = self.tr("running…")
            self._state.setText(running if is_live else self.tr("no result"))
            set_kind(self._state, "faint")

    def _show_approval(self, section: ToolSection, *, is_waiting: bool) -> None:
        if section.approval is None:
            return
        if self._approval is None:
            self._approval = ApprovalPanel(section.call)
            self._approval.decided.connect(
                lambda decision: self.decided.emit(self._call.call_id, decision)
            )
            self._column.addWidget(self._approval)
        self._is_refused = section.approval.decision in ("denied", "withdrawn")
        self._approval.show_approval(section.approval, is_waiting=is_waiting)
        if self._approval.is_asking != self._is_asking:
            self._is_asking = self._approval.is_asking
            self.set_open(self._is_asking and self._says_more(section.approval))
            set_kind(self, "asking" if self._is_asking else "card")
        self._fit()

    def _fit(self) -> None:
        """A single line needs less space below it than content."""
        has_more = self._is_asking or self.is_open
        if self._approval:
            self._approval.setVisible(has_more)
        self._note.setHidden(self._is_asking)
        self._column.setContentsMargins(12, 5, 12, 12 if has_more else 5)

    def _says_more(self, approval: ApprovalPart) -> bool:
        """Whether the arguments contain something that the question does not show."""
        # A diff shows what a write would do better than its arguments.
        is_path_alone = tuple(self._call.arguments.values()) == approval.touches
        return not approval.preview and not is_path_alone

    def _on_toggled(self, is_open: bool) -> None:
        self._toggle.setIcon(icon("chevron-down" if is_open else "chevron-right"))
        if is_open and self._details is None:
            self._details = self._make_details()
            self._column.insertWidget(1, self._details)
            self._show_result()
        if self._details:
            self._details.setVisible(is_open)
        self._fit()

    def _make_details(self) -> QWidget:
        self._inside = vbox(spacing=6, margins=0)
        if block := self._arguments.block():
            self._inside.addWidget(label(self._arguments.title, "faint"))
            self._inside.addWidget(block)
        return holding(self._inside)

    def _show_result(self) -> None:
        """Fill the expanded card; a collapsed one has it in its line."""
        if self._details is None or self._given is None:
            return
        if self._given.table:
            self._show_table(self._given.table)
            return
        if self._result is None:
            self._result = named(CodeBlock("", wraps=True), "callResult")
            self._inside.addWidget(label(self.tr("Result"), "faint"))
            self._inside.addWidget(self._result)
        self._result.set_source(self._content, is_complete=True)

    def _show_table(self, table: Table) -> None:
        grid = TableGrid(self._runner)
        grid.show_table(table)
        grid.fit_rows(_SHOWN_ROWS)
        grid.view.can_open = False
        self._inside.addWidget(label(self.tr("Result"), "faint"))
        self._inside.addWidget(grid)
        if self._given and self._given.remark:
            self._inside.addWidget(label(visible_text(self._given.remark), "muted"))

    def _make_toggle(self, title: str) -> QPushButton:
        toggle = named(QPushButton(title.replace("&", "&&")), "toolToggle", kind="fold")
        toggle.setCheckable(True)
        toggle.setIcon(icon("chevron-right"))
        toggle.setIconSize(scaled_size(CHEVRON))
        toggle.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        toggle.setToolTip(visible_text(self._call.name))
        toggle.clicked.connect(self.toggled)
        toggle.toggled.connect(self._on_toggled)
        return toggle

    def _lay_out(self) -> None:
        header = hbox(Picture("wrench", "muted", 16), self._toggle, spacing=6)
        if origin := tool_origin(self._call.name):
            header.addWidget(label(visible_text(origin), "faint", wraps=False))
        header.addWidget(self._note, 100)
        header.addStretch(1)
        header.addWidget(self._state)
        self._column = vbox(header, parent=self, spacing=8)
        self._fit()


def _gave(given: str, gave: str, *, is_mirrored: bool) -> str:
    """A call and its result, ordered in the window's direction whatever their own."""
    mark, arrow = (_FROM_RIGHT, "←") if is_mirrored else (_FROM_LEFT, "→")
    return f"{mark}{isolated(given)} {arrow} {isolated(gave)}"


def _in_one_line(text: str) -> str:
    lines = (" ".join(line.split()) for line in text.splitlines())
    return " · ".join(filter(None, lines))
