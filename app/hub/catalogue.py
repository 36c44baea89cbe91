"""The model catalogue: models.toml, validated, with the user's own file on top."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Annotated, Any

import msgspec

from app.core.errors import BugError, UserError
from app.core.model_spec import HubSource, ModelKind, ModelSpec, PackageSource, ToolSkill
from app.core.paths import catalogue_path

_Sha256 = Annotated[str, msgspec.Meta(pattern="^([0-9a-f]{64})?$")]
_ENTRY = re.compile(r"\$\.model\[(\d+)\]")
_Count = Annotated[int, msgspec.Meta(ge=0)]


class _Variant(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Another quantization of an entry, in the same repository."""

    quantization: Annotated[str, msgspec.Meta(min_length=1)]
    file: Annotated[str, msgspec.Meta(min_length=1)]
    size_bytes: _Count = 0
    sha256: _Sha256 = ""


class _Entry(ModelSpec, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A catalogue entry before validation: stricter than the value it becomes."""

    id: Annotated[str, msgspec.Meta(pattern=r"^[a-z0-9][a-z0-9._-]*$")]
    sha256: _Sha256 = ""
    size_bytes: _Count = 0
    parameters: _Count = 0
    context_length: _Count = 0
    variants: tuple[_Variant, ...] = ()

    def specs(self) -> Iterator[ModelSpec]:
        """The entry itself, then its variants, whose ids have their own type at the end."""
        given = msgspec.structs.asdict(self)
        del given["variants"]
        usual = ModelSpec(**given | {"family": self.id})
        yield usual
        stem = self.id.removesuffix(f"-{self.quantization.lower()}")
        for each in self.variants:
            assert isinstance(self.source, HubSource), "checked before"
            yield msgspec.structs.replace(
                usual,
                id=f"{stem}-{each.quantization.lower()}",
                source=msgspec.structs.replace(self.source, file=each.file),
                quantization=each.quantization,
                size_bytes=each.size_bytes,
                sha256=each.sha256,
                is_starter=False,
            )


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    model: tuple[_Entry, ...] = ()
    tool_skills_from: dict[ToolSkill, _Count] = {}


class ModelCatalogue:
    """The models known by name, in catalogue order.

    `tool_skills_from` is the number of parameters from which models usually have each skill.
    """

    def __init__(
        self, models: tuple[ModelSpec, ...], tool_skills_from: Mapping[ToolSkill, int] = {}
    ) -> None:
        self.models = models
        self._tool_skills_from = tool_skills_from

    def find(self, model_id: str) -> ModelSpec | None:
        return next((spec for spec in self.models if spec.id == model_id), None)

    def of_file(self, name: str, size_bytes: int) -> ModelSpec | None:
        """The entry whose weights are a file of this name and, as far as it is known, size."""
        for spec in self.models:
            match spec.source:
                case HubSource(file=file) | PackageSource(member=file):
                    is_same = PurePosixPath(file).name.casefold() == name.casefold()
                    if is_same and spec.size_bytes in (0, size_bytes):
                        return spec
        return None

    def tool_skills(self, spec: ModelSpec) -> tuple[ToolSkill, ...]:
        """What a model can do with tools: what its entry says, or else by its size.

        A model of unknown size counts as small.
        """
        if spec.tool_skills is not None:
            return spec.tool_skills
        usual = self._tool_skills_from.items()
        return tuple(skill for skill, least in usual if spec.parameters >= least)

    def starter(self, kind: ModelKind) -> ModelSpec:
        """The model of this kind to use by default."""
        for spec in self.models:
            if spec.kind == kind and spec.is_starter:
                return spec
        raise BugError(f"The catalogue has no starter model for {kind}.")


def load_catalogue(own_file: Path | None = None) -> ModelCatalogue:
    """The shipped catalogue; entries in `own_file`, if it exists, replace or extend it.

    Raises UserError if a file is unreadable or violates the schema, naming the field.
    """
    by_id: dict[str, ModelSpec] = {}
    tool_skills_from: dict[ToolSkill, int] = {}
    own_files = [own_file] if own_file and own_file.exists() else []
    for read in map(_read, (catalogue_path(), *own_files)):
        by_id |= {spec.id: spec for entry in read.model for spec in entry.specs()}
        tool_skills_from |= read.tool_skills_from
    return ModelCatalogue(tuple(by_id.values()), tool_skills_from)


def _read(path: Path) -> _File:
    try:
        content = tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise _unusable(path, str(error)) from None
    try:
        read = msgspec.convert(content, _File)
    except msgspec.ValidationError as error:
        raise _unusable(path, f"{_entry_named(str(error), content)}{error}") from None
    _check(read.model, path)
    counts = Counter(spec.id for entry in read.model for spec in entry.specs())
    if twice := [model_id for model_id, count in counts.items() if count > 1]:
        raise _unusable(path, f"{twice[0]} is listed twice")
    return read


def _entry_named(problem: str, content: dict[str, Any]) -> str:
    """The id of the entry that a msgspec error is about; "" if it has none."""
    if not (found := _ENTRY.search(problem)):
        return ""
    entry = content["model"][int(found[1])]
    return f"{entry['id']}: " if isinstance(entry, dict) and "id" in entry else ""


def _check(entries: tuple[_Entry, ...], path: Path) -> None:
    """Checks beyond the schema of single fields."""
    problems = [
        f"{entry.id} is an embedding model without an embedder table"
        for entry in entries
        if entry.kind == "embedding" and entry.embedder is None
    ]
    problems += [
        f"{entry.id} is a reranking model without a context_length"
        for entry in entries
        if entry.kind == "reranking" and not entry.context_length
    ]
    problems += [
        f"{entry.id} has variants, which only files of a hub repository have"
        for entry in entries
        if entry.variants and not isinstance(entry.source, HubSource)
    ]
    if problems:
        raise _unusable(path, problems[0])


def _unusable(path: Path, problem: str) -> UserError:
    return UserError(
        f"The model catalogue {path} cannot be used: {problem}.",
        "Correct that file or remove it.",
    )
