"""Where answers are computed: the llama.cpp library, or a server of the user's own."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QLineEdit

from app.gui.controls.buttons import button
from app.gui.look.text_direction import visible_text
from app.gui.look.theme import scaled
from app.gui.settings.rows import SettingRow, SettingSection
from app.viewmodels.settings.answering_engine import EngineLibraryViewModel, ServerViewModel

translate = QCoreApplication.translate
_LINE_WIDTH = 260


class EngineLibrarySection(SettingSection):
    """A library is tried before it is used; a button restores the bundled one."""

    def __init__(self, library: EngineLibraryViewModel) -> None:
        self._library = library
        self._choose = button("", name="chooseEngineLibrary", on_click=self._on_choose_clicked)
        self._back = button(translate("Settings", "Use the bundled one"))
        self._back.setObjectName("ownEngineLibrary")
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
            if library.is_trying
            else translate("Settings", "Choose a folder…")
        )
        self._choose.setText(text)
        self._state.explain(self._words())
        why = ""
        if library.is_set_for_session:
            why = translate("Settings", "Unset LLAMA_CPP_LIB_PATH to choose here.")
        self._choose.setEnabled(not why)
        self._choose.setToolTip(why)
        if not why and not library.folder:
            why = translate("Settings", "It is in use.")
        elif not why and library.is_trying:
            why = translate("Settings", "A library is being tested.")
        self._back.setEnabled(not why)
        self._back.setToolTip(why)

    def _words(self) -> str:
        library = self._library
        if library.is_set_for_session:
            return translate("Settings", "LLAMA_CPP_LIB_PATH names one for this session.")
        if library.is_trying:
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
        if self._library.is_trying:
            self._library.stop()
            return
        title = translate("Settings", "Folder with the library (libllama)")
        if folder := QFileDialog.getExistingDirectory(self, title):
            self._library.use(Path(folder))


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
