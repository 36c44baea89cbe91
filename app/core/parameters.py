"""How a parameter or setting is declared: once, at the field that stores it.

The annotation `declared(…)` gives a field its label, one line of help, its bounds and the surfaces
that offer it. The options of the command line, `inglenook settings`, the fields of the local API
with their OpenAPI document, the rows of the window and the tables of the documentation derive from
`parameters_of`; none of them lists a parameter by name.
"""

from collections.abc import Mapping
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import msgspec

from app.core.text_files import parse_json

Surface = Literal["window", "command line", "api", "assistant", "model"]
"""Who can set a parameter. `model`: the defaults of one model; `window`: the settings screen."""

EVERYWHERE: tuple[Surface, ...] = get_args(Surface)

_SWITCH_WORDS = {"true": True, "on": True, "yes": True, "false": False, "off": False, "no": False}


def declared(
    label: str,
    text: str,
    *,
    bounds: tuple[float, float] | None = None,
    pattern: str | None = None,
    step: float = 1,
    section: str = "",
    lowest: str = "",
    command: str = "",
    synonyms: str = "",
    names: Mapping[Any, str] | None = None,
    surfaces: tuple[Surface, ...] = ("window", "command line"),
) -> msgspec.Meta:
    """The annotation that makes a field a parameter or setting.

    Args:
        label: the name on the screen. It, `text`, `lowest` and `synonyms` are translated.
        text: one line of help.
        bounds: the minimum and the maximum, which decoding enforces.
        step: how much an arrow of its number field changes.
        section: the section of the settings screen.
        lowest: what the minimum means, such as "Always", shown in its place.
        command: the command that changes it, if that takes more than storing it.
        synonyms: further words by which a search of the settings finds it.
        names: the labels of its values, if they are few, marked with `translatable`.
        surfaces: who offers it.
    """
    about = {
        "step": step,
        "section": section,
        "lowest": lowest,
        "command": command,
        "synonyms": synonyms,
        "names": names or {},
        "surfaces": surfaces,
    }
    given: dict[str, Any] = dict(zip(("ge", "le"), bounds, strict=True)) if bounds else {}
    given |= {"pattern": pattern} if pattern else {}
    return msgspec.Meta(title=label, description=text, extra={"declared": about}, **given)


class Parameter(msgspec.Struct, frozen=True, kw_only=True):
    """A declared field. `type` is its annotated type, `choices` are its values if they are few."""

    name: str
    type: Any
    kind: Literal["switch", "integer", "number", "choice", "text", "json"]
    default: Any
    minimum: float | None = None
    maximum: float | None = None
    step: float
    choices: tuple[Any, ...] = ()
    label: str
    text: str
    section: str
    lowest: str
    command: str
    synonyms: str
    names: Mapping[Any, str]
    surfaces: tuple[Surface, ...]

    def parsed(self, text: str) -> Any:
        """The value that `text` spells. Raises ValueError, with a sentence's ending, if none."""
        try:
            value = self._spelled(text)
            self.check(value)
        except (ValueError, KeyError):
            raise ValueError(f"{text!r} is not {self._expected()}") from None
        return value

    def check(self, value: Any) -> None:
        """Raise ValueError if `value` is out of bounds or of another type."""
        try:
            msgspec.convert(value, self.type)
        except msgspec.ValidationError:
            raise ValueError(f"{value!r} is not {self._expected()}") from None

    def _spelled(self, text: str) -> Any:
        match self.kind:
            case "switch":
                return _SWITCH_WORDS[text.casefold()]
            case "integer":
                return int(text)
            case "number":
                return float(text)
            case "json":
                return parse_json(text)
        return next((each for each in self.choices if str(each) == text), text)

    def _expected(self) -> str:
        if self.choices:
            return "one of " + ", ".join(str(each) or '""' for each in self.choices)
        if self.kind not in ("integer", "number"):
            return {"switch": "true or false", "json": "valid JSON for it"}.get(self.kind, "valid")
        kind = "an integer" if self.kind == "integer" else "a number"
        lowest, highest = self.minimum, self.maximum
        bounds = "" if lowest is None or highest is None else f" from {lowest:.9g} to {highest:.9g}"
        return kind + bounds


@cache
def parameters_of(struct: type[msgspec.Struct]) -> Mapping[str, Parameter]:
    """The declared fields of `struct` by name, in their order."""
    found = (_parameter(field) for field in msgspec.structs.fields(struct))
    return {each.name: each for each in found if each}


def offered_by(struct: type[msgspec.Struct], surface: Surface) -> list[Parameter]:
    return [each for each in parameters_of(struct).values() if surface in each.surfaces]


def optional_fields(parameters: list[Parameter]) -> list[tuple[str, Any, None]]:
    """Fields for `msgspec.defstruct`: those parameters, each None unless it is given."""
    return [(each.name, Union[each.type, None], None) for each in parameters]  # noqa: UP007


def _parameter(field: msgspec.structs.FieldInfo) -> Parameter | None:
    if get_origin(field.type) is not Annotated:
        return None
    inner, *metas = get_args(field.type)
    meta = next((each for each in metas if isinstance(each, msgspec.Meta) and each.extra), None)
    if meta is None or meta.extra is None or "declared" not in meta.extra:
        return None
    choices = get_args(inner) if get_origin(inner) is Literal else ()
    kinds = {bool: "switch", int: "integer", float: "number", str: "text"}
    return msgspec.convert(
        {
            "name": field.name,
            "type": field.type,
            "kind": "choice" if choices else kinds.get(inner, "json"),
            "default": field.default
            if field.default_factory is msgspec.NODEFAULT
            else field.default_factory(),
            "minimum": meta.ge,
            "maximum": meta.le,
            "choices": choices,
            "label": meta.title,
            "text": meta.description,
            **meta.extra["declared"],
        },
        Parameter,
    )
