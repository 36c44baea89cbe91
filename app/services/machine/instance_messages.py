"""What is said over the local socket of a running program; see `instance_socket`.

Messages are frozen msgspec structs in MessagePack, validated on both sides; nothing is pickled. The
first message of the client is RunCommand or ShowWindow.
"""

import msgspec

OUTPUT_BYTES = 64 * 1024
"""The most that one Output or Input carries."""


class Stream(msgspec.Struct, frozen=True):
    """A standard stream of the client; `errors` is Python's name of its error handler."""

    is_terminal: bool
    encoding: str
    errors: str


class ClientMessage(msgspec.Struct, frozen=True):
    """The base of what the client sends."""


class RunCommand(ClientMessage, frozen=True, tag="run"):
    """The first message: carry out this command line. Texts of the system are bytes.

    `folder` is the one that relative paths are relative to ("" if it was deleted), `columns` the
    width of the terminal.
    """

    arguments: tuple[bytes, ...]
    folder: bytes
    passphrase: str | None
    streams: tuple[Stream, Stream, Stream]
    columns: int


class ShowWindow(ClientMessage, frozen=True, tag="show"):
    """The first message: bring the window to the front with these files, or the quick window."""

    files: tuple[bytes, ...] = ()
    is_quick: bool = False


class Interrupt(ClientMessage, frozen=True, tag="interrupt"):
    """Ctrl+C was pressed."""


class Input(ClientMessage, frozen=True, tag="input"):
    """What was read from the client's standard input; empty at its end."""

    data: bytes


class Answer(ClientMessage, frozen=True, tag="answer"):
    """What the user answered to a Question; None if they interrupted it."""

    text: str | None


class ServerMessage(msgspec.Struct, frozen=True):
    """The base of what the server sends."""


class Output(ServerMessage, frozen=True, tag="output"):
    """Bytes for the client's standard output (`stream` 1) or standard error (2)."""

    stream: int
    data: bytes


class InputWanted(ServerMessage, frozen=True, tag="input"):
    """The command reads from standard input; an Input follows."""

    size: int


class Question(ServerMessage, frozen=True, tag="question"):
    """Ask the user on the client's terminal; an Answer follows.

    `is_repeated`: a new secret, entered twice. `choices` are the valid answers, if limited.
    `is_confirmation`: the answer is "yes" or "no".
    """

    text: str
    is_hidden: bool = False
    is_repeated: bool = False
    choices: tuple[str, ...] = ()
    is_confirmation: bool = False


class RunTemporary(ServerMessage, frozen=True, tag="temporary"):
    """The last message: without the key nothing can be stored, so run it without storing anything.

    `reason` is what happened.
    """

    reason: str


class Ended(ServerMessage, frozen=True, tag="ended"):
    """The last message: the command's exit status."""

    status: int


ClientFrame = RunCommand | ShowWindow | Interrupt | Input | Answer
ServerFrame = Output | InputWanted | Question | RunTemporary | Ended
