"""A tool call in the transcript: its exact arguments, the user's decision, its result."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.gui.panes import Picture
from app.gui.transcript.approval import ApprovalPanel
from app.gui.transcript.call_arguments import CallArguments
from app.gui.transcript.code_block import CodeBlock
from app.gui.transcript.fold import Fold
from app.gui.transcript.visible_text import visible_text
from app.gui.widgets import label, set_kind
from app.viewmodels.answer import ToolSection
from app.viewmodels.tool_titles import tool_origin, tool_title

_LINE = 110


class ToolCard(QFrame):
    """Arguments and result fold away; a call that waits for the user asks in the card itself.

    Signals:
        decided: the id of the call and what the user decided about it.
    """

    decided = Signal(str, str)

    def __init__(self, section: ToolSection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setObjectName("toolCard")
        title = tool_title(section.call.name)
        self.setAccessibleName(self.tr("Tool {0}").format(title))
        self._call_id = section.call.call_id
        self._state = label("", "faint", wraps=False)
        self._approval: ApprovalPanel | None = None
        self._is_asking = False
        self._result = CodeBlock("", wraps=True)
        self._fold = Fold(self._result)
        self._lay_out(section)
        self.show_section(section, is_live=True)

    def show_section(
        self, section: ToolSection, *, is_live: bool, is_waiting: bool = False
    ) -> None:
        """`is_waiting`: the answer goes on only when the user has decided."""
        self._show_approval(section, is_waiting=is_waiting)
        result = section.result
        self._fold.setVisible(result is not None)
        if result is None:
            self._show_open_call(section, is_live=is_live, is_waiting=is_waiting)
            return
        self._result.set_source(result.content, is_complete=True)
        first_line = result.content.strip().split("\n", 1)[0][:_LINE]
        self._fold.show_line(self.tr("Result"), visible_text(first_line))
        self._state.setText(self.tr("failed") if result.is_error else self.tr("done"))
        set_kind(self._state, "error" if result.is_error else "faint")

    def _show_open_call(self, section: ToolSection, *, is_live: bool, is_waiting: bool) -> None:
        if section.approval and is_waiting and section.approval.decision == "pending":
            self._state.setText(self.tr("waits for you"))
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
                lambda decision: self.decided.emit(self._call_id, decision)
            )
            self._column.insertWidget(2, self._approval)
        self._approval.show_approval(section.approval, is_waiting=is_waiting)
        if self._approval.is_asking != self._is_asking:
            self._is_asking = self._approval.is_asking
            # A diff says what a write would do better than its arguments.
            self._arguments.set_open(self._is_asking and not section.approval.preview)
            set_kind(self, "asking" if self._is_asking else "card")

    def _lay_out(self, section: ToolSection) -> None:
        header = QHBoxLayout()
        header.setSpacing(8)
        header.addWidget(Picture("wrench", "muted", 16))
        title = label(visible_text(tool_title(section.call.name)), "heading", wraps=False)
        title.setToolTip(visible_text(section.call.name))
        header.addWidget(title)
        if origin := tool_origin(section.call.name):
            header.addWidget(label(visible_text(origin), "faint", wraps=False))
        header.addStretch(1)
        header.addWidget(self._state)
        self._arguments = CallArguments(section.call)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 10, 12, 12)
        self._column.setSpacing(8)
        self._column.addLayout(header)
        self._column.addWidget(self._arguments)
        self._column.addWidget(self._fold)
