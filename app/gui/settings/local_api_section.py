"""The local API's switch, its port and its token."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication, QHideEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from app.gui.controls.buttons import button
from app.gui.controls.fields import WholeBox, dress_number
from app.gui.layouts.boxes import hbox
from app.gui.settings.rows import SettingRow, SettingSection
from app.viewmodels.settings.local_api import LocalApiViewModel

translate = QCoreApplication.translate

_DEFAULT_PORT = 8035


class LocalApiSection(SettingSection):
    """Nothing listens until it is switched on, and then only on this machine."""

    def __init__(self, api: LocalApiViewModel) -> None:
        self._api = api
        self._shown_token = ""
        self._switch = QCheckBox()
        self._switch.setObjectName("apiSwitch")
        self._switch.clicked.connect(self._on_switched)
        self._port = WholeBox()
        dress_number(self._port)
        self._port.setObjectName("apiPort")
        self._port.setRange(0, 65535)
        self._port.setValue(_DEFAULT_PORT)
        self._port.setSpecialValueText(translate("Settings", "Any free port"))
        self._address = SettingRow(translate("Settings", "Address"), "", self._address_buttons())
        self._token = SettingRow(translate("Settings", "Token"), "", self._token_buttons())
        super().__init__(
            translate("Settings", "Local API"),
            (
                SettingRow(
                    translate("Settings", "Let programs on this machine use the model"),
                    translate(
                        "Settings",
                        "Compatible with OpenAI's API: chat, embeddings and your documents. It "
                        "listens on this machine only, and only while Inglenook is open.",
                    ),
                    self._switch,
                ),
                SettingRow(
                    translate("Settings", "Port"),
                    translate("Settings", "Where it listens."),
                    self._port,
                ),
                self._address,
                self._token,
            ),
        )
        api.changed.connect(self._show_state)
        self._show_state()

    def _address_buttons(self) -> QWidget:
        copy = button(translate("Settings", "Copy the address"), icon_name="copy")
        copy.setObjectName("copyApiAddress")
        copy.clicked.connect(lambda: self._copy(is_token=False))
        self._copy_address = copy
        return copy

    def _token_buttons(self) -> QWidget:
        self._copy_token = button(translate("Settings", "Copy the token"), icon_name="copy")
        self._copy_token.setObjectName("copyApiToken")
        self._copy_token.clicked.connect(lambda: self._copy(is_token=True))
        self._renew = button(translate("Settings", "New token"))
        self._renew.setObjectName("newApiToken")
        self._renew.clicked.connect(self._api.regenerate_token)
        holder = QWidget()
        row = hbox(holder, spacing=8, margins=0)
        row.addWidget(self._copy_token)
        row.addWidget(self._renew)
        return holder

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if address := self._api.address:  # the token is shown once but can still be copied
            self._shown_token = address.token
            self._show_state()

    def _copy(self, *, is_token: bool) -> None:
        if address := self._api.address:
            QGuiApplication.clipboard().setText(address.token if is_token else address.url)

    def _on_switched(self, is_on: bool) -> None:
        if is_on:
            self._api.start(self._port.value())
        else:
            self._api.stop()
        self._show_state()

    def _show_state(self) -> None:
        address, is_busy = self._api.address, self._api.is_busy
        self._switch.setChecked(address is not None)
        self._switch.setEnabled(not is_busy)
        self._port.setEnabled(address is None and not is_busy)
        self._port.setToolTip(
            translate("Settings", "Switch it off to change the port.") if address else ""
        )
        off = translate("Settings", "The API is off.")
        for control in (self._copy_address, self._copy_token, self._renew):
            control.setEnabled(address is not None and not is_busy)
            control.setToolTip("" if address else off)
        self._address.explain(address.url if address else off)
        self._token.explain(self._token_words())

    def _token_words(self) -> str:
        address = self._api.address
        if address is None:
            return translate("Settings", "Created when it is switched on; it is never stored.")
        if address.token == self._shown_token:
            return translate("Settings", "Shown once; it can still be copied.")
        text = translate("Settings", "{token} — shown this once; it can be copied later.")
        return text.format(token=address.token)
