"""A link back to an unfinished edit of a message."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QPushButton

from app.gui.controls.buttons import allow
from app.viewmodels.chat.conversation import ConversationViewModel

translate = QCoreApplication.translate


class UnfinishedLink(QPushButton):
    """Shown beside a message with an unfinished edit, while nobody is editing it."""

    def __init__(self, conversation: ConversationViewModel) -> None:
        words = translate("UnfinishedLink", "Continue your unfinished edit")
        super().__init__(words)
        self.setObjectName("unfinishedEdit")
        self.setProperty("kind", "link")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(words)
        self._conversation = conversation
        conversation.busy_changed.connect(self._allow)
        self._allow()

    def _allow(self) -> None:
        reason = translate("UnfinishedLink", "Not available while an answer is being written")
        allow(self, self._conversation.run is None, reason)
