"""What can go wrong with the store, each with its own way out for the user."""

from app.core.errors import UserError


class PassphraseNeeded(UserError):  # noqa: N818 - a question to the user, not a failure
    """The store waits for a passphrase.

    `is_new` asks to choose one for a new data folder, otherwise the existing one is entered;
    `has_recovery` says that the recovery code is accepted in its place.
    """

    def __init__(self, what: str, remedy: str, *, is_new: bool, has_recovery: bool = False) -> None:
        super().__init__(what, remedy)
        self.is_new = is_new
        self.has_recovery = has_recovery


class WrongPassphraseError(UserError):
    """The passphrase or the recovery code does not open the store; nothing has changed."""


class KeyringLockedError(UserError):
    """The keyring holds the key but is locked or does not answer."""


class NoKeyringError(UserError):
    """There is no keyring here that can be trusted with a secret."""


class KeyLostError(UserError):
    """There is a database and no way to its key. `has_recovery`: the recovery code opens it."""

    def __init__(self, what: str, remedy: str, *, has_recovery: bool = False) -> None:
        super().__init__(what, remedy)
        self.has_recovery = has_recovery


class DatabaseDamagedError(UserError):
    """The key is right and the file is not: a backup can be restored, the bad file is kept."""


class DatabaseFromFutureError(UserError):
    """A newer Inglenook wrote this database; it was not touched."""


class DiskFullError(UserError):
    """Nothing was written. Reading goes on, and the next write tries again."""


class FolderInUseError(UserError):
    """Another process works on this data folder."""


class FolderNotWritableError(UserError):
    """The data folder cannot be written to."""
