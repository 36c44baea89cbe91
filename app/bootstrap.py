"""The composition root: opens the data folder and connects its services with the local API."""

from collections.abc import Callable

from app.answers.completions import CompletionService, FindModel
from app.answers.model_access import ReadyModel
from app.core.cancellation import CancelToken
from app.core.paths import AppPaths
from app.services.machine.local_api import ApiAddress, ApiServer
from app.services.startup import Services
from app.store.store import Store, open_store, open_temporary_store
from app.store.store_errors import FolderInUseError


def open_services(
    paths: AppPaths,
    passphrase: str | None = None,
    recovery_code: str | None = None,
    is_temporary: bool = False,
) -> Services:
    """Unlock the data folder and build everything on it; no worker is started yet.

    Args:
        is_temporary: only settings and models are read from the data folder, nothing is written to
            it, and no key is needed.

    Raises PassphraseNeeded and the other errors of app.store.store_errors.
    """
    store = open_temporary_store() if is_temporary else _opened(paths, passphrase, recovery_code)
    return Services(store, paths, is_temporary, _start_api)


def _opened(paths: AppPaths, passphrase: str | None, recovery_code: str | None) -> Store:
    try:
        return open_store(paths, passphrase, recovery_code)
    except FolderInUseError:
        # Imported late: rarely needed.
        from app.services.machine.instance_socket import read_endpoint

        if running := read_endpoint(paths.endpoint):
            raise FolderInUseError(
                f"This data folder is in use by {running.name}.",
                "Wait until it has finished, or close it.",
            ) from None
        raise


def _start_api(
    services: Services,
    completions_by: Callable[[FindModel], CompletionService],
    address: ApiAddress,
) -> ApiServer:
    # Imported late: without the API, no web server is loaded.
    from app.api.context import ApiContext
    from app.api.server import Server

    def loadable(name: str, cancel: CancelToken) -> ReadyModel:
        return services.models.loadable(context.named(name), cancel)

    context = ApiContext(services, completions_by(loadable), address.model)
    return Server(context, address, services.network)
