"""Errors split by blame: the environment's (tell the user what to do) and ours (report a bug)."""

import re

_CODE = re.compile(r"\[(?:Errno|WinError) -?\d+\] ?")


class UserError(Exception):
    """The environment is at fault: a full disk, a file that is not a model, a locked keyring.

    Shown verbatim, never with a traceback.

    Args:
        what: one sentence saying what happened.
        remedy: one sentence saying what to do about it.
    """

    def __init__(self, what: str, remedy: str) -> None:
        self.what = _without_codes(what)
        self.remedy = _without_codes(remedy)
        super().__init__(f"{self.what} {self.remedy}")


def cause_of(error: BaseException) -> str:
    """Why `error` occurred, for a message: the system's words, without its code."""
    if isinstance(error, UnicodeDecodeError):
        return f"it is not {error.encoding.upper()} text"
    reason = error.strerror if isinstance(error, OSError) else ""
    return _without_codes(reason or str(error)) or type(error).__name__


def _without_codes(text: str) -> str:
    """Libraries put the text of an OSError, such as `[Errno 2] No such file`, into their own."""
    return _CODE.sub("", text)


class PasswordNeededError(UserError):
    """A file is encrypted, and was opened without a password or with a wrong one."""


class WorkerStoppedError(UserError):
    """A worker process ended before it answered; the next request starts another.

    `was_killed`: by another process, as for lack of memory, and not by what it read.
    """

    was_killed = False


class VectorServerError(UserError):
    """Vectors cannot be used where they are, such as on a server that does not answer or on a full
    disk; keyword search still works."""


class BugError(Exception):
    """Inglenook itself is at fault. The message never contains the user's text."""
