"""One model in full: its file and hash, how it answers (a form), its template, and sharing it."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QPlainTextEdit,
    QSpinBox,
    QWidget,
)

from app.core.model_spec import UNKNOWN_LICENSE, FindingKind, InstalledModel, TemplateFinding
from app.core.parameters import Parameter
from app.core.unicode_text import visible_text
from app.gui.controls.buttons import allow, button, submit_with_keys
from app.gui.controls.fields import ChoiceBox, DecimalBox, WholeBox
from app.gui.controls.labels import card, label, named, set_kind
from app.gui.controls.panes import ErrorCard, scrolled, titled_card
from app.gui.dialogs.share_dialog import share, share_button
from app.gui.layouts.boxes import hbox
from app.gui.layouts.on_screen import Dialog, size_on_screen
from app.gui.layouts.pages import grid
from app.gui.look.theme import code_font, scaled
from app.gui.settings.setting_rows import SettingRow, SettingSection
from app.viewmodels.models.hub import SharingViewModel, on_disk
from app.viewmodels.models.model_labels import abilities_text, memory_text, source_text, title
from app.viewmodels.models.workshop import ModelDetailsViewModel
from app.viewmodels.quantities import (
    amount,
    data_size,
    date_text,
    integer,
    own_digits,
    short_decimal,
)
from app.viewmodels.translated import translate, translated

_WIDTH = 200
_Box = QComboBox | QSpinBox | QDoubleSpinBox
_SIZE = (760, 720)
_TEMPLATE_HEIGHT = 180


class ParameterForm(SettingSection):
    """A form for generation parameters that a model or an assistant may set for itself.

    A row for each of `parameters`; the lowest value of each field means the default.

    Args:
        usual: the value that a parameter has by default, which its field shows. None: it varies.
    """

    def __init__(
        self, title: str, parameters: Sequence[Parameter], usual: Mapping[str, Any]
    ) -> None:
        self._given: dict[str, Any] = {}
        self._boxes = {each.name: _box(each, usual.get(each.name)) for each in parameters}
        for name, box in self._boxes.items():
            box.setObjectName(name)
        rows = [
            SettingRow(
                translated(each.label), own_digits(translated(each.text)), self._boxes[each.name]
            )
            for each in parameters
        ]
        super().__init__(title, rows)
        self._shown = self._values()

    def show_values(self, given: Mapping[str, Any]) -> None:
        """Fill the form; parameters not in `given` are at their default."""
        for name, box in self._boxes.items():
            value = given.get(name)
            if isinstance(box, QComboBox):
                box.setCurrentIndex(box.findData(value))
            else:
                box.setProperty("value", box.minimum() if value is None else value)
        self._given, self._shown = dict(given), self._values()

    def given(self) -> dict[str, Any]:
        """The values that are not at their default, by name.

        What was not edited stays as it was: a field shows two decimals of a stored value.
        """
        edited = {
            name: value for name, value in self._values().items() if value != self._shown[name]
        }
        return {name: value for name, value in (self._given | edited).items() if value is not None}

    def _values(self) -> dict[str, Any]:
        return {name: _value(box) for name, box in self._boxes.items()}


def _box(parameter: Parameter, usual: Any) -> _Box:
    if parameter.names:
        return _choice(parameter, usual)
    box: QSpinBox | QDoubleSpinBox
    lowest, highest = parameter.minimum or 0, parameter.maximum or 0
    if parameter.kind == "integer":
        box = WholeBox(minimum=int(lowest) - 1, maximum=int(highest), groupSeparatorShown=True)
        box.setSingleStep(int(parameter.step))
    else:
        box = DecimalBox(minimum=lowest - parameter.step, maximum=highest)
        box.setSingleStep(parameter.step)
    box.setSpecialValueText(_default(parameter, usual))
    box.setMinimumWidth(scaled(_WIDTH))
    box.setProperty("value", box.minimum())
    return box


def _choice(parameter: Parameter, usual: Any) -> QComboBox:
    box = ChoiceBox()
    box.setMinimumWidth(scaled(_WIDTH))
    names = ((translated(name), value) for value, name in parameter.names.items())
    box.offer([(_default(parameter, usual), None), *names])
    return box


def _default(parameter: Parameter, usual: Any) -> str:
    if usual is None:
        return translate("ParameterForm", "Default")
    if parameter.names:
        shown = translated(parameter.names[usual])
    elif usual == parameter.minimum and parameter.lowest:
        shown = translated(parameter.lowest)
    else:
        shown = integer(usual) if parameter.kind == "integer" else short_decimal(usual)
    return translate("ParameterForm", "Default ({value})").format(value=shown)


def _value(box: _Box) -> Any:
    if isinstance(box, QComboBox):
        return box.currentData()
    if box.value() == box.minimum():
        return None
    return round(box.value(), 2) if isinstance(box, QDoubleSpinBox) else box.value()


class DetailsDialog(Dialog):
    """Changes apply from the next answer on."""

    def __init__(
        self,
        details: ModelDetailsViewModel,
        sharing: SharingViewModel,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("modelDetails")
        self._details, self._sharing = details, sharing
        self.setWindowTitle(title(details.model))
        self.resize(size_on_screen(*_SIZE))
        self._error = ErrorCard()
        self._hash = label("", "faint", selectable=True)
        self._findings = label("", "muted")
        self._template = QPlainTextEdit()
        self._defaults = ParameterForm(
            self.tr("Generation settings"), details.parameters, details.usual
        )
        self._defaults.show_values(details.defaults.given)
        self._lay_out()
        details.checked_changed.connect(self._show_hash)
        details.template_changed.connect(self._show_template)
        details.failed.connect(self._error.show_error)
        details.saved.connect(self.accept)
        self.finished.connect(details.stop)
        self._show_hash()
        details.read()

    def _lay_out(self) -> None:
        parts: list[QWidget] = [self._facts(), self._defaults]
        if self._details.is_here:
            parts.append(self._template_card())
        self.lay_out(self._error, (scrolled(*parts), 1), self._buttons())

    def _facts(self) -> QWidget:
        frame = card()
        rows = grid(frame, 24, 6, margins=(16, 12, 16, 12), wide=(1,))
        facts = [(name, label(value)) for name, value in _facts(self._details.model)]
        if self._details.is_here:
            facts.append(("SHA-256", self._hash))
        for row, (name, value) in enumerate(facts):
            rows.addWidget(label(name, "faint", wraps=False), row, 0, Qt.AlignmentFlag.AlignTop)
            rows.addWidget(value, row, 1)
        return frame

    def _template_card(self) -> QWidget:
        named(self._template, "modelTemplate", self.tr("Chat template"))
        self._template.setReadOnly(True)
        self._template.setFont(code_font())
        self._template.setFixedHeight(scaled(_TEMPLATE_HEIGHT))
        self._template.setPlaceholderText(self.tr("Reading the file…"))
        text = self.tr(
            "A small program that came with the model and formats its prompts. It runs in a "
            "sandboxed process."
        )
        return titled_card(self.tr("Chat template"), text, self._findings, self._template)

    def _buttons(self) -> QHBoxLayout:
        give = share_button("shareModel")
        give.clicked.connect(self._on_share_clicked)
        allow(give, self._details.is_here, self.tr("The file is missing."))
        cancel = button(self.tr("Close"), shortcut="Esc", on_click=self.reject)
        save = button(self.tr("Save"), "primary", name="saveModelDefaults")
        save.clicked.connect(lambda: self._details.save(self._defaults.given()))
        submit_with_keys(self, save)
        save.setDefault(True)  # otherwise Enter in a field shares the model
        return hbox(give, "stretch", cancel, save)

    def _show_hash(self) -> None:
        checked, pinned = self._details.checked, self._details.model.spec.sha256
        if checked is None:
            self._hash.setText(self.tr("Reading the file…"))
            return
        if checked.problem:
            set_kind(self._hash, "error")
            self._hash.setText(translated(checked.problem))
            return
        statement = (
            self.tr("It matches the catalogue.")
            if pinned
            else self.tr("The catalogue has no checksum to compare it with.")
        )
        self._hash.setText(f"{checked.spec.sha256}\n{statement}")

    def _show_template(self) -> None:
        template = self._details.template
        if template is None:
            return
        self._template.setPlainText(visible_text(template.source))
        self._template.setVisible(bool(template.source))
        set_kind(self._findings, "warning" if template.findings else "muted")
        self._findings.setText(_findings_text(template.source, template.findings))

    def _on_share_clicked(self) -> None:
        spec = self._details.model.spec
        license_name = "" if spec.license == UNKNOWN_LICENSE else spec.license
        what = on_disk(Path(self._details.model.path), spec.name, license_name)
        share(self._sharing, what, self)


def _facts(model: InstalledModel) -> list[tuple[str, str]]:
    spec = model.spec
    tokens = translate("ModelDetails", "{tokens} tokens")
    found = [
        (translate("ModelDetails", "File"), model.path),
        (translate("ModelDetails", "Source"), source_text(spec.source)),
        (translate("ModelDetails", "Size"), data_size(spec.size_bytes) if spec.size_bytes else ""),
        (translate("ModelDetails", "Modified"), date_text(model.changed) if model.changed else ""),
        (translate("ModelDetails", "Licence"), translate("ModelDetails", "not stated") if
            spec.license == UNKNOWN_LICENSE else spec.license),
        (translate("ModelDetails", "Architecture"), model.architecture),
        (translate("ModelDetails", "Parameters"), amount(spec.parameters) if spec.parameters
            else ""),
        (translate("ModelDetails", "Trained for"), tokens.format(tokens=integer(
            spec.context_length)) if spec.context_length else ""),
        (translate("ModelDetails", "Abilities"), abilities_text(spec)),
        (translate("ModelDetails", "Vision projector"), Path(model.projector).name),
        (translate("ModelDetails", "Needs"), memory_text(model)),
    ]  # fmt: skip
    return [(name, value) for name, value in found if value]


def _findings_text(source: str, findings: tuple[TemplateFinding, ...]) -> str:
    if not source:
        return translate("ModelDetails", "The file has none; turns are written as plain text.")
    if not findings:
        return translate("ModelDetails", "Nothing unusual was found in it.")
    line = translate("ModelDetails", "Line {line}: {meaning} ({words})")
    return "\n".join(
        line.format(
            line=integer(each.line), meaning=_meaning(each.kind), words=visible_text(each.excerpt)
        )
        for each in findings
    )


def _meaning(kind: FindingKind) -> str:
    return {
        "unreadable": translate("ModelDetails", "it is not a usable template"),
        "reaches_out": translate("ModelDetails", "it accesses what templates do not need"),
        "invisible": translate("ModelDetails", "it writes invisible characters"),
        "address": translate("ModelDetails", "it contains an address"),
        "listens": translate("ModelDetails", "it behaves differently for certain words"),
        "long": translate("ModelDetails", "it repeats something very often"),
    }[kind]
