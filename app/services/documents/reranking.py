"""The reranker that is chosen, if one is: it reads what a search found and orders it anew."""

from collections.abc import Sequence

from app.core.cancellation import CancelToken
from app.core.errors import BugError, UserError
from app.core.wording import translatable
from app.hub.installed import InstalledModels
from app.index.client import IndexClient
from app.index.protocol import RerankerPlace
from app.services.machine.settings import SettingsService

PAIRS = 40
"""How many candidates are read: what is not among them is seldom the answer."""

SECONDS = 1.5
"""How long a search may wait for them; those that are not read by then stay where they were."""


class RerankingService:
    """A search never fails for want of its reranker: it goes on without, and `problem` says why.

    Threads: every method may be called from any thread.
    """

    def __init__(
        self,
        index: IndexClient,
        installed: InstalledModels,
        settings: SettingsService,
    ) -> None:
        self._index = index
        self._installed = installed
        self._settings = settings
        self._used: str | None = None
        self._problems: dict[str, str] = {}

    @property
    def model_id(self) -> str:
        """Of the reranker that is chosen; "" for none."""
        return self._settings.current.reranker_id if self._used is None else self._used

    @property
    def problem(self) -> str:
        """Why the chosen one is not used; "" while nothing is wrong."""
        return self._problems.get(self.model_id, "")

    @property
    def depth(self) -> int:
        """How many candidates a search should have read; 0 without a reranker that works."""
        return PAIRS if self.model_id and not self.problem else 0

    def choose(self, model_id: str, cancel: CancelToken) -> None:
        """Use this one from now on, in later sessions too; see `use`."""
        self.use(model_id, cancel)
        self._settings.update(reranker_id=model_id)
        self._used = None

    def use(self, model_id: str, cancel: CancelToken) -> None:
        """Use this one until the program ends; "" for none.

        The first time a model is used here it is made ready, which takes half a minute. Raises
        UserError if it is missing or damaged, and Cancelled; what was used before then stays.
        """
        if model_id:
            self._read(model_id, "Does it work?", ("It does.",), cancel)
        self._problems.pop(model_id, None)
        self._used = model_id

    def relevances(self, query: str, texts: Sequence[str], cancel: CancelToken) -> Sequence[float]:
        """As `app.retrieval.retriever.Reranker` has it; empty where it cannot be used."""
        model_id = self.model_id
        try:
            return self._read(model_id, query, texts, cancel)
        except (UserError, BugError) as error:
            # Until it is chosen once more: trying again would take its time in each search.
            self._problems[model_id] = str(error)
            return ()

    def _read(
        self, model_id: str, query: str, texts: Sequence[str], cancel: CancelToken
    ) -> Sequence[float]:
        spec = self._installed.known(model_id, "reranking", translatable("reranker"))
        model = self._installed.verify(spec, cancel)
        if model.problem:
            raise UserError(model.problem, "Download it again, or search without a reranker.")
        place = RerankerPlace(model.path, spec.context_length)
        return self._index.rerank(place, query, texts, SECONDS, cancel)
