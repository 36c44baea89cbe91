"""Exporting a training bundle: its choices, a preview of what redaction hides, and the result."""

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QProgressBar, QTextEdit, QWidget

from app.core.feedback import BundleFormat, ExportRequest, RedactedPlace
from app.core.unicode_text import visible_text
from app.gui.controls.buttons import allow, button, submit_with_keys
from app.gui.controls.fields import WholeBox
from app.gui.controls.labels import Card, label, named
from app.gui.controls.panes import ErrorCard, scrolled
from app.gui.dataset.form_fields import FolderField
from app.gui.dialogs.share_dialog import share, share_button
from app.gui.layouts.boxes import hbox, vbox
from app.gui.layouts.on_screen import Dialog, size_on_screen
from app.gui.look.theme import tokens
from app.viewmodels.dataset.dataset import BundleViewModel, DatasetViewModel
from app.viewmodels.models.hub import SharingViewModel, on_disk
from app.viewmodels.quantities import integer
from app.viewmodels.translated import translated

if TYPE_CHECKING:
    from app.viewmodels.dataset.dataset import BundleSummary

_MOST_VALIDATION = 50
_SIZE = (720, 560)
_SHOWN = 2000
_GAP = 10
_EXPORT_SIZE = (560, 680)


class _Group(Card):
    def __init__(self) -> None:
        super().__init__()
        self._column = vbox(parent=self, spacing=8, margins=(16, 12, 16, 12))

    def _add_box(self, text: str, is_checked: bool) -> QCheckBox:
        box = QCheckBox(text)
        box.setChecked(is_checked)
        self._column.addWidget(box)
        return box


class FormatChoices(_Group):
    def __init__(self) -> None:
        super().__init__()
        texts: tuple[tuple[BundleFormat, str, bool], ...] = (
            ("sft", self.tr("SFT: good answers to imitate"), True),
            ("dpo", self.tr("DPO: pairs of a better and a worse answer"), True),
            ("kto", self.tr("KTO: answers with a thumb up or down"), True),
            ("reward", self.tr("Reward: pairs for a model that scores answers"), False),
            ("prompts", self.tr("Prompts: your questions only"), False),
        )
        self.boxes = {name: self._add_box(text, is_on) for name, text, is_on in texts}

    @property
    def chosen(self) -> tuple[BundleFormat, ...]:
        return tuple(name for name, box in self.boxes.items() if box.isChecked())


class OptionChoices(_Group):
    """The contents of rows, the held-out share, and the file format."""

    def __init__(self, *, can_write_parquet: bool) -> None:
        super().__init__()
        self.context = self._add_box(
            self.tr("Include the passages that answers are based on"), True
        )
        self.tools = self._add_box(self.tr("Include tool calls and their results"), True)
        self.parquet = self._add_box(self.tr("Write Parquet files too"), False)
        self.parquet.setEnabled(can_write_parquet)
        if not can_write_parquet:
            self.parquet.setToolTip(self.tr("The package pyarrow is not installed."))
        self.llama_factory = self._add_box(self.tr("Write files for LLaMA-Factory too"), False)
        name = self.tr("Chats to hold out for validation")
        self.validation = named(WholeBox(maximum=_MOST_VALIDATION, suffix=" %"), "", name)
        self._column.addLayout(hbox((label(name), 1), self.validation))


class PrivacyChoices(_Group):
    """Whether to redact personal data, and the user's own words to hide."""

    def __init__(self) -> None:
        super().__init__()
        self.redact = self._add_box(self.tr("Hide personal data"), True)
        kinds = self.tr("Names, addresses, e-mail, numbers, keys and passwords")
        self.redact.setAccessibleDescription(kinds)
        self._column.addWidget(label(kinds, "faint"))
        self.hidden = QLineEdit(placeholderText=self.tr("More words to hide, separated by commas"))
        self.hidden.setAccessibleName(self.hidden.placeholderText())
        self.preview = button(self.tr("Preview…"))
        row = hbox((self.hidden, 1), self.preview, spacing=8)
        self._column.addLayout(row)
        for widget in (self.hidden, self.preview):
            self.redact.toggled.connect(widget.setEnabled)

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(word.strip() for word in self.hidden.text().split(",") if word.strip())


class RedactionDialog(Dialog):
    """Shows what redaction will change in a bundle, place by place.

    Each place in context: the original struck through, followed by its replacement.
    """

    def __init__(self, bundle: BundleViewModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("redactionDialog")
        self.setWindowTitle(self.tr("What will be hidden"))
        self.resize(size_on_screen(*_SIZE))
        self._count = 0
        self._bundle = bundle
        self._build()
        bundle.places_found.connect(self._on_places_found)
        bundle.previewed.connect(self._on_previewed)
        bundle.failed.connect(self._error.show_error)
        self.finished.connect(bundle.stop_preview)

    def _build(self) -> None:
        self.places = QTextEdit()
        self.places.setReadOnly(True)
        self.places.setAccessibleName(self.windowTitle())
        self._state = label(self.tr("Reading the answers…"), "muted")
        self._error = ErrorCard()
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(self._state.text())
        close = button(self.tr("Close"), shortcut="Esc", on_click=self.reject)
        bottom = hbox("stretch", close)
        self.lay_out(self._state, self._error, self._bar, (self.places, 1), self._missed(), bottom)

    def _missed(self) -> QWidget:
        self.missed = label(
            self.tr(
                "Not looked for, or often missed: rare names, names in scripts without capital "
                "letters, places, organizations, dates other than birthdays, ages, passport and "
                "licence numbers. Add those to the words to hide."
            ),
            "muted",
        )
        self.missed.setWordWrap(True)
        return self.missed

    def _on_places_found(self, places: "tuple[RedactedPlace, ...]") -> None:
        cursor = QTextCursor(self.places.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.beginEditBlock()
        for place in places[: max(0, _SHOWN - self._count)]:
            self._write(cursor, place)
        cursor.endEditBlock()
        self._count += len(places)

    def _write(self, cursor: QTextCursor, place: "RedactedPlace") -> None:
        if not self.places.document().isEmpty():
            cursor.insertBlock()
        spaced = cursor.blockFormat()
        spaced.setBottomMargin(_GAP)
        cursor.setBlockFormat(spaced)
        plain, gone, new = _formats()
        cursor.insertText(_line(place.before), plain)
        cursor.insertText(_line(place.original), gone)
        cursor.insertText(" ", plain)
        cursor.insertText(place.pseudonym, new)
        cursor.insertText(_line(place.after), plain)

    def _on_previewed(self) -> None:
        self._bar.hide()
        if recogniser := self._bundle.recogniser:
            missed = self.tr(
                "{recogniser} looked for names, places and organizations in English texts. Not "
                "looked for, or often missed: those in other languages, names in scripts without "
                "capital letters, dates other than birthdays, ages, passport and licence numbers. "
                "Add those to the words to hide."
            )
            self.missed.setText(missed.format(recogniser=recogniser))
        text = self.tr(
            "%n place(s) will be replaced; equal values get the same placeholder.", "", self._count
        )
        if self._count > _SHOWN:
            text += " " + self.tr("The first {0} are shown.").format(_SHOWN)
        nothing = self.tr("Nothing was found.")
        self._state.setText(text if self._count else nothing)


def _formats() -> tuple[QTextCharFormat, QTextCharFormat, QTextCharFormat]:
    """For the context, the original, and the replacement."""
    colors = tokens()
    plain, gone, new = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
    plain.setForeground(QColor(colors.muted))
    gone.setForeground(QColor(colors.danger))
    gone.setBackground(QColor(colors.danger_soft))
    gone.setFontStrikeOut(True)
    new.setForeground(QColor(colors.accent))
    new.setFontWeight(600)
    return plain, gone, new


def _line(text: str) -> str:
    return visible_text(text.replace("\n", " "))


class ExportDialog(Dialog):
    """Writes a training bundle: where, in which formats, redacted or not, and what resulted.

    Stays open until the bundle is written, then shows the number of rows per file.
    """

    def __init__(
        self, dataset: DatasetViewModel, sharing: SharingViewModel, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("exportDialog")
        self.setWindowTitle(self.tr("Export a training bundle"))
        self.resize(size_on_screen(*_EXPORT_SIZE))
        self._dataset, self._sharing = dataset, sharing
        self._written: Path | None = None
        self._build()
        bundle = dataset.bundle
        bundle.changed.connect(self._show_state)
        bundle.exported.connect(self._on_exported)
        bundle.failed.connect(self._error.show_error)
        self._show_state()

    def reject(self) -> None:
        """Cancel a running export first; no partial bundle is left behind."""
        if self._dataset.bundle.is_running:
            self._dataset.bundle.stop()
        else:
            super().reject()

    @property
    def request(self) -> ExportRequest:
        redacts = self.privacy.redact.isChecked()
        return ExportRequest(
            folder=self.folder.path or Path(),
            formats=self.formats.chosen,
            redact=redacts,
            redacted_terms=self.privacy.words if redacts else (),
            validation=self.options.validation.value() / 100,
            parquet=self.options.parquet.isChecked(),
            llama_factory=self.options.llama_factory.isChecked(),
            includes_context=self.options.context.isChecked(),
            include_tools=self.options.tools.isChecked(),
        )

    def _build(self) -> None:
        self.folder = FolderField(self.tr("Bundle folder"))
        self.folder.line.textChanged.connect(self._show_state)
        self.formats = FormatChoices()
        for box in self.formats.boxes.values():
            box.toggled.connect(self._show_state)
        self.options = OptionChoices(can_write_parquet=find_spec("pyarrow") is not None)
        self.privacy = PrivacyChoices()
        self.privacy.preview.clicked.connect(self._on_preview_clicked)
        self._warning = label("", "warning")
        self._error = ErrorCard()
        self._summary = label("", "ok")
        self._found = label("", "warning")
        self.share = share_button("shareBundle")
        self.share.clicked.connect(self._on_share_clicked)
        self._bar = QProgressBar()
        self._bar.setAccessibleName(self.tr("Writing the bundle"))
        self._progress = label("", "muted")
        self.lay_out(
            label(self._count_text(), "muted"),
            self.folder,
            (scrolled(self.formats, self.options, self.privacy), 1),
            self._warning,
            self._error,
            hbox((self._summary, 1), self.share, spacing=8),
            self._found,
            self._bar,
            self._progress,
            self._buttons(),
        )

    def _count_text(self) -> str:
        text = self.tr("{included} of {rated} rated answers go into the bundle.")
        return text.format(
            included=integer(self._dataset.included), rated=integer(self._dataset.rated)
        )

    def _buttons(self) -> QHBoxLayout:
        self.cancel = button("", on_click=self.reject)
        self.export = button(self.tr("Export"), "primary", on_click=self._on_export_clicked)
        submit_with_keys(self, self.export)
        self.export.setDefault(True)
        return hbox("stretch", self.cancel, self.export, spacing=8)

    def _why_not(self) -> str:
        """Why exporting is not possible yet; empty if it is."""
        if not self.folder.path:
            return self.tr("Choose a folder first.")
        if not self.formats.chosen:
            return self.tr("Choose a format first.")
        return "" if self._dataset.included else self.tr("All answers are excluded.")

    def _show_state(self) -> None:
        is_busy = self._dataset.bundle.is_running
        why_not = self._why_not()
        self._bar.setVisible(is_busy)
        self._progress.setVisible(is_busy)
        allow(self.export, not is_busy and not why_not, why_not)
        self.cancel.setText(self.tr("Cancel") if is_busy else self.tr("Close"))
        for widget in (self.folder, self.formats, self.options, self.privacy):
            widget.setEnabled(not is_busy)
        self._summary.setVisible(self._written is not None)
        self._found.setVisible(self._written is not None and bool(self._found.text()))
        self.share.setVisible(self._written is not None)
        self._show_warning()
        self._show_progress()

    def _show_warning(self) -> None:
        """KTO needs both labels to learn from."""
        only = self._dataset.only_rating
        self._warning.setVisible(only is not None and "kto" in self.formats.chosen)
        if only == "up":
            self._warning.setText(self.tr("KTO needs bad answers too: all of yours are good."))
        elif only == "down":
            self._warning.setText(self.tr("KTO needs good answers too: all of yours are bad."))

    def _show_progress(self) -> None:
        done, known = self._dataset.bundle.answers, self._dataset.included
        # Unrated variants are read as well, so the end may come later than expected.
        self._bar.setRange(0, known if 0 < done <= known else 0)
        self._bar.setValue(done)
        self._progress.setText(self.tr("%n answer(s) read", "", done))

    def _on_preview_clicked(self) -> None:
        dialog = RedactionDialog(self._dataset.bundle, self)
        self._dataset.preview(self.request)
        dialog.run()

    def _on_export_clicked(self) -> None:
        self._error.show_error(None)
        self._written = None
        self._dataset.export(self.request)

    def _on_share_clicked(self) -> None:
        if self._written:
            share(self._sharing, on_disk(self._written), self)

    def _on_exported(self, summary: "BundleSummary") -> None:
        counts = ", ".join(f"{name.upper()} {integer(n)}" for name, n in summary.rows.items())
        text = self.tr("Exported. Rows: {rows}. Places hidden: {redacted}.")
        shown = text.format(rows=counts, redacted=integer(summary.redacted))
        if kept_apart := sum(summary.validation_rows.values()):
            shown += " " + self.tr("Held out for validation: {0}.").format(integer(kept_apart))
        self._summary.setText(shown)
        self._found.setText("\n".join(map(translated, summary.warnings)))
        self._written = summary.folder
        self._show_state()
