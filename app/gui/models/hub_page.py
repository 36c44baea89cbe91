"""Finds models on the hub; nothing is sent before the button is pressed."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QScrollArea, QWidget

from app.gui.controls.buttons import allow, button, rename
from app.gui.controls.labels import Card, ElidedLabel, hairline, hidden, label, named
from app.gui.controls.panes import EmptyState, ErrorCard, scroll_area
from app.gui.layouts.boxes import clear, flow, hbox, vbox
from app.gui.layouts.pages import END_ROOM, BesideLayout
from app.gui.models.local_models_page import fit_label
from app.viewmodels.models.hub import HubViewModel
from app.viewmodels.models.model_labels import fit_name, rough_memory
from app.viewmodels.quantities import data_size, integer, own_digits

if TYPE_CHECKING:
    from app.viewmodels.models.hub import HubFile, HubRepository

_LEAST_WORDS = 240
_LEAST_TOKEN_WORDS = 300


class RepositoryCard(Card):
    """A repository of the hub, and its files once the user opens it.

    Name, licence and popularity; below them the files, with size and fit.
    """

    def __init__(self, repository: "HubRepository", hub: HubViewModel) -> None:
        super().__init__()
        self._hub = hub
        self._repository = repository
        self._rows: list[FileRow] = []
        self.setAccessibleName(repository.repository)
        self._show_files = button(self.tr("Show files"), on_click=self._on_show_clicked)
        self._show_files.setAccessibleName(
            self.tr("Show files: {name}").format(name=repository.repository)
        )
        self._column = vbox(self._head(), parent=self, spacing=6, margins=(16, 12, 12, 12))
        hub.files_read.connect(self._on_files_read)
        hub.failed.connect(self._on_failed)
        hub.downloads.rows_changed.connect(self._show_states)

    def _head(self) -> BesideLayout:
        repository = self._repository
        words = vbox(ElidedLabel(repository.repository, "heading"), spacing=4)
        words.addWidget(ElidedLabel(" · ".join(self._facts()), "faint"))
        return BesideLayout(words, self._show_files, _LEAST_WORDS, 12)

    def _facts(self) -> list[str]:
        found = self._repository
        facts = [found.license or self.tr("licence not given")]
        facts.append(self.tr("{count} downloads").format(count=integer(found.downloads)))
        if found.updated:
            facts.append(self.tr("updated {date}").format(date=own_digits(found.updated)))
        if found.is_gated:
            facts.append(self.tr("requires an access token"))
        return facts

    def _on_show_clicked(self) -> None:
        self._show_files.setEnabled(False)
        self._show_files.setText(self.tr("Asking…"))
        self._hub.read_files(self._repository.repository)

    def _on_failed(self, _error: Exception) -> None:
        self._show_files.setEnabled(True)
        self._show_files.setText(self.tr("Show files"))

    def _on_files_read(self, repository: str) -> None:
        if repository != self._repository.repository:
            return
        self._show_files.hide()
        files = self._hub.files[repository]
        if not files:
            self._column.addWidget(label(self.tr("It contains no GGUF model."), "faint"))
        for file in files:
            row = FileRow(file, self._hub)
            self._rows.append(row)
            self._column.addWidget(hairline())
            self._column.addWidget(row)

    def _show_states(self) -> None:
        for row in self._rows:
            row.show_state()


class FileRow(QWidget):
    """One quantization: its size, whether it fits, and its download."""

    def __init__(self, file: "HubFile", hub: HubViewModel) -> None:
        super().__init__()
        self._file, self._hub = file, hub
        estimate = hub.estimate(file)
        self._fetch = button(self.tr("Download"), icon_name="download")
        self._fetch.setAccessibleName(self.tr("Download: {name}").format(name=file.name))
        self._fetch.clicked.connect(lambda: hub.downloads.add(file))
        facts = flow(
            _column(label(file.quantization or "GGUF", "heading"), "UD-IQ3_XXS"),
            _column(label(data_size(file.total_bytes)), "888.8 MB"),
            _column(fit_label(estimate), fit_name("no")),
            label(rough_memory(estimate), "faint", wraps=False),
            ElidedLabel(file.name, "faint"),
            spacing=12,
        )
        row = BesideLayout(facts, self._fetch, _LEAST_WORDS, 12)
        row.setContentsMargins(0, 2, 0, 2)
        self.setLayout(row)
        self.show_state()

    def show_state(self) -> None:
        state = self._hub.downloads.state_of(self._file)
        words = {
            "": self.tr("Download"),
            "done": self.tr("Downloaded"),
            "failed": self.tr("Try again"),
            "paused": self.tr("Resume"),
        }
        self._fetch.setText(words.get(state, self.tr("Downloading…")))
        can_start = state in ("", "failed", "paused")
        allow(self._fetch, can_start, self.tr("See the downloads above."))


def _column(shown: QLabel, widest: str) -> QLabel:
    """As wide as the longest of its kind, so that the rows form columns."""
    shown.setWordWrap(False)
    shown.setMinimumWidth(shown.fontMetrics().horizontalAdvance(widest) + 8)
    return shown


class HubPage(QWidget):
    """A search field, the results, and the access token for gated repositories."""

    def __init__(self, hub: HubViewModel) -> None:
        super().__init__()
        self.setObjectName("hubPage")
        self._hub = hub
        self.query = named(QLineEdit(), "hubQuery", self.tr("Search the hub"))
        self.query.setPlaceholderText(self.tr("Model name, for example Qwen3 4B"))
        self.query.returnPressed.connect(self._on_search_clicked)
        self._search = button(
            self.tr("Search"), "primary", name="hubSearch", on_click=self._on_button_clicked
        )
        self._waiting = hidden(label("", "muted"))
        self._error = ErrorCard()
        self._where = label("", "faint")
        self._lay_out()
        hub.found_changed.connect(self._show_found)
        hub.failed.connect(self._error.show_error)
        self._show_found()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        text = self.tr(
            "Only searching and downloading connect to {host}, and the network log shows it. "
            "{free} are free for models on this disk."
        )
        self._where.setText(text.format(host=self._hub.host, free=data_size(self._hub.free_bytes)))
        self._hub.read_token()

    def _lay_out(self) -> None:
        row = hbox((self.query, 1), self._search, spacing=8)
        told = (self._where, self._waiting, self._error)
        parts = (row, *told, (self._results(), 1), TokenRow(self._hub))
        vbox(*parts, parent=self, spacing=12, margins=(0, 0, 0, END_ROOM))

    def _results(self) -> QScrollArea:
        self._cards = vbox(spacing=8, margins=0)
        return scroll_area(self._cards)

    def _on_button_clicked(self) -> None:
        if self._hub.is_searching:
            self._hub.stop_search()
        else:
            self._on_search_clicked()

    def _on_search_clicked(self) -> None:
        if words := self.query.text().strip():
            self._error.show_error(None)
            self._waiting.setText(self.tr("Searching {host}…").format(host=self._hub.host))
            self._hub.search(words)

    def _show_found(self) -> None:
        is_searching = self._hub.is_searching
        rename(self._search, self.tr("Stop") if is_searching else self.tr("Search"))
        self._waiting.setVisible(is_searching)
        if is_searching:
            return
        clear(self._cards)
        for repository in self._hub.repositories or ():
            self._cards.addWidget(RepositoryCard(repository, self._hub))
        if not self._hub.repositories:
            self._cards.addWidget(self._empty())
        self._cards.addStretch(1)

    def _empty(self) -> EmptyState:
        if self._hub.repositories is None:
            return EmptyState(
                "download",
                self.tr("Download a model"),
                self.tr("Models come in several sizes; each shows whether it fits this machine."),
            )
        return EmptyState(
            "search", self.tr("Nothing found"), self.tr("Try fewer words, or the publisher's name.")
        )


class TokenRow(QWidget):
    """The access token: entered once, stored in the keyring, never shown again."""

    def __init__(self, hub: HubViewModel) -> None:
        super().__init__()
        self._hub = hub
        self._words = label("", "faint")
        self.field = named(QLineEdit(), "hubToken", self.tr("Access token of the hub"))
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setPlaceholderText(self.tr("Access token"))
        self.field.returnPressed.connect(self._on_keep_clicked)
        self._keep = button(self.tr("Save token"), name="keepToken", on_click=self._on_keep_clicked)
        self._forget = button(
            self.tr("Remove token"), name="forgetToken", on_click=lambda: hub.save_token("")
        )
        controls = hbox(self.field, self._keep, self._forget, spacing=8)
        self.setLayout(BesideLayout(self._words, controls, _LEAST_TOKEN_WORDS))
        hub.token_changed.connect(self._show_state)
        self._show_state()

    def _show_state(self) -> None:
        has_token = bool(self._hub.has_token)
        self._words.setText(
            self.tr("An access token is stored for repositories that require one.")
            if has_token
            else self.tr(
                "Some repositories require you to accept their licence on the hub and to use an "
                "access token. It is stored in this system's keyring."
            )
        )
        self.field.setVisible(not has_token)
        self._keep.setVisible(not has_token)
        self._forget.setVisible(has_token)

    def _on_keep_clicked(self) -> None:
        if token := self.field.text().strip():
            self.field.clear()
            self._hub.save_token(token)
