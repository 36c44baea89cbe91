"""Asks about one tool call: what it is, what it reaches, and the ways to say yes or no."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app.core.messages import ApprovalDecision, ApprovalPart, ToolCallPart
from app.gui.controls.buttons import button
from app.gui.controls.labels import breakable, label
from app.gui.controls.panes import fact_line
from app.gui.layouts.boxes import vbox
from app.gui.layouts.flow import FlowLayout
from app.gui.transcript.markdown.code_block import CodeBlock
from app.gui.transcript.visible_text import visible_text
from app.viewmodels.settings.tool_titles import tool_title

# How much a call could affect, as numbered by app.agent.tool.Tier.
_READS, _WRITES, _THIRD_PARTY = 2, 3, 4

_OLD_VERSION = "--- "
_NEW_FILE = "--- /dev/null"


class ApprovalPanel(QWidget):
    """The question with its buttons while the call waits; afterwards, a line with the decision.

    Signals:
        decided: an ApprovalDecision.
    """

    decided = Signal(str)

    def __init__(self, call: ToolCallPart, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("approval")
        self._call = call
        self._made_for: ApprovalPart | None = None
        self._said = label("", "muted")
        self._question = QWidget()
        self._column = vbox(self, spacing=8, margins=0)
        self._column.addWidget(self._said)
        self._column.addWidget(self._question)

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
        self._column.removeWidget(self._question)
        self._question.deleteLater()
        self._question = QWidget()
        column = vbox(self._question, spacing=8, margins=0)
        title = label(breakable(self._title(approval)), "heading")
        title.setObjectName("approvalTitle")
        column.addWidget(title)
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
        result = button(text, "primary" if decision == "once" else "")
        result.setObjectName(f"approve-{decision}")
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
