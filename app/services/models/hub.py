"""Finding models on the hub and fetching them, always because the user asked for it by name."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import msgspec

from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.core.model_spec import HubSource, MemoryEstimate, ModelSpec
from app.core.wording import translatable
from app.engine.gguf.memory_estimate import available_memory, rough_estimate
from app.engine.workshop.workshop import bits_of
from app.hub.catalogue import ModelCatalogue
from app.hub.download_queue import DownloadQueue
from app.hub.downloads import Download, DownloadEvent
from app.hub.hub_client import Hub
from app.hub.hub_search import HubFile, HubRepository, folder_model, model_files, search_models
from app.hub.network_gate import NetworkGate
from app.services.machine.settings_file import SettingsService
from app.services.training.sharing import upload
from app.store.keys.system_keyring import AccessToken

_TOKEN = AccessToken("hub-token", "HF_TOKEN")
_FAVOURITES = ("Q4_K_M", "Q4_0", "Q4_K_S", "Q5_K_M", "Q8_0")


@dataclass(eq=False)
class HubService:
    """Searches, sequential downloads, and the access token for gated repositories.

    `endpoint` is a mirror for a single call, overriding the settings.

    Args:
        folder: where downloaded files are kept; models there count as installed.
        kept_downloads: the file that stores unfinished downloads; None for no file.
    """

    _gate: NetworkGate
    _catalogue: ModelCatalogue
    _settings: SettingsService
    _folder: Path
    _kept_downloads: Path | None = None

    def __post_init__(self) -> None:
        self.downloads = DownloadQueue(self._download, self._kept_downloads)

    def search(
        self, text: str, limit: int = 20, endpoint: str | None = None
    ) -> tuple[HubRepository, ...]:
        """Repositories with GGUF files, most downloaded first. Raises UserError."""
        return search_models(self._hub(endpoint), text, limit)

    def files(self, repository: str, endpoint: str | None = None) -> tuple[HubFile, ...]:
        """The GGUF files of a repository, smallest first. Raises UserError."""
        return model_files(self._hub(endpoint), repository)

    def find(self, name: str, endpoint: str | None = None) -> HubFile:
        """The file that `name` refers to. Raises UserError.

        Args:
            name: an id of the catalogue, OWNER/NAME, OWNER/NAME:QUANTIZATION or OWNER/NAME/FILE.
        """
        spec = self._catalogue.find(name)
        if spec and isinstance(spec.source, HubSource):
            source = spec.source
            if spec.is_folder:
                return _pinned(
                    folder_model(
                        self._hub(endpoint), source.repository, source.revision, source.file
                    ),
                    spec,
                )
            found = model_files(
                self._hub(endpoint), source.repository, source.revision, spec.projector
            )
            return _pinned(_named(found, source.file), spec)
        if spec or "/" not in name:
            raise UserError(
                f"{name} cannot be downloaded.",
                "Give an id of the catalogue that has a hub source, or OWNER/NAME.",
            )
        repository, _, quantization = name.partition(":")
        owner, title, *inner = repository.split("/", 2)
        files = self.files(f"{owner}/{title}", endpoint=endpoint)
        return _named(files, inner[0]) if inner else _chosen(files, quantization, name)

    @property
    def host(self) -> str:
        return urlsplit(self._settings.current.hub_endpoint).hostname or ""

    def free_bytes(self) -> int:
        """Free space on the disk that downloads go to."""
        folder = next(each for each in (self._folder, *self._folder.parents) if each.exists())
        return shutil.disk_usage(folder).free

    def estimate(self, file: HubFile) -> MemoryEstimate:
        """Estimate a file's memory use on this machine; its header allows a better one later."""
        return self._rough(file.total_bytes)

    def estimate_entry(self, spec: ModelSpec) -> MemoryEstimate:
        """Estimate a catalogue entry's memory use; its size may have to be guessed too."""
        return self._rough(spec.size_bytes or int(spec.parameters * bits_of(spec.quantization) / 8))

    def _rough(self, size_bytes: int) -> MemoryEstimate:
        context = self._settings.current.context_length
        return rough_estimate(size_bytes, context, available_memory())

    def fetch(
        self, file: HubFile, cancel: CancelToken, endpoint: str | None = None
    ) -> Iterator[DownloadEvent]:
        """Download now; the model is installed when Downloaded is yielded. See `Download.run`."""
        yield from self._download(file, endpoint).run(cancel)

    def upload(
        self,
        source: Path,
        repository: str,
        is_private: bool,
        cancel: CancelToken,
        endpoint: str | None = None,
    ) -> Iterator[str]:
        """Upload a file or folder to the user's own repository; see `sharing.upload`."""
        yield from upload(self._hub(endpoint), source, repository, is_private, cancel)

    def save_token(self, token: str) -> None:
        """Store an access token in the keyring. Raises UserError if there is no keyring."""
        _TOKEN.save(token)

    def forget_token(self) -> None:
        _TOKEN.forget()

    def token(self) -> str | None:
        """The access token: HF_TOKEN in this session, or the keyring's."""
        return _TOKEN.load()

    def _hub(self, endpoint: str | None) -> Hub:
        chosen = endpoint or self._settings.current.hub_endpoint
        return Hub(self._gate, chosen, self.token)

    def _download(self, file: HubFile, endpoint: str | None = None) -> Download:
        return Download(self._hub(endpoint), file, self._folder)


def _pinned(file: HubFile, spec: ModelSpec) -> HubFile:
    """What the catalogue pins takes precedence over what the hub says."""
    return msgspec.structs.replace(file, sha256=spec.sha256 or file.sha256)


def _named(files: tuple[HubFile, ...], name: str) -> HubFile:
    for file in files:
        if file.name == name:
            return file
    raise UserError(f"The repository has no file {name}.", _known(files))


def _chosen(files: tuple[HubFile, ...], quantization: str, name: str) -> HubFile:
    """The file with this quantization, or the most commonly used one."""
    for wanted in (quantization,) if quantization else _FAVOURITES:
        for file in files:
            if file.quantization == wanted.upper():
                return file
    if files and not quantization:
        return files[0]
    raise UserError(f"There is no such GGUF file: {name}.", _known(files))


def _known(files: tuple[HubFile, ...]) -> str:
    return translatable(
        f"It has {', '.join(file.name for file in files) or translatable('no GGUF files at all')}."
    )
