"""Which llama.cpp library answers: the one that came along, or one of the user's own."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from app.gui.controls.buttons import button
from app.gui.settings.rows import SettingRow, SettingSection
from app.gui.transcript.visible_text import visible_text
from app.viewmodels.settings.engine_library import EngineLibraryViewModel

translate = QCoreApplication.translate


class EngineLibrarySection(SettingSection):
    """A library is tried before it is used; a button restores the bundled one."""

    def __init__(self, library: EngineLibraryViewModel) -> None:
        self._library = library
        self._choose = button("")
        self._choose.setObjectName("chooseEngineLibrary")
        self._choose.clicked.connect(self._on_choose_clicked)
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
