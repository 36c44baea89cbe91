"""The real comparison over texts in memory, for tests of the window."""

from threading import Event

from app.core.cancellation import CancelToken
from app.core.comparison import Comparison
from app.core.documents import Document
from app.core.errors import UserError
from app.services.documents.compared_text import DocumentText
from app.services.documents.comparison import compare


class ScriptedComparison:
    """`texts` are the documents by path; `gate` holds back the result."""

    def __init__(self) -> None:
        self.texts: dict[str, DocumentText] = {}
        self.gate = Event()
        self.gate.set()

    def documents(self, a: Document, b: Document, cancel: CancelToken) -> Comparison:
        self.gate.wait(10)
        cancel.raise_if_cancelled()
        if a.path not in self.texts:
            raise UserError("It was not read.", "Wait until it is.")
        return compare(self.texts[a.path], self.texts[b.path], cancel)
