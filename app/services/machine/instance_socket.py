"""The local socket of the program that has a data folder open: who may connect, what is said."""

import hmac
import os
import secrets
import socket
import stat
import struct
import sys
import threading
from contextlib import suppress
from multiprocessing.connection import Client, Connection
from pathlib import Path
from typing import TypeVar, cast

import msgspec

import app
from app.core.errors import UserError, cause_of
from app.core.text_files import parse_json

OUTPUT_BYTES = 64 * 1024
"""The most that one Output or Input carries."""


class Stream(msgspec.Struct, frozen=True):
    """A standard stream of the client; `errors` is Python's name of its error handler."""

    is_terminal: bool
    encoding: str
    errors: str


class RunCommand(msgspec.Struct, frozen=True, tag="run"):
    """The first message: carry out this command line. Texts of the system are bytes.

    `folder` is the one that relative paths are relative to ("" if it was deleted), `columns` the
    width of the terminal.
    """

    arguments: tuple[bytes, ...]
    folder: bytes
    passphrase: str | None
    streams: tuple[Stream, Stream, Stream]
    columns: int


class ShowWindow(msgspec.Struct, frozen=True, tag="show"):
    """The first message: bring the window to the front with these files, or the quick window."""

    files: tuple[bytes, ...] = ()
    is_quick: bool = False


class Interrupt(msgspec.Struct, frozen=True, tag="interrupt"):
    """Ctrl+C was pressed."""


class Input(msgspec.Struct, frozen=True, tag="input"):
    """What was read from the client's standard input; empty at its end."""

    data: bytes


class Answer(msgspec.Struct, frozen=True, tag="answer"):
    """What the user answered to a Question; None if they interrupted it."""

    text: str | None


class Output(msgspec.Struct, frozen=True, tag="output"):
    """Bytes for the client's standard output (`stream` 1) or standard error (2)."""

    stream: int
    data: bytes


class InputWanted(msgspec.Struct, frozen=True, tag="input"):
    """The command reads from standard input; an Input follows."""

    size: int


class Question(msgspec.Struct, frozen=True, tag="question"):
    """Ask the user on the client's terminal; an Answer follows.

    `is_repeated`: a new secret, entered twice. `choices` are the valid answers, if limited.
    `is_confirmation`: the answer is "yes" or "no".
    """

    text: str
    is_hidden: bool = False
    is_repeated: bool = False
    choices: tuple[str, ...] = ()
    is_confirmation: bool = False


class RunTemporary(msgspec.Struct, frozen=True, tag="temporary"):
    """The last message: without the key nothing can be stored, so run it without storing anything.

    `reason` is what happened.
    """

    reason: str


class Ended(msgspec.Struct, frozen=True, tag="ended"):
    """The last message: the command's exit status."""

    status: int


ClientFrame = RunCommand | ShowWindow | Interrupt | Input | Answer
ServerFrame = Output | InputWanted | Question | RunTemporary | Ended


_FRAME_BYTES = 8 << 20
"""A frame is at most as long as a system allows a command line to be."""

_ANSWER_S = 10.0
_SECRET_BYTES = 32


class Endpoint(msgspec.Struct, frozen=True):
    """The content of an endpoint file.

    `program` is shown to the user: "the window", or a command such as "inglenook serve".
    `is_lasting`: it runs until the user closes it.
    """

    address: str
    secret: str
    version: str
    process: int
    program: str
    is_lasting: bool

    @property
    def name(self) -> str:
        return f"{self.program} (process {self.process})"


Frame = TypeVar("Frame")

_TO_SERVER: "msgspec.msgpack.Decoder[ClientFrame]" = msgspec.msgpack.Decoder(ClientFrame)
_TO_CLIENT: "msgspec.msgpack.Decoder[ServerFrame]" = msgspec.msgpack.Decoder(ServerFrame)


class Link:
    """One connection. `send` may be called from any thread, `receive` from one at a time.

    Both raise EOFError or OSError once the other side has gone, and `receive` for a message that is
    not one of ours.
    """

    def __init__(self, connection: "Connection[bytes, bytes]") -> None:
        self._connection = connection
        self._sending = threading.Lock()

    def send(self, message: ClientFrame | ServerFrame) -> None:
        with self._sending:
            self._connection.send_bytes(msgspec.msgpack.encode(message))

    def received_by_server(self) -> ClientFrame:
        return _decoded(_TO_SERVER, self._connection.recv_bytes(_FRAME_BYTES))

    def received_by_client(self) -> ServerFrame:
        while not self._connection.poll(_ANSWER_S):
            pass  # on Windows, Ctrl+C is seen only between two waits
        return _decoded(_TO_CLIENT, self._connection.recv_bytes(_FRAME_BYTES))

    def hang_up(self) -> None:
        """End the connection, also for a thread that is waiting for a message; see `close`."""
        if sys.platform != "win32":
            with suppress(OSError), _socket_of(self._connection) as peer:
                peer.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        self.hang_up()
        with suppress(OSError):
            self._connection.close()


def _decoded(decoder: "msgspec.msgpack.Decoder[Frame]", frame: bytes) -> Frame:
    try:
        return decoder.decode(frame)
    except (msgspec.DecodeError, RecursionError) as error:
        raise EOFError from error


def new_secret() -> str:
    return secrets.token_hex(_SECRET_BYTES)


def read_endpoint(file: Path) -> Endpoint | None:
    """The content of an endpoint file; None if there is none or it is damaged.

    Raises UserError if others could have written it.
    """
    try:
        with file.open("rb") as opened:
            status = os.fstat(opened.fileno())
            content = opened.read()
    except OSError:
        return None
    if sys.platform != "win32" and (
        status.st_uid != os.geteuid() or stat.S_IMODE(status.st_mode) & 0o077
    ):
        raise UserError(
            f"The file {file} was written by another user, or others may change it.",
            "Close Inglenook and delete this file.",
        )
    try:
        return parse_json(content, Endpoint)
    except msgspec.DecodeError:
        return None


def connected(endpoint: Endpoint) -> Link | None:
    """A link to the running program; None if it has ended and left its endpoint file behind.

    Raises UserError if what listens there belongs to someone else, is another version, or does not
    answer.
    """
    try:
        # On Windows it is a PipeConnection, which has the same methods.
        connection = cast("Connection[bytes, bytes]", Client(endpoint.address))
    except (FileNotFoundError, ConnectionRefusedError):
        return None
    except OSError as error:
        raise UserError(
            f"The running Inglenook, {endpoint.name}, cannot be reached: {cause_of(error)}.",
            "Close it and run the command again.",
        ) from error
    try:
        check_owner(connection)
        if endpoint.version != app.__version__:
            raise UserError(
                f"Inglenook {endpoint.version}, another version than this one ({app.__version__}),"
                f" is running on this data folder: {endpoint.name}.",
                "Close it and run the command again.",
            )
        _authenticate_to_server(connection, endpoint)
    except BaseException:
        connection.close()
        raise
    return Link(connection)


def check_owner(connection: "Connection[bytes, bytes]") -> None:
    """Raises UserError if the process on the other side belongs to another user."""
    if sys.platform == "win32":
        return  # the pipe's name and the secret are in a file that only the user can read
    with _socket_of(connection) as peer:
        if sys.platform == "linux":
            credentials = peer.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, 12)
            user = struct.unpack("=iII", credentials)[1]
        else:  # struct xucred of macOS: version, user, groups
            credentials = peer.getsockopt(0, getattr(socket, "LOCAL_PEERCRED", 1), 76)
            user = struct.unpack_from("=II", credentials)[1]
    if user != os.geteuid():
        raise UserError(
            "The program on the other side of the local socket belongs to another user.",
            "Run both programs as the same user.",
        )


def authenticate_client(connection: "Connection[bytes, bytes]", secret: str) -> None:
    """Check that the client knows the secret, and prove that we do. Raises PermissionError."""
    ours = secrets.token_bytes(_SECRET_BYTES)
    connection.send_bytes(ours)
    if not connection.poll(_ANSWER_S):
        raise PermissionError("the client does not authenticate itself")
    reply = connection.recv_bytes(2 * _SECRET_BYTES)
    theirs, proof = reply[:_SECRET_BYTES], reply[_SECRET_BYTES:]
    if not hmac.compare_digest(proof, _proof(secret, b"client", ours + theirs)):
        raise PermissionError("the client does not know the secret")
    connection.send_bytes(_proof(secret, b"server", ours + theirs))


def _authenticate_to_server(connection: "Connection[bytes, bytes]", endpoint: Endpoint) -> None:
    ours = secrets.token_bytes(_SECRET_BYTES)
    try:
        theirs = _waited_for(connection)
        proof = _proof(endpoint.secret, b"client", theirs + ours)
        connection.send_bytes(ours + proof)
        is_known = hmac.compare_digest(
            _waited_for(connection), _proof(endpoint.secret, b"server", theirs + ours)
        )
    except (EOFError, OSError):
        is_known = False
    if not is_known:
        raise UserError(
            f"Inglenook is already running on this data folder ({endpoint.name}) but does not"
            " answer.",
            "Close it, or end its process, and start again.",
        )


def _waited_for(connection: "Connection[bytes, bytes]") -> bytes:
    if not connection.poll(_ANSWER_S):
        raise EOFError
    return connection.recv_bytes(_SECRET_BYTES)


def _proof(secret: str, side: bytes, nonces: bytes) -> bytes:
    return hmac.digest(secret.encode(), side + nonces, "sha256")


def _socket_of(connection: "Connection[bytes, bytes]") -> socket.socket:
    return socket.socket(fileno=os.dup(connection.fileno()))
