"""Offers to remember what the user just said; nothing is saved without consent."""

from PySide6.QtWidgets import QFrame, QWidget

from app.gui.controls.buttons import button, icon_button
from app.gui.controls.labels import ElidedLabel
from app.gui.controls.panes import Picture
from app.gui.layouts.boxes import hbox
from app.gui.look.icons import ICON_BESIDE_TEXT
from app.gui.transcript.visible_text import visible_text
from app.viewmodels.chat.fact_offers import FactOffersViewModel
from app.viewmodels.settings.values import SettingsViewModel


class FactOffer(QFrame):
    """Hidden unless there is an offer."""

    def __init__(
        self,
        offers: FactOffersViewModel,
        settings: SettingsViewModel,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "file")
        self.setObjectName("factOffer")
        self._offers, self._settings = offers, settings
        self._words = ElidedLabel()
        self.remember = button(self.tr("Remember"), "chip")
        self.remember.setObjectName("rememberOffer")
        self.remember.clicked.connect(offers.accept)
        self.never = button(self.tr("Don't offer"), "link")
        self.never.setObjectName("neverOffer")
        self.never.setToolTip(self.tr("You can turn these offers back on in the settings."))
        self.never.clicked.connect(self._on_never_clicked)
        self.close_offer = icon_button("x", self.tr("Not this one"))
        self.close_offer.setObjectName("declineOffer")
        self.close_offer.clicked.connect(offers.decline)
        row = hbox(self, spacing=8, margins=(10, 4, 6, 4))
        row.addWidget(Picture("bookmark", "muted", ICON_BESIDE_TEXT.width()))
        row.addWidget(self._words, 1)
        for widget in (self.remember, self.never, self.close_offer):
            row.addWidget(widget)
        offers.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        text = visible_text(self._offers.text)
        self.setVisible(bool(text))
        self._words.setText(self.tr("Remember in all chats: {fact}").format(fact=text))
        self.setAccessibleName(self._words.text())

    def _on_never_clicked(self) -> None:
        self._settings.update(suggests_facts=False)
        self._offers.decline()
