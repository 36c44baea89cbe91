"""A secret in the operating system's keyring. Nothing else imports keyring."""

import importlib
import os
import sys
import threading
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, TypeVar

from app.core.errors import UserError
from app.store.store_errors import KeyringLockedError, NoKeyringError

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend


T = TypeVar("T")

SERVICE = "Inglenook"
TIMEOUT_S = 10.0

# Backends that encrypt. Others, installed or configured, would store the key in plain text or lose
# it.
_TRUSTED = frozenset(
    {
        "keyring.backends.SecretService.Keyring",
        "keyring.backends.libsecret.Keyring",
        "keyring.backends.kwallet.DBusKeyring",
        "keyring.backends.kwallet.DBusKeyringKWallet4",
        "keyring.backends.macOS.Keyring",
        "keyring.backends.Windows.WinVaultKeyring",
    }
)


_NATIVE = {
    "linux": "secretstorage",
    "darwin": "keyring.backends.macOS.api",
    "win32": "win32ctypes.pywin32.win32cred",
}
"""The modules keyring uses to talk to the system; without them a backend imports but does
nothing."""


def save(item: str, secret: bytes, timeout_s: float = TIMEOUT_S) -> str:
    """Store `secret` under the name `item`; returns the backend that has it.

    Raises NoKeyringError or KeyringLockedError. The secret is read back after writing: some
    backends accept a password and lose it.
    """

    def work() -> str:
        for backend in _backends():
            backend.set_password(SERVICE, item, secret.hex())
            if backend.get_password(SERVICE, item) == secret.hex():
                return _name(backend)
        raise _no_keyring()

    return _in_time(work, timeout_s)


def load(item: str, backend: str, timeout_s: float = TIMEOUT_S) -> bytes | None:
    """The secret named `item`, from `backend` if it has it; None if no keyring has it.

    Raises NoKeyringError or KeyringLockedError.
    """

    def work() -> bytes | None:
        found = sorted(_backends(also=backend), key=lambda each: _name(each) != backend)
        if not found:
            raise _no_keyring()
        for each in found:
            if secret := each.get_password(SERVICE, item):
                return bytes.fromhex(secret)
        return None

    return _in_time(work, timeout_s)


def forget(item: str, backend: str) -> None:
    """Delete the secret named `item` from all keyrings. Raises like `load`."""

    def work() -> None:
        for each in _backends(also=backend):
            if each.get_password(SERVICE, item):
                each.delete_password(SERVICE, item)

    _in_time(work, TIMEOUT_S)


def support() -> str:
    """How this program accesses the system's keyring, whether or not there is one.

    Raises ImportError if the module for that is missing.
    """
    for backend in _TRUSTED:
        importlib.import_module(backend.rpartition(".")[0])
    through = _NATIVE.get(sys.platform, "keyring")
    importlib.import_module(through)
    return f"through {through}"


def _backends(also: str = "") -> "Iterator[KeyringBackend]":
    """The trusted backends in use, and the one named `also` even if it is no longer in use."""
    import keyring
    import keyring.backend

    chosen = keyring.get_keyring()
    candidates = {_name(each): each for each in (*getattr(chosen, "backends", ()), chosen)}
    if also and also not in candidates:
        candidates |= {
            _name(each): each for each in keyring.backend.get_all_keyring() if _name(each) == also
        }
    return (each for name, each in candidates.items() if name in _TRUSTED)


def _name(backend: "KeyringBackend") -> str:
    return f"{type(backend).__module__}.{type(backend).__qualname__}"


def _in_time(work: Callable[[], T], timeout_s: float) -> T:
    """Run `work` in a thread of its own with a timeout: a prompt may never be answered."""
    results: list[T] = []
    errors: list[Exception] = []

    def run() -> None:
        try:
            results.append(work())
        except Exception as error:  # noqa: BLE001 - every backend has exceptions of its own
            errors.append(error)

    thread = threading.Thread(target=run, name="keyring", daemon=True)
    thread.start()
    thread.join(timeout_s)
    if thread.is_alive():
        raise KeyringLockedError(
            "The keyring does not answer.", "Answer its prompt or unlock it, then try again."
        )
    if errors:
        raise _explained(errors[0]) from errors[0]
    return results[0]


def _explained(error: Exception) -> Exception:
    from keyring.errors import KeyringLocked

    if isinstance(error, KeyringLocked):
        return KeyringLockedError("The keyring is locked.", "Unlock it and try again.")
    return _no_keyring()


def _no_keyring() -> NoKeyringError:
    return NoKeyringError(
        "There is no keyring here that can protect a key.", "Use a passphrase instead."
    )


class AccessToken:
    """Stored in the keyring under `item`; the environment's `variable` takes precedence."""

    def __init__(self, item: str, variable: str) -> None:
        self._item = item
        self._variable = variable

    def save(self, token: str) -> None:
        """Store it in the keyring. Raises UserError, with a remedy, if there is no keyring."""
        try:
            save(self._item, token.encode())
        except NoKeyringError as error:
            raise UserError(
                "There is no keyring here that can protect a token.",
                f"Start Inglenook with the token in the variable {self._variable}.",
            ) from error

    def forget(self) -> None:
        """Delete it from the keyring. Raises UserError if there is no keyring."""
        forget(self._item, "")

    def load(self) -> str | None:
        """The token, or None if there is none; most servers need none."""
        if token := os.environ.get(self._variable):
            return token
        try:
            kept = load(self._item, "")
        except UserError:  # without a keyring there is no token
            return None
        return kept.decode() if kept else None
