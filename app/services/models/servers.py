"""A server of the user's own network whose models answer here: off until its address is given."""

from collections.abc import Callable
from contextlib import suppress

from app.core.errors import UserError
from app.engine.remote.remote_engine import RemoteEngine
from app.services.machine.settings import SettingsService
from app.services.models.access_token import AccessToken

_KEY = AccessToken("server-key", "INGLENOOK_SERVER_KEY")


class ServerService:
    """Connects to one server and lets go of it. Each connection is in the network log.

    What is asked of a model there, passages of documents included, goes to that server.
    """

    def __init__(self, engine: RemoteEngine, settings: SettingsService) -> None:
        self._engine = engine
        self._settings = settings

    @property
    def address(self) -> str:
        """Of the server that is connected to; "" for none."""
        return self._settings.current.server_address

    @property
    def models(self) -> tuple[str, ...]:
        """The names that its models have there."""
        return self._settings.current.server_models

    def connect(self, address: str, key: str = "") -> tuple[str, ...]:
        """Ask the server for its models and offer them from now on; returns their names.

        Args:
            key: its bearer token, kept in the keyring.

        Raises UserError where nothing of the kind answers, and where there is no keyring.
        """
        self._forget_key()  # of another server, which is not this one's to see
        if key:
            _KEY.save(key)
        names = self._engine.models(address.strip())
        self._settings.update(server_address=address.strip().rstrip("/"), server_models=names)
        return names

    def disconnect(self) -> None:
        """Offer its models no more, and forget its address and key."""
        self._settings.update(server_address="", server_models=())
        self._engine.stop()
        self._forget_key()

    def _forget_key(self) -> None:
        with suppress(UserError):  # without a keyring there is none
            _KEY.forget()


def server_key(settings: SettingsService) -> Callable[[str], str]:
    """Looks up the bearer token of an address: only the server that was connected to gets it.

    INGLENOOK_SERVER_KEY of this session goes before the keyring's.
    """

    def look_up(address: str) -> str:
        known = settings.current.server_address
        if known and address.rstrip("/") != known:
            return ""
        return _KEY.load() or ""

    return look_up
