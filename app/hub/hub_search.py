"""Searching the hub for GGUF models, and what a repository holds."""

import re

import msgspec

from app.core.errors import UserError
from app.core.model_spec import APART, is_later_part, part_names, whole_name
from app.hub.hub_client import Hub
from app.hub.model_files import best_projector, is_importance_matrix, is_projector

_QUANTIZATION = re.compile(r"(?:^|[-._])((?:UD-)?(?:I?Q\d\w*|F16|BF16|F32|MXFP4\w*))\.gguf$", re.I)

_MODULE = re.compile(r"\d+_[A-Za-z]+")
"""The folder of a module of a sentence-transformers model, such as 1_Pooling."""


class HubRepository(msgspec.Struct, frozen=True, kw_only=True):
    """A repository found by a search. `updated` is an ISO date; counts are the hub's."""

    repository: str
    downloads: int = 0
    license: str = ""
    updated: str = ""
    is_gated: bool = False


class HubFile(msgspec.Struct, frozen=True, kw_only=True):
    """A file in a repository, pinned to the commit `revision`; `sha256` is "" if unknown.

    `projector` is the file that adds vision, to be downloaded with the model; `parts` are the other
    files of a split model. `beside` are small files in its folder that it needs; they are part of
    the same download. `blob_id` is the git object id of a file outside large-file storage, used
    instead of its SHA-256.
    """

    repository: str
    revision: str
    name: str
    size_bytes: int
    sha256: str
    quantization: str = ""
    license: str = ""
    projector: "HubFile | None" = None
    parts: "tuple[HubFile, ...]" = ()
    beside: "tuple[HubFile, ...]" = ()
    blob_id: str = ""

    @property
    def total_bytes(self) -> int:
        """The size of all parts, without the projector."""
        return self.size_bytes + sum(each.size_bytes for each in (*self.parts, *self.beside))

    @property
    def needed(self) -> "tuple[HubFile, ...]":
        """Everything to download, ending with the file that the model is loaded from."""
        return (*((self.projector,) if self.projector else ()), *self.parts, self)


def search_models(hub: Hub, text: str, limit: int = 20) -> tuple[HubRepository, ...]:
    """Repositories with GGUF files that match `text`, most downloaded first. Raises UserError."""
    with hub.visit(f"search for “{text}”") as api:
        found = api.list_models(
            search=text, filter="gguf", sort="downloads", limit=limit, full=True, cardData=True
        )
        return tuple(
            HubRepository(
                repository=model.id,
                downloads=model.downloads or 0,
                license=_license(model.card_data, model.tags),
                updated=model.last_modified.date().isoformat() if model.last_modified else "",
                is_gated=bool(model.gated),
            )
            for model in found
        )


def model_files(
    hub: Hub, repository: str, revision: str = "main", projector: str = ""
) -> tuple[HubFile, ...]:
    """The models among a repository's GGUF files, smallest first. Raises UserError.

    Args:
        projector: the projector for them; "" chooses the best available.
    """
    files = [
        file for file in _files(hub, repository, revision) if file.name.lower().endswith(".gguf")
    ]
    return _paired(sorted(files, key=lambda file: (file.size_bytes, file.name)), projector)


def folder_model(hub: Hub, repository: str, revision: str, weights: str) -> HubFile:
    """The file `weights`, with what is loaded beside it. Raises UserError."""
    files = {file.name: file for file in _files(hub, repository, revision)}
    graph = weights.removesuffix(APART)
    names = (name for name in sorted(files) if name == graph or _is_beside(name))
    beside = tuple(files[name] for name in names if name != weights)
    if missing := {weights, graph, "config.json", "tokenizer.json"}.difference(files):
        raise UserError(
            f"{repository} has no {sorted(missing)[0]}, which such a model is loaded with.",
            "Choose another model.",
        )
    return msgspec.structs.replace(files[weights], beside=beside)


def _is_beside(name: str) -> bool:
    """Configurations and vocabularies, and the files of modules after the first.

    Not the same weights in other formats, and no pickles, which could run code.
    """
    folder, _, base = name.rpartition("/")
    ending = base.rpartition(".")[2]
    if _MODULE.fullmatch(folder):
        return ending in ("json", "safetensors")
    return not folder and ending in ("json", "txt", "model")


def _files(hub: Hub, repository: str, revision: str) -> tuple[HubFile, ...]:
    from huggingface_hub.errors import HFValidationError

    with hub.visit(f"list the files of {repository}") as api:
        try:
            info = api.model_info(repository, revision=revision, files_metadata=True)
        except HFValidationError:
            raise UserError(
                f"{repository} is not the name of a repository.",
                "It looks like OWNER/NAME, for instance Qwen/Qwen3-0.6B-GGUF.",
            ) from None
    return tuple(
        HubFile(
            repository=repository,
            revision=info.sha or revision,
            name=sibling.rfilename,
            size_bytes=sibling.size or 0,
            sha256=sibling.lfs.sha256 if sibling.lfs else "",
            quantization=quantization_of(sibling.rfilename),
            license=_license(info.card_data, info.tags),
            blob_id="" if sibling.lfs else sibling.blob_id or "",
        )
        for sibling in info.siblings or ()
    )


def _paired(files: list[HubFile], wanted: str) -> tuple[HubFile, ...]:
    """The models, each with one of the repository's projectors; only projectors if all are."""
    best = wanted or best_projector([file.name for file in files])
    projector = next((file for file in files if file.name == best), None)
    files = [file for file in files if not is_importance_matrix(file.name)]
    models = [file for file in files if not is_projector(file.name)]
    by_name = {file.name: file for file in models or files}
    return tuple(
        msgspec.structs.replace(each, projector=projector, parts=parts)
        for each in by_name.values()
        if not is_later_part(each.name) and (parts := _later_parts(each.name, by_name)) is not None
    )


def _later_parts(name: str, files: dict[str, HubFile]) -> tuple[HubFile, ...] | None:
    """The other parts of the model whose first part has this name; None if one is missing."""
    names = part_names(name)[1:]
    return tuple(files[each] for each in names) if all(each in files for each in names) else None


def quantization_of(file_name: str) -> str:
    """The type at the end of a file's name, as vendors write it; "" if there is none."""
    found = _QUANTIZATION.search(whole_name(file_name))
    return found[1].upper() if found else ""


def _license(card: object, tags: list[str] | None) -> str:
    named = getattr(card, "license", None)
    if isinstance(named, str):
        return named
    marked = (tag.removeprefix("license:") for tag in tags or () if tag.startswith("license:"))
    return next(marked, "")
