"""A server of the user's own whose models may answer: its address, its key, and letting go."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit

from app.gui.controls.buttons import button
from app.gui.look.scale import scaled
from app.gui.settings.rows import SettingRow, SettingSection
from app.viewmodels.settings.server import ServerViewModel

translate = QCoreApplication.translate

_LINE_WIDTH = 260


class ServerSection(SettingSection):
    """Nothing is contacted until the button is pressed."""

    def __init__(self, server: ServerViewModel) -> None:
        self._server = server
        self._address = QLineEdit()
        self._address.setObjectName("serverAddress")
        self._address.setMinimumWidth(scaled(_LINE_WIDTH))
        self._address.setPlaceholderText("http://192.168.1.20:8080/v1")
        self._key = QLineEdit()
        self._key.setObjectName("serverKey")
        self._key.setMinimumWidth(scaled(_LINE_WIDTH))
        self._key.setEchoMode(QLineEdit.EchoMode.Password)
        self._connect = button(translate("Settings", "Connect"))
        self._connect.setObjectName("connectServer")
        self._connect.clicked.connect(self._on_clicked)
        self._state = SettingRow(translate("Settings", "Connection"), " ", self._connect)
        super().__init__(
            translate("Settings", "Your own server"),
            (
                SettingRow(
                    translate("Settings", "Use models on another machine"),
                    translate(
                        "Settings",
                        "The address of llama-server, vLLM or another Inglenook. What you ask "
                        "such a model, including document passages, is sent to that server.",
                    ),
                    self._address,
                    is_wide=True,
                ),
                SettingRow(
                    translate("Settings", "Key"),
                    translate(
                        "Settings", "If the server requires one; it is stored in the keyring."
                    ),
                    self._key,
                    synonyms=translate("Settings", "API key, password, token", "search words"),
                    is_wide=True,
                ),
                self._state,
            ),
        )
        server.changed.connect(self._show_state)
        self._address.textChanged.connect(self._show_state)
        self._address.returnPressed.connect(self._on_clicked)
        self._address.setText(server.address)
        self._show_state()

    def _on_clicked(self) -> None:
        if self._server.address:
            self._server.disconnect_from()
        elif address := self._address.text().strip():
            self._server.connect_to(address, self._key.text().strip())
            self._key.clear()

    def _show_state(self) -> None:
        server = self._server
        is_connected = bool(server.address)
        for line in (self._address, self._key):
            line.setEnabled(not is_connected and not server.is_busy)
        text = (
            translate("Settings", "Disconnect")
            if is_connected
            else translate("Settings", "Connect")
        )
        self._connect.setText(text)
        is_ready = bool(self._address.text().strip())
        self._connect.setEnabled(not server.is_busy and is_ready)
        why = translate("Settings", "Asking the server for its models.") if server.is_busy else ""
        self._connect.setToolTip(why if is_ready else translate("Settings", "Enter its address."))
        self._state.explain(self._words())

    def _words(self) -> str:
        server = self._server
        if server.is_busy:
            return translate("Settings", "Asking the server for its models.")
        if server.problem:
            return server.problem
        if server.address:
            names = ", ".join(server.models)
            return translate("Settings", "Offers {models}.").format(models=names)
        return translate("Settings", "Off. No connection is made until you press the button.")
