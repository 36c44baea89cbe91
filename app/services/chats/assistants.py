"""Assistants: named presets, chosen per chat, that travel as files; and saved prompts."""

import time
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

import msgspec

from app.answers.request import AskRequest, with_chat_defaults
from app.core.assistants import ASSISTANT_FILE_VERSION, Assistant, AssistantFile, SavedPrompt
from app.core.cancellation import CancelToken
from app.core.errors import UserError, cause_of
from app.core.identifiers import new_id
from app.core.json_schemas import check_schema
from app.core.text_files import is_special, parse_json, save_file
from app.services.training.sharing import read_member
from app.store.durable_files import scratch_folder
from app.store.store import Store

_MAX_FILE = 4 * 1024 * 1024
_MAX_ASSISTANTS = 1000


class _UnreadFile(msgspec.Struct, frozen=True, kw_only=True):
    """`AssistantFile` before its assistants are read, to count them first."""

    format: Literal["inglenook-assistants"] = "inglenook-assistants"
    version: int = ASSISTANT_FILE_VERSION
    assistants: list[msgspec.Raw] = []


class AssistantService:
    """What an assistant does not set comes from the request, the chat and the settings."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._assistants = store.assistants

    def all(self) -> tuple[Assistant, ...]:
        """By name."""
        return self._assistants.all()

    def named(self, name: str) -> Assistant:
        """Raises UserError if there is no assistant of this name."""
        found = self._assistants.find(name)
        if found is None:
            names = ", ".join(each.name for each in self.all()) or "none yet"
            raise UserError(f"There is no assistant “{name}”.", f"The assistants are: {names}.")
        return found

    def save(self, assistant: Assistant) -> Assistant:
        """Store a new assistant (with an empty id) or a changed one. Raises UserError."""
        if not assistant.name.strip():
            raise UserError("The assistant has no name.", "Enter a name.")
        _check_schema(assistant)
        if not assistant.id:
            assistant = msgspec.structs.replace(assistant, id=new_id(), created=time.time())
        assistant = msgspec.structs.replace(assistant, name=assistant.name.strip())
        self._assistants.save(assistant)
        return assistant

    def delete(self, assistant_id: str) -> None:
        """Delete it; its chats continue without an assistant."""
        self._assistants.delete(assistant_id)

    def of_chat(self, conversation_id: str) -> Assistant | None:
        return self._assistants.of_chat(conversation_id)

    def choose(self, conversation_id: str, assistant_id: str | None) -> None:
        """Set the assistant of a chat; None for none."""
        self._assistants.set_assistant(conversation_id, assistant_id)

    def instructions(self, conversation_id: str) -> str:
        """The assistant's and the chat's instructions, replacing the general ones; "" if none."""
        setup = self._assistants.setup(conversation_id)
        assistant = self._assistants.of_chat(conversation_id)
        parts = (assistant.system if assistant else "", setup.instructions)
        return "\n\n".join(filter(None, parts))

    def applied(self, request: AskRequest, conversation_id: str) -> AskRequest:
        """The request with defaults from the chat's assistant and instructions filled in.

        Values set in the request win.
        """
        setup = self._assistants.setup(conversation_id)
        assistant = self._assistants.of_chat(conversation_id)
        return with_chat_defaults(request, setup, assistant, self.instructions(conversation_id))

    def collection_of(self, assistant: Assistant) -> str | None:
        """The id of the first of its collections that exists."""
        found = (self._store.library.find_collection(name) for name in assistant.collections)
        return next((collection.id for collection in found if collection), None)

    def export(self, assistants: Iterable[Assistant], file: Path) -> None:
        """Write assistants to a file that `import_file` accepts. Raises UserError."""
        _write(assistants, file)

    def import_file(self, file: Path) -> tuple[Assistant, ...]:
        """Import the assistants of an exported or shared file; taken names get a number.

        Raises UserError.
        """
        return tuple(self._add(assistant) for assistant in _read(file))

    def prompts(self) -> tuple[SavedPrompt, ...]:
        """The saved prompts, by name."""
        return self._store.prompts.all()

    def save_prompt(self, name: str, text: str) -> SavedPrompt:
        """Names are unique: an existing one gets the new text. Raises UserError if one is empty."""
        if not name.strip() or not text.strip():
            raise UserError("A prompt needs a name and text.", "Enter both.")
        return self._store.prompts.save(name.strip(), text)

    def delete_prompt(self, prompt_id: str) -> None:
        self._store.prompts.delete(prompt_id)

    def _add(self, assistant: Assistant) -> Assistant:
        name, number = assistant.name.strip() or "Assistant", 2
        while self._assistants.find(name):
            name = f"{assistant.name.strip()} {number}"
            number += 1
        return self.save(msgspec.structs.replace(assistant, id="", name=name))


@contextmanager
def written(assistant: Assistant) -> Iterator[Path]:
    """A temporary file with this assistant alone. Raises UserError."""
    _check_schema(assistant)
    with scratch_folder() as folder:
        file = folder / "assistant.json"
        _write([assistant], file)
        yield file


def _write(assistants: Iterable[Assistant], file: Path) -> None:
    content = msgspec.json.format(msgspec.json.encode(AssistantFile(assistants=tuple(assistants))))
    save_file(file, content)


def _check_schema(assistant: Assistant) -> None:
    if assistant.json_schema.strip():
        check_schema(assistant.json_schema)


def _read(file: Path) -> tuple[Assistant, ...]:
    try:
        read = parse_json(_content(file), _UnreadFile)
        if len(read.assistants) > _MAX_ASSISTANTS:
            raise UserError(
                f"{file.name} contains more than {_MAX_ASSISTANTS:,} assistants.",
                "Choose a file that Inglenook exported.",
            )
        assistants = tuple(parse_json(bytes(each), Assistant) for each in read.assistants)
    except OSError as error:
        raise UserError(
            f"The file {file} cannot be read ({cause_of(error)}).", "Check its permissions."
        ) from None
    except msgspec.DecodeError:
        raise UserError(
            f"{file.name} contains no assistants.", "Choose a file that Inglenook exported."
        ) from None
    if read.version > ASSISTANT_FILE_VERSION:
        raise UserError(
            "This file was written by a newer Inglenook.", "Install that version or a later one."
        )
    if not read.assistants:
        raise UserError(
            f"{file.name} contains no assistants.", "Choose a file that Inglenook exported."
        )
    return assistants


def _content(file: Path) -> bytes:
    if is_special(file):
        raise msgspec.DecodeError("a pipe or a device contains no assistants")
    if zipfile.is_zipfile(file):
        return read_member(file, ".json", _MAX_FILE, CancelToken())
    with file.open("rb") as stream:
        content = stream.read(_MAX_FILE + 1)
    if len(content) > _MAX_FILE:
        raise UserError(
            f"The file {file.name} is larger than {_MAX_FILE >> 20} MiB.",
            "Choose a file that Inglenook exported.",
        )
    return content
