"""The machine translation of the cited quotation, above its page and marked as what it is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from app.gui.controls.buttons import button, icon_button
from app.gui.controls.labels import label
from app.gui.controls.panes import ErrorCard
from app.gui.layouts.boxes import hbox, vbox
from app.gui.look.text_direction import visible_text
from app.viewmodels.library.quote_translation import QuoteTranslationViewModel


class QuoteTranslation(QFrame):
    """Shown while a translation is written and until it is dismissed."""

    def __init__(self, translation: QuoteTranslationViewModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("quoteTranslation")
        self.setProperty("kind", "strip")
        self._translation = translation
        self._head = label("", "muted")
        self._text = label("", name="translatedQuote", selectable=True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._error = ErrorCard()
        self._stop = button(self.tr("Stop"), "ghost", on_click=translation.stop)
        close = icon_button("x", self.tr("Dismiss"), on_click=translation.dismiss)
        row = hbox((self._head, 1), self._stop, close, spacing=8, margins=0)
        vbox(row, self._text, self._error, parent=self, spacing=6, margins=(16, 6, 8, 8))
        translation.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        translation = self._translation
        self.setVisible(translation.is_shown)
        self._head.setText(self._state())
        self._text.setText(visible_text(translation.text))
        self._text.setVisible(bool(translation.text))
        self._stop.setVisible(translation.is_running)
        self._error.show_error(translation.error)

    def _state(self) -> str:
        translation = self._translation
        if not translation.model:
            return self.tr("Translating…") if translation.is_running else ""
        text = self.tr("Machine translation by {model}, which is not a quotation")
        if not translation.is_running and not translation.is_complete:
            text = self.tr("Incomplete machine translation by {model}, which is not a quotation")
        return text.format(model=translation.model)
