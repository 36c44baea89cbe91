"""Where answers are computed, and for whom: llama.cpp, a server, and the local API."""

from PySide6.QtGui import QGuiApplication, QHideEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from app.core.unicode_text import visible_text
from app.gui.controls.buttons import allow, button
from app.gui.controls.fields import WholeBox
from app.gui.controls.labels import named
from app.gui.dialogs.simple_dialogs import ask_folder
from app.gui.layouts.boxes import hbox, holding
from app.gui.look.theme import scaled
from app.gui.settings.setting_rows import SettingRow, SettingSection
from app.viewmodels.settings.engine_sources import (
    EngineLibraryViewModel,
    LocalApiViewModel,
    ServerViewModel,
)
from app.viewmodels.translated import translate

_DEFAULT_PORT = 8035
_LINE_WIDTH = 260


class LocalApiSection(SettingSection):
    """The local API's switch, its port and its token.

    Nothing listens until it is switched on, and then only on this machine.
    """

    def __init__(self, api: LocalApiViewModel) -> None:
        self._api = api
        self._shown_token = ""
        self._switch = named(QCheckBox(), "apiSwitch")
        self._switch.clicked.connect(self._on_switched)
        free = translate("Settings", "Any free port")
        port = WholeBox(maximum=65535, value=_DEFAULT_PORT, specialValueText=free)
        self._port = named(port, "apiPort")
        self._copy_address = button(translate("Settings", "Copy the address"), icon_name="copy")
        self._copy_address.setObjectName("copyApiAddress")
        self._copy_address.clicked.connect(lambda: self._copy(is_token=False))
        self._copy_token = button(translate("Settings", "Copy the token"), icon_name="copy")
        self._copy_token.setObjectName("copyApiToken")
        self._copy_token.clicked.connect(lambda: self._copy(is_token=True))
        self._address = SettingRow(translate("Settings", "Address"), "", self._copy_address)
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

    def _token_buttons(self) -> QWidget:
        self._renew = button(translate("Settings", "New token"), name="newApiToken")
        self._renew.clicked.connect(self._api.regenerate_token)
        return holding(hbox(self._copy_token, self._renew, spacing=8, margins=0))

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
        address, is_busy = self._api.address, self._api.is_running
        self._switch.setChecked(address is not None)
        self._switch.setEnabled(not is_busy)
        why = translate("Settings", "Switch it off to change the port.") if address else ""
        allow(self._port, address is None and not is_busy, why)
        off = translate("Settings", "The API is off.")
        for control in (self._copy_address, self._copy_token, self._renew):
            allow(control, address is not None and not is_busy, "" if address else off)
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


class EngineLibrarySection(SettingSection):
    """Which llama.cpp library answers: the bundled one, or one of the user's own.

    A library is tried before it is used; a button restores the bundled one.
    """

    def __init__(self, library: EngineLibraryViewModel) -> None:
        self._library = library
        self._choose = button("", name="chooseEngineLibrary", on_click=self._on_choose_clicked)
        self._back = button(translate("Settings", "Use the bundled one"), name="ownEngineLibrary")
        self._back.clicked.connect(library.restore)
        self._state = SettingRow(
            translate("Settings", "Custom build of llama.cpp"), " ", self._choose,
            synonyms=translate("Settings", "GPU, CUDA, Vulkan, ROCm", "search words"),
        )  # fmt: skip
        self._own = SettingRow(
            translate("Settings", "The bundled one"),
            translate("Settings", "Goes back from a custom build."),
            self._back,
        )
        super().__init__(translate("Settings", "Engine"), (self._state, self._own))
        library.changed.connect(self._show_state)
        self._show_state()

    def _show_state(self) -> None:
        library = self._library
        text = (
            translate("Settings", "Stop")
            if library.is_running
            else translate("Settings", "Choose a folder…")
        )
        self._choose.setText(text)
        self._state.explain(self._words())
        why = ""
        if library.is_set_for_session:
            why = translate("Settings", "Unset LLAMA_CPP_LIB_PATH to choose here.")
        allow(self._choose, not why, why)
        if not why and not library.folder:
            why = translate("Settings", "It is in use.")
        elif not why and library.is_running:
            why = translate("Settings", "A library is being tested.")
        allow(self._back, not why, why)

    def _words(self) -> str:
        library = self._library
        if library.is_set_for_session:
            return translate("Settings", "LLAMA_CPP_LIB_PATH names one for this session.")
        if library.is_running:
            return translate("Settings", "It is being tested in a separate process…")
        if library.problem:
            return library.problem
        if library.tried:
            text = translate("Settings", "In use: {version} in {folder}, on {devices}.").format(
                version=visible_text(library.tried.version),
                folder=visible_text(library.tried.folder),
                devices=visible_text(", ".join(library.tried.devices)),
            )
            if not library.tried.model:
                untried = translate("Settings", "There was no model to test it with.")
                text = f"{text} {untried}"
            return text
        if library.folder:
            text = translate("Settings", "In use: the one in {folder}.")
            return text.format(folder=visible_text(library.folder))
        return translate(
            "Settings",
            "For example one for your graphics card. It is used only if it has the required "
            "functions and gives the same results as the bundled one.",
        )

    def _on_choose_clicked(self) -> None:
        if self._library.is_running:
            self._library.stop()
            return
        title = translate("Settings", "Folder with the library (libllama)")
        if folder := ask_folder(self, title):
            self._library.use(folder)


class ServerSection(SettingSection):
    """A server of the user's own whose models may answer: its address and its key.

    Nothing is contacted until the button is pressed.
    """

    def __init__(self, server: ServerViewModel) -> None:
        self._server = server
        self._address = named(QLineEdit(), "serverAddress")
        self._address.setMinimumWidth(scaled(_LINE_WIDTH))
        self._address.setPlaceholderText("http://192.168.1.20:8080/v1")
        self._key = named(QLineEdit(echoMode=QLineEdit.EchoMode.Password), "serverKey")
        self._key.setMinimumWidth(scaled(_LINE_WIDTH))
        self._connect = button(
            translate("Settings", "Connect"), name="connectServer", on_click=self._on_clicked
        )
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
            line.setEnabled(not is_connected and not server.is_running)
        text = (
            translate("Settings", "Disconnect")
            if is_connected
            else translate("Settings", "Connect")
        )
        self._connect.setText(text)
        is_ready = bool(self._address.text().strip())
        why = translate("Settings", "Enter its address.")
        if server.is_running and is_ready:
            why = translate("Settings", "Asking the server for its models.")
        allow(self._connect, is_ready and not server.is_running, why)
        self._state.explain(self._words())

    def _words(self) -> str:
        server = self._server
        if server.is_running:
            return translate("Settings", "Asking the server for its models.")
        if server.problem:
            return server.problem
        if server.address:
            names = ", ".join(server.models)
            return translate("Settings", "Offers {models}.").format(models=names)
        return translate("Settings", "Off. No connection is made until you press the button.")
