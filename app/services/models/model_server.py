"""A server of the user's own network whose models answer here: off until its address is given."""

from collections.abc import Callable
from contextlib import suppress

from app.core.errors import UserError
from app.engine.remote.remote_engine import RemoteEngine
from app.services.machine.settings_file import SettingsService
from app.store.keys.system_keyring import AccessToken

_KEY = AccessToken("server-key", "INGLENOOK_SERVER_KEY")


class ServerService:
    """Connects to one server at a time. Each connection is in the network log.

    Questions to its models, including passages of documents, are sent to that server.
    """

    def __init__(self, engine: RemoteEngine, settings: SettingsService) -> None:
        self._engine = engine
        self._settings = settings

    @property
    def address(self) -> str:
        """The address of the connected server; "" for none."""
        return self._settings.current.server_address

    @property
    def models(self) -> tuple[str, ...]:
        return self._settings.current.server_models

    def connect(self, address: str, key: str = "") -> tuple[str, ...]:
        """Ask the server for its models, offer them from now on, and return their names.

        Args:
            key: its bearer token, stored in the keyring.

        Raises UserError if no such server answers, or if there is no keyring.
        """
        self._forget_key()  # this server must not see the key of another
        if key:
            _KEY.save(key)
        names = self._engine.models(address.strip())
        self._settings.update(server_address=address.strip().rstrip("/"), server_models=names)
        return names

    def disconnect(self) -> None:
        """Stop offering its models, and delete its address and key."""
        self._settings.update(server_address="", server_models=())
        self._engine.stop()
        self._forget_key()

    def _forget_key(self) -> None:
        with suppress(UserError):  # without a keyring there is no key
            _KEY.forget()


def server_key(settings: SettingsService) -> Callable[[str], str]:
    """Looks up the bearer token for an address: only the connected server gets it.

    INGLENOOK_SERVER_KEY in this session takes precedence over the keyring.
    """

    def look_up(address: str) -> str:
        known = settings.current.server_address
        if known and address.rstrip("/") != known:
            return ""
        return _KEY.load() or ""

    return look_up
