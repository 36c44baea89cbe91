"""What can go wrong with the store, each with its own way out for the user."""

from app.core.errors import UserError


class PassphraseNeeded(UserError):  # noqa: N818 - a question to the user, not a failure
    """The store needs a passphrase.

    `is_new`: choose one for a new data folder; otherwise enter the existing one. `has_recovery`:
    the recovery code is accepted instead.
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
    """There is no keyring here that can be trusted to keep a secret."""


class KeyLostError(UserError):
    """There is a database but no way to its key. `has_recovery`: the recovery code opens it."""

    def __init__(self, what: str, remedy: str, *, has_recovery: bool = False) -> None:
        super().__init__(what, remedy)
        self.has_recovery = has_recovery


class DatabaseDamagedError(UserError):
    """The key is right but the file is damaged: a backup can be restored; the bad file is kept."""


class DatabaseFromFutureError(UserError):
    """A newer Inglenook wrote this database, which was not changed."""


class DiskFullError(UserError):
    """Nothing was written. Reading still works, and the next write tries again."""


class FolderInUseError(UserError):
    """Another process is using this data folder."""


class FolderNotWritableError(UserError):
    """The data folder is not writable."""
