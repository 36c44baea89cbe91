"""Citations and links in the text: the numbered chip, its passage, and where a link leads."""

from pathlib import PurePath

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QCursor,
    QDesktopServices,
    QFontMetricsF,
    QGuiApplication,
    QPainter,
    QPen,
    QPyTextObject,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from app.core.documents import Citation, CitationMark
from app.core.unicode_text import visible_text
from app.gui.controls.buttons import button
from app.gui.controls.labels import label, named
from app.gui.layouts.boxes import hbox, vbox
from app.gui.layouts.on_screen import Dialog
from app.gui.look.theme import body_font, scaled, tokens
from app.viewmodels.quantities import integer, page_name

_WIDTH = 380
_MAX_CHARACTERS = 420
_OFFSET = QPoint(12, 16)
CHIP_OBJECT = QTextFormat.ObjectTypes.UserObject.value + 1
_NUMBER = QTextFormat.Property.UserProperty.value + 1
_IS_CONFIRMED = _NUMBER + 1
_PLACE = QTextFormat.Property.UserProperty.value + 5
CHIP_SCHEME = "citation"
OBJECT_CHARACTER = "\ufffc"
_RADIUS = 4
_STRIKE_WIDTH = 1.5
_FONT_DELTA = -3


class CitationPopup(QFrame):
    """The passage behind a citation, shown while the mouse rests on its chip.

    A small card beside the pointer, which never takes the focus.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.ToolTip)
        named(self, "citationPopup", kind="popup")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._source = label("", "heading")
        self._passage = label("")
        self._unconfirmed = label(
            self.tr(
                "The passage has this figure or these words. That it says the same and answers the "
                "question is not confirmed."
            ),
            "faint",
        )
        self._wrong = label(self.tr("You marked this source as wrong."), "error")
        self._hint = label(
            self.tr("Click to see it on the page, right-click to mark it as wrong"), "faint"
        )
        parts = (self._source, self._passage, self._unconfirmed, self._wrong, self._hint)
        self._column = vbox(*parts, parent=self, spacing=6, margins=(14, 12, 14, 12))

    def show_citation(self, citation: Citation | None, is_wrong: bool) -> None:
        """None hides the card."""
        if citation is None:
            self.hide()
            return
        name = PurePath(citation.path).name
        page = page_name(citation.path, citation.page)
        self._source.setText(visible_text(f"{name} · {page}"))
        passage = " ".join(citation.text.split())
        cut = passage[:_MAX_CHARACTERS] + ("…" if len(passage) > _MAX_CHARACTERS else "")
        self._passage.setText(visible_text(cut))
        self._unconfirmed.setVisible(not citation.is_confirmed)
        self._wrong.setVisible(is_wrong)
        self._hint.setVisible(not is_wrong)
        self._fit()
        pointer = QCursor.pos()
        screen = QGuiApplication.screenAt(pointer) or self.screen()
        self.move(_beside(pointer, self.size(), screen.availableGeometry()))
        self.show()

    def _fit(self) -> None:
        """As wide as the scale asks for, and as high as the texts then need.

        Qt measures a label in the font of its style only once it is polished.
        """
        for text in self.findChildren(QLabel):
            text.ensurePolished()
        width = scaled(_WIDTH)
        self.setFixedSize(width, self._column.totalHeightForWidth(width))


def _beside(pointer: QPoint, size: QSize, area: QRect) -> QPoint:
    """Below the pointer, or above it where there is no room, and within the screen."""
    place = pointer + _OFFSET
    below = place.y() + size.height() <= area.bottom()
    y = place.y() if below else pointer.y() - _OFFSET.y() - size.height()
    x = min(place.x(), area.right() + 1 - size.width())
    return QPoint(max(x, area.left()), max(y, area.top()))


def chip_format(mark: CitationMark) -> QTextCharFormat:
    result = QTextCharFormat()
    result.setObjectType(CHIP_OBJECT)
    result.setProperty(_NUMBER, mark.number)
    result.setProperty(_IS_CONFIRMED, mark.is_confirmed)
    result.setAnchor(True)
    result.setProperty(_PLACE, mark.place)
    result.setAnchorHref(f"{CHIP_SCHEME}:{mark.place}")
    result.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
    return result


def chip_mark(shape: QTextFormat) -> CitationMark:
    """The citation of a format made by `chip_format`."""
    is_confirmed = bool(shape.property(_IS_CONFIRMED))
    return CitationMark(int(shape.property(_NUMBER)), is_confirmed, int(shape.property(_PLACE)))


class CitationChip(QPyTextObject):
    """Draws all chips in a document; one that confirms nothing is outlined and has a "?".

    `hot` is the place of the one under the mouse or with keyboard focus; those whose numbers are in
    `wrong` are struck through.
    """

    hot = 0
    wrong: frozenset[int] = frozenset()

    def intrinsicSize(
        self, _doc: QTextDocument, _position: int, text_format: QTextFormat
    ) -> QSizeF:
        metrics = QFontMetricsF(body_font(_FONT_DELTA))
        width = metrics.horizontalAdvance(_chip_text(chip_mark(text_format)))
        return QSizeF(width + 12, metrics.height() + 2)

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        _doc: QTextDocument,
        _position: int,
        text_format: QTextFormat,
    ) -> None:
        mark = chip_mark(text_format)
        colors = tokens()
        is_hot, is_wrong = mark.place == self.hot, mark.number in self.wrong
        strong = colors.muted if is_wrong else colors.accent
        soft = colors.line if is_wrong else colors.accent_soft
        plate = QRectF(rect).adjusted(2, 0, -1, 0)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen if mark.is_confirmed else QPen(QColor(strong)))
        plain = soft if mark.is_confirmed else colors.background
        painter.setBrush(QColor(strong if is_hot else plain))
        painter.drawRoundedRect(plate, _RADIUS, _RADIUS)
        font = body_font(_FONT_DELTA)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(colors.on_accent if is_hot else strong))
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, _chip_text(mark))
        if is_wrong:
            painter.setPen(QPen(QColor(colors.danger), _STRIKE_WIDTH))
            painter.drawLine(plate.bottomLeft(), plate.topRight())


def _chip_text(mark: CitationMark) -> str:
    return integer(mark.number) if mark.is_confirmed else f"{integer(mark.number)}?"


class LinkDialog(Dialog):
    """Asks before a link of the text leaves the program.

    Shows the real host, with look-alike letters spelled out; copying is the default action.
    """

    def __init__(self, address: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Open a link"))
        self.setObjectName("linkDialog")
        self._url = QUrl(address)
        encoded = self._url.toString(QUrl.ComponentFormattingOption.FullyEncoded)
        host = self._url.host(QUrl.ComponentFormattingOption.FullyEncoded)
        leads = label(self.tr("This link leads to"), "muted")
        where = (label(host or self._url.path(), "title"), label(visible_text(encoded), "code"))
        parts = (leads, *where, self._buttons(encoded))
        vbox(*parts, parent=self, spacing=10, margins=(20, 20, 20, 16))

    def _buttons(self, encoded: str) -> QHBoxLayout:
        copy = button(self.tr("Copy link"), "primary", icon_name="copy", tone="on_accent")
        copy.setDefault(True)
        copy.clicked.connect(lambda: self._copy(encoded))
        browse = button(self.tr("Open in the browser"), icon_name="external-link")
        browse.clicked.connect(self._open)
        cancel = button(self.tr("Cancel"), on_click=self.reject)
        return hbox(cancel, "stretch", browse, copy)

    def _copy(self, encoded: str) -> None:
        QGuiApplication.clipboard().setText(encoded)
        self.accept()

    def _open(self) -> None:
        QDesktopServices.openUrl(self._url)
        self.accept()
