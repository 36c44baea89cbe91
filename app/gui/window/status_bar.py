"""The line at the bottom: speed, context, memory, and whether anything left this machine."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QProgressBar, QWidget

from app.gui.controls.buttons import button, rename
from app.gui.controls.labels import ElidedLabel, hidden, label, named, show_text
from app.gui.layouts.boxes import hbox
from app.gui.look.icons import ICON_BESIDE_TEXT, icon
from app.gui.look.theme import scaled, scaled_size
from app.viewmodels.quantities import data_size, percent

if TYPE_CHECKING:
    from app.viewmodels.window import WindowViewModel

_METER_WIDTH = 90
_NOTE_MS = 8000


class StatusBar(QFrame):
    """Follows the conversation on screen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "statusBar", self.tr("Status"), kind="status")
        self._temporary = hidden(label(self.tr("temporary: nothing is kept"), "faint", wraps=False))
        self._temporary.setObjectName("temporaryNote")
        self._note = hidden(ElidedLabel(kind="faint", name="statusNote"))
        self._note_timer = QTimer(self)
        self._note_timer.setSingleShot(True)
        self._note_timer.setInterval(_NOTE_MS)
        self._note_timer.timeout.connect(lambda: self.show_note(""))
        self._speed = label("", "faint", wraps=False)
        self._first = label("", "faint", wraps=False)
        self._context_name = label(self.tr("context"), "faint", wraps=False)
        self._meter = QProgressBar(textVisible=False)
        self._meter.setFixedWidth(scaled(_METER_WIDTH))
        self._meter.setAccessibleName(self.tr("Context used"))
        self._share = label("", "faint", wraps=False)
        self._memory = label("", "faint", wraps=False)
        self._memory.setToolTip(self.tr("Estimated memory use of the model"))
        self.api = hidden(button("", "status", icon_name="dot", tone="warning", name="apiState"))
        self.api.setToolTip(self.tr("Programs on this machine can use the model. Show the switch"))
        self.network = button("", "status", name="networkState")
        self.network.setIconSize(scaled_size(ICON_BESIDE_TEXT))
        self.network.setToolTip(self.tr("Show the connection log"))
        self._lay_out()

    def bind(self, window: "WindowViewModel") -> None:
        self._window = window
        self._temporary.setVisible(window.is_temporary)
        window.conversation.busy_changed.connect(self._show_all)
        window.conversation.transcript.changed.connect(self._show_all)
        window.conversation.transcript.prepended.connect(self._show_context)
        window.conversation.sources_changed.connect(self._show_context)
        window.models.current_changed.connect(self._show_all)
        window.network.changed.connect(self._show_network)
        window.local_api.changed.connect(self._show_api)
        self._show_all()
        self._show_api()

    def _lay_out(self) -> None:
        meter = hbox(self._context_name, self._meter, self._share, spacing=8)
        parts = (self._temporary, (self._note, 100), self._speed, self._first, meter, self._memory)
        ends = (self.api, self.network)
        self._row = hbox(*parts, "stretch", *ends, parent=self, spacing=18, margins=(14, 3, 10, 3))
        self._fit()

    def show_note(self, words: str) -> None:
        """Show what was done for some seconds, in place of the status."""
        show_text(self._note, words)
        self._note_timer.start()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show what fits, most important first: whether anything left this machine."""
        margins = self._row.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        kept = (self._temporary, self.api, self.network)
        room -= sum(self._room_of(one) for one in kept if not one.isHidden())
        meter = (self._context_name, self._meter, self._share)
        for group, text in (
            (meter, self._share.text()),
            ((self._memory,), self._memory.text()),
            ((self._speed,), self._speed.text()),
            ((self._first,), self._first.text()),
        ):
            room -= sum(self._room_of(one) for one in group) if text else 0
            for one in group:
                one.setVisible(bool(text) and room >= 0 and not self._note.text())

    def _room_of(self, part: QWidget) -> int:
        return part.sizeHint().width() + self._row.spacing()

    def _show_all(self) -> None:
        self._show_figures()
        self._show_context()
        model = self._window.models.current
        estimate = model.estimate if model else None
        text = self.tr("memory {size}")
        self._memory.setText(text.format(size=data_size(estimate.total)) if estimate else "")
        self._show_network()

    def _show_figures(self) -> None:
        answer = self._window.conversation.transcript.last_answer
        made = answer.message.provenance if answer else None
        # Imported here: the first frame has no answer.
        from app.gui.transcript.answer.actions import first_word, is_measured, speed

        shown = made if made and is_measured(made) else None
        self._speed.setText(speed(shown) if shown else "")
        self._first.setText(first_word(shown) if shown else "")

    def _show_context(self) -> None:
        usage = self._window.conversation.context_usage
        share = min(usage[0] / usage[1], 1.0) if usage else 0.0
        self._meter.setValue(round(share * 100))
        self._share.setText(percent(share) if usage else "")

    def _show_network(self) -> None:
        count = len(self._window.network.made)
        since = self.tr("%n connection(s) since start", "", count)
        words = " · ".join((self.tr("offline"), since)) if count == 0 else since
        rename(self.network, words)
        self.network.setIcon(icon("dot", "ok" if count == 0 else "warning"))
        self._fit()

    def _show_api(self) -> None:
        address = self._window.local_api.address
        self.api.setVisible(address is not None)
        if address:
            words = self.tr("local API on port {port}").format(port=address.port)
            rename(self.api, words)
        self._show_network()
