"""Errors split by blame: the environment's (tell the user what to do) and ours (report a bug)."""


class UserError(Exception):
    """The environment is at fault: a full disk, a file that is not a model, a locked keyring.

    Shown verbatim, never with a traceback.

    Args:
        what: one sentence saying what happened.
        remedy: one sentence saying what to do about it.
    """

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(f"{what} {remedy}")
        self.what = what
        self.remedy = remedy


class PasswordNeededError(UserError):
    """A file is encrypted, and was opened without a password or with a wrong one."""


class WorkerStoppedError(UserError):
    """A worker process ended before it answered; the next request starts another."""


class VectorServerError(UserError):
    """The server that stores the vectors is unavailable; keyword search still works."""


class BugError(Exception):
    """Inglenook itself is at fault. The message never contains the user's text."""
