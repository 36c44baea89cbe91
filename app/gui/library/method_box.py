"""The choice of how passages are searched."""

from PySide6.QtCore import Qt

from app.core.documents import SearchMethod
from app.gui.controls.fields import ChoiceBox
from app.viewmodels.library.passage_search import method_name


class MethodBox(ChoiceBox):
    """Words, meaning or both; each has a tooltip that explains it."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Search method"))
        methods: tuple[tuple[SearchMethod, str], ...] = (
            ("hybrid", self.tr("Both methods, fused by rank")),
            ("dense", self.tr("Nearest vectors (dense)")),
            ("lexical", self.tr("Full-text search (lexical)")),
        )
        for position, (method, explanation) in enumerate(methods):
            self.addItem(method_name(method), method)
            self.setItemData(position, explanation, Qt.ItemDataRole.ToolTipRole)

    @property
    def method(self) -> SearchMethod:
        method: SearchMethod = self.currentData()
        return method
