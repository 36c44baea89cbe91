"""The embedding model in use: checked before use, how to change it, and vectors of any text."""

from collections.abc import Callable, Mapping, Sequence

import msgspec

from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.core.model_spec import InstalledModel, ModelSpec
from app.core.wording import translatable
from app.hub.catalogue import ModelCatalogue
from app.hub.installed import InstalledModels
from app.index.index_client import IndexClient
from app.index.index_protocol import ConfigureIndex, EmbedderPlace
from app.services.machine.settings_file import SettingsService

_NOTABLE = 0.1
"""The least share of the passages of a collection that makes their language one of its own."""


class Embedders:
    """The embedders on this machine and the one in use.

    Threads: any method may be called from any thread.

    Args:
        configure: passes an embedder to the index workers.
    """

    def __init__(
        self,
        index: IndexClient,
        catalogue: ModelCatalogue,
        installed: InstalledModels,
        settings: SettingsService,
        configure: Callable[[ModelSpec], ConfigureIndex],
    ) -> None:
        self._index = index
        self._catalogue = catalogue
        self._installed = installed
        self._settings = settings
        self._configure = configure
        self.used = chosen_embedder(catalogue, settings)

    @property
    def vector_server(self) -> str:
        """The address of the server that stores the vectors; "" for this machine."""
        return self._settings.current.vector_server

    def models(self) -> tuple[InstalledModel, ...]:
        """The embedders on this machine."""
        return self._installed.of_kind("embedding")

    def check(self, cancel: CancelToken, spec: ModelSpec | None = None) -> None:
        """Raises UserError if the embedder (`spec`, or the one in use) is missing or damaged.

        Damaged: its bytes differ from those in the catalogue. Also raises Cancelled.
        """
        model = self._installed.verify(spec or self.used, cancel)
        if not model.problem:
            return
        remedy = translatable("Download it again, or choose another one in the settings.")
        if model.spec.is_starter:
            remedy = translatable('Install it with pip install "inglenook[starter]".')
        raise UserError(model.problem, remedy)

    def model(self) -> InstalledModel | None:
        """The embedding model, if it is on this machine."""
        found = (model for model in self.models() if model.spec.id == self.used.id)
        return next(found, None)

    def embed(
        self, texts: Sequence[str], is_query: bool, cancel: CancelToken
    ) -> tuple[list[tuple[float, ...]], int]:
        """A unit vector for each text, in order, and their total number of tokens.

        Args:
            is_query: whether the texts are queries, which some models need to have marked.

        Raises UserError if the model is missing or differs from the catalogue's, and Cancelled.
        """
        self.check(cancel)
        return self._index.embed(texts, is_query, cancel)

    def better_for(self, languages: Mapping[str, int]) -> ModelSpec | None:
        """The first embedder of the catalogue that knows languages which the one in use does not.

        Args:
            languages: how many passages there are in each. Those of few are detected wrongly too
                often, and do not count.
        """
        total = sum(languages.values())
        asked = {code for code, count in languages.items() if count >= _NOTABLE * total}
        if not self.used.languages or asked.issubset(self.used.languages):
            return None
        embedders = (spec for spec in self._catalogue.models if spec.kind == "embedding")
        return next((spec for spec in embedders if asked.issubset(spec.languages)), None)

    def place(self, model_id: str) -> EmbedderPlace | None:
        """An embedder on this machine, in use or not; None if it is not here."""
        found = next((model for model in self.models() if model.spec.id == model_id), None)
        return self._configure(found.spec).embedder if found else None

    def prepare(self, model_id: str, cancel: CancelToken) -> ModelSpec:
        """Check an embedder and let the index workers read it. Raises UserError and Cancelled."""
        spec = self._installed.known(model_id, "embedding", translatable("embedder"))
        self.check(cancel, spec)
        self._index.allow_model(self._configure(spec).embedder.path, cancel)
        return spec

    def use(self, spec: ModelSpec) -> None:
        """Use this embedder from now on, also in later sessions; call `prepare` first."""
        self._index.reconfigure(self._configure(spec))
        self.used = spec
        self._settings.update(embedder_id=spec.id)

    def check_server(self, address: str, cancel: CancelToken) -> None:
        """Check whether vectors can be stored on this server. Raises UserError and Cancelled."""
        configuration = msgspec.structs.replace(self._configure(self.used), vector_server=address)
        self._index.check_server(configuration, cancel)

    def use_server(self, address: str) -> None:
        """Store vectors there from now on, also in later sessions; "" for this machine."""
        self._settings.update(vector_server=address)
        self._index.reconfigure(self._configure(self.used))


def chosen_embedder(catalogue: ModelCatalogue, settings: SettingsService) -> ModelSpec:
    """The embedder in the settings, or the starter if the catalogue no longer has it."""
    spec = catalogue.find(settings.current.embedder_id)
    return spec if spec and spec.kind == "embedding" else catalogue.starter("embedding")
