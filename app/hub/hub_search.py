"""Searching the hub for GGUF models, and what a repository holds."""

import re

import msgspec

from app.core.errors import UserError
from app.hub.hub_client import Hub

_QUANTIZATION = re.compile(r"(?:^|[-._])((?:UD-)?(?:I?Q\d\w*|F16|BF16|F32|MXFP4\w*))\.gguf$", re.I)


class HubRepository(msgspec.Struct, frozen=True, kw_only=True):
    """A repository that a search found. `updated` is an ISO date; counts are the hub's."""

    repository: str
    downloads: int = 0
    likes: int = 0
    license: str = ""
    updated: str = ""
    is_gated: bool = False


class HubFile(msgspec.Struct, frozen=True, kw_only=True):
    """A file of a repository, pinned to the commit `revision`; `sha256` "" where not known."""

    repository: str
    revision: str
    name: str
    size_bytes: int
    sha256: str
    quantization: str = ""
    license: str = ""


def search_models(hub: Hub, text: str, limit: int = 20) -> tuple[HubRepository, ...]:
    """Repositories with GGUF files that fit `text`, the most downloaded first. Raises UserError."""
    with hub.visit(f"search for “{text}”") as api:
        found = api.list_models(
            search=text, filter="gguf", sort="downloads", limit=limit, full=True, cardData=True
        )
        return tuple(
            HubRepository(
                repository=model.id,
                downloads=model.downloads or 0,
                likes=model.likes or 0,
                license=_license(model.card_data, model.tags),
                updated=model.last_modified.date().isoformat() if model.last_modified else "",
                is_gated=bool(model.gated),
            )
            for model in found
        )


def model_files(hub: Hub, repository: str, revision: str = "main") -> tuple[HubFile, ...]:
    """The GGUF files of a repository, the smallest first. Raises UserError."""
    from huggingface_hub.errors import HFValidationError

    with hub.visit(f"list the files of {repository}") as api:
        try:
            info = api.model_info(repository, revision=revision, files_metadata=True)
        except HFValidationError:
            raise UserError(
                f"{repository} is not the name of a repository.",
                "It looks like OWNER/NAME, for instance Qwen/Qwen3-0.6B-GGUF.",
            ) from None
    files = [
        HubFile(
            repository=repository,
            revision=info.sha or revision,
            name=sibling.rfilename,
            size_bytes=sibling.size or 0,
            sha256=sibling.lfs.sha256 if sibling.lfs else "",
            quantization=quantization_of(sibling.rfilename),
            license=_license(info.card_data, info.tags),
        )
        for sibling in info.siblings or ()
        if sibling.rfilename.lower().endswith(".gguf")
    ]
    return tuple(sorted(files, key=lambda file: (file.size_bytes, file.name)))


def quantization_of(file_name: str) -> str:
    """The type that a file's name ends with, as vendors write it; "" for none."""
    found = _QUANTIZATION.search(file_name)
    return found[1].upper() if found else ""


def _license(card: object, tags: list[str] | None) -> str:
    named = getattr(card, "license", None)
    if isinstance(named, str):
        return named
    marked = (tag.removeprefix("license:") for tag in tags or () if tag.startswith("license:"))
    return next(marked, "")
