"""What an empty chat says: what can be done here, and what is still missing for it."""

from functools import partial
from urllib.parse import urlsplit

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from app.core.model_spec import ServerSource
from app.gui.controls.buttons import button
from app.gui.controls.labels import card, label, named
from app.gui.controls.panes import Picture, scroll_area
from app.gui.layouts.boxes import hbox, holding, vbox
from app.gui.look.theme import scaled
from app.viewmodels.models.local_models import ModelsViewModel
from app.viewmodels.models.model_labels import memory_text
from app.viewmodels.quantities import data_size
from app.viewmodels.security.protection import SecurityViewModel

_WIDTH = 560


class WelcomePane(QWidget):
    """Explains the program on the first run; later it is a short reminder.

    Signals:
        documents_requested: choose files to ask about.
        models_requested: see the models.
        temporary_requested: a temporary window is requested.
    """

    documents_requested = Signal()
    models_requested = Signal()
    temporary_requested = Signal()

    def __init__(self, models: ModelsViewModel, security: SecurityViewModel) -> None:
        super().__init__()
        self._is_temporary = not security.is_stored
        self._security = security
        named(self, "welcome", kind="page")
        self._models = models
        self._promise = label("", "muted")
        self._model_card = card("notice")
        self._model_title = label("", "heading")
        self._model_text = label("")
        self._use = button("", "primary", on_click=self._on_use_clicked)
        self._lay_out()
        models.models_changed.connect(self._show_models)
        models.current_changed.connect(self._show_models)
        security.protection_changed.connect(self._show_recovery)
        self._show_models()
        self._show_recovery()

    def _lay_out(self) -> None:
        column = vbox(spacing=12)
        column.addStretch(2)
        column.addWidget(label(self.tr("What would you like to know?"), "title"))
        column.addWidget(self._promise)
        column.addSpacing(4)
        column.addWidget(self._fill_model_card())
        for line in self._ways():
            column.addWidget(line)
        column.addStretch(3)
        holder = holding(column)
        holder.setMaximumWidth(scaled(_WIDTH))
        # With large type in a small window, the last lines are scrolled to rather than squeezed.
        scroll = scroll_area(hbox("stretch", (holder, 1000), "stretch", margins=(24, 0, 24, 0)))
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        vbox(scroll, parent=self, margins=0)

    def _promise_text(self) -> str:
        current = self._models.current
        if current and isinstance(current.spec.source, ServerSource):
            text = self.tr(
                "What you ask, with what is quoted from your documents, is sent to the server "
                "{host}, which answers. The conversation is stored on this machine, encrypted."
            )
            forgetful = self.tr(
                "What you ask, with what is quoted from your documents, is sent to the server "
                "{host}, which answers. Nothing in this window is kept: it forgets chats and "
                "documents when it is closed."
            )
            host = urlsplit(current.spec.source.address).hostname or ""
            return (forgetful if self._is_temporary else text).format(host=host)
        if self._is_temporary:
            return self.tr(
                "Everything happens on this machine, and nothing is sent anywhere. Nothing in "
                "this window is kept: it forgets chats and documents when it is closed."
            )
        return self.tr(
            "Everything happens on this machine: the model, your documents and this "
            "conversation, which is stored encrypted. Nothing is sent anywhere."
        )

    def _fill_model_card(self) -> QFrame:
        self._model_card.setObjectName("modelOffer")
        others = button(self.tr("See all models"), on_click=self.models_requested)
        buttons = hbox(self._use, others, "stretch")
        parts = (self._model_title, self._model_text, 4, buttons)
        vbox(*parts, parent=self._model_card, spacing=6, margins=(16, 14, 16, 14))
        return self._model_card

    def _ways(self) -> list[QFrame]:
        choose = button(self.tr("Choose files"), shortcut="Ctrl+D")
        choose.clicked.connect(self.documents_requested)
        documents = _way(
            "file-text",
            self.tr("Ask your documents"),
            self.tr("Drop files or a folder on the window. Answers cite the page they come from."),
            choose,
        )
        tools = _way(
            "wrench",
            self.tr("Let it use tools"),
            self.tr("Sums are calculated, not guessed. The Tools menu above lets it do more."),
        )
        keys = _way("keyboard", self.tr("Use the keyboard"), self.tr("F1 shows every shortcut."))
        return [self._recovery_offer(), documents, tools, keys, *self._way_to_forget()]

    def _recovery_offer(self) -> QFrame:
        save = button(
            self.tr("Show a code…"), name="offerRecoveryCode", on_click=self._on_recovery_clicked
        )
        text = self.tr(
            "Only this computer's keyring opens your conversations. A recovery code, printed or "
            "written down, opens them if the keyring is lost."
        )
        self._recovery = _way("key-round", self.tr("Save a recovery code"), text, save)
        return self._recovery

    def _on_recovery_clicked(self) -> None:
        from app.gui.dialogs.passphrase_forms import show_recovery_code  # loads Qt's printing

        self._security.issue_recovery_code(partial(show_recovery_code, self))

    def _show_recovery(self) -> None:
        security = self._security
        can_be_lost = security.has_keyring and not security.has_passphrase
        self._recovery.setVisible(can_be_lost and not security.has_recovery)

    def _way_to_forget(self) -> list[QFrame]:
        if self._is_temporary:
            return []
        open_it = button(self.tr("Open"), shortcut="Ctrl+Shift+N", name="openTemporary")
        open_it.clicked.connect(self.temporary_requested)
        text = self.tr("A temporary window forgets everything when it is closed.")
        return [_way("eye-off", self.tr("Temporary window"), text, open_it)]

    def _show_models(self) -> None:
        installed = self._models.models
        current = self._models.current
        self._promise.setText(self._promise_text())
        is_missing = self._models.is_loaded and current is None
        is_small = current is not None and current.spec.is_starter and len(installed) == 1
        self._model_card.setVisible(is_missing or is_small)
        self._use.setVisible(is_missing)
        if not is_missing and not is_small:
            return
        if is_small:
            self._model_title.setText(self.tr("A very small model answers for now"))
            text = self.tr(
                "{name} is good for trying everything out. Larger ones know far more; the list "
                "says which fit this machine."
            )
            self._model_text.setText(text.format(name=installed[0].spec.name))
        elif installed:
            model = installed[0]
            self._model_title.setText(self.tr("Choose a model to begin"))
            size = data_size(model.spec.size_bytes)
            facts = " · ".join(part for part in (size, memory_text(model)) if part)
            self._model_text.setText(
                self.tr("{name} is on this machine ({facts}).").format(
                    name=model.spec.name, facts=facts
                )
            )
            self._use.setText(self.tr("Use {0}").format(model.spec.name))
        else:
            self._model_title.setText(self.tr("No model is installed yet"))
            self._model_text.setText(
                self.tr(
                    "A model is one file that answers your questions. Open a GGUF file you have, "
                    "or see which ones Inglenook knows."
                )
            )
            self._use.setText(self.tr("Get a model"))

    def _on_use_clicked(self) -> None:
        if installed := self._models.models:
            self._models.select(installed[0].spec.id)
        else:
            self.models_requested.emit()


def _way(icon_name: str, title: str, text: str, action: QWidget | None = None) -> QFrame:
    frame = card()
    picture = (Picture(icon_name, "accent", 20), 0, Qt.AlignmentFlag.AlignTop)
    words = vbox(label(title, "heading"), label(text, "muted"), spacing=2)
    row = hbox(picture, (words, 1), parent=frame, spacing=14, margins=(16, 12, 16, 12))
    if action:
        row.addWidget(action)
    return frame
