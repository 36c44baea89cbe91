"""Chats for `transcript_bench`: generated ones, alike in every run, and malicious ones."""

import random
import socket
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import msgspec

from app.core.cancellation import CancelToken
from app.core.chat_archive import ChatArchive, ConversationTree
from app.core.identifiers import new_id
from app.core.messages import ConversationSummary, Message, Role, TextPart
from app.services.chats.chat_transfer import ChatTransferService

_SYLLABLES = (
    "ba",
    "den",
    "fi",
    "gol",
    "hum",
    "jor",
    "kla",
    "mor",
    "nes",
    "pel",
    "qui",
    "rus",
    "tri",
)
_CODE = (
    "```python\ndef area(width: float, height: float) -> float:\n    return width * height\n```\n"
)


class MadeText:
    """Words, sentences and answers; `seed` makes them the same every time."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self.words = ["".join(self._random.choices(_SYLLABLES, k=k % 3 + 1)) for k in range(4000)]

    def sentence(self) -> str:
        words = self._random.choices(self.words, k=self._random.randint(6, 18))
        return f"{' '.join(words).capitalize()}."

    def paragraph(self) -> str:
        return " ".join(self.sentence() for _ in range(self._random.randint(2, 5)))

    def answer(self, blocks: int) -> str:
        return "\n\n".join(self._block() for _ in range(blocks))

    def tokens(self, count: int) -> Iterator[str]:
        """A long answer in pieces of four characters, roughly the size of a token."""
        text = ""
        while len(text) < 4 * count:
            text += self._block() + "\n\n"
        return (text[start : start + 4] for start in range(0, 4 * count, 4))

    def _block(self) -> str:
        match self._random.randrange(8):
            case 0:
                return "\n".join(f"- **{self.words[n]}**: {self.sentence()}" for n in range(4))
            case 1:
                return _CODE
            case 2:
                row = f"| {self.words[1]} | 71.5 % |\n"
                return f"| name | share |\n|---|---:|\n{row * 5}"
            case 3:
                return f"### {self.sentence()}"
            case _:
                return self.paragraph()


def make_chat(made: MadeText, messages: int) -> ConversationTree:
    """A conversation of alternating questions and answers."""
    return chat_of(
        made.sentence(),
        [made.answer(n % 4 + 1) if n % 2 else made.sentence() for n in range(messages)],
    )


def chat_of(title: str, texts: Sequence[str]) -> ConversationTree:
    """A conversation of these texts, alternating between questions and answers."""
    id_, now = new_id(), time.time()
    thread: list[Message] = []
    for number, text in enumerate(texts):
        role: Role = "assistant" if number % 2 else "user"
        parent = thread[-1].id if thread else None
        parts = (TextPart(text),)
        thread.append(Message(new_id(), id_, parent, role, parts, "complete", now + number / 1000))
    summary = ConversationSummary(id_, title, now, now, len(thread))
    return ConversationTree(summary=summary, messages=tuple(thread), head_id=thread[-1].id)


def store_chats(
    transfer: ChatTransferService, trees: Iterator[ConversationTree], folder: Path
) -> None:
    """Store chats the way a user does: by importing a file."""
    file = folder / "made.json"
    file.write_bytes(msgspec.json.encode(ChatArchive(conversations=tuple(trees))))
    transfer.run(transfer.look(file, CancelToken()), CancelToken())
    file.unlink()


_ROW = "|" + "cell|" * 5000


def hostile_texts(port: int) -> Mapping[str, str]:
    """Texts by name; those that load something would load it from `port` on this machine."""
    host = f"http://127.0.0.1:{port}"
    return {
        "1 MB of prose": "Some words of a long message that never ends. " * 23_000,
        "1 MB of paragraphs": "Some words of a paragraph.\n\n" * 40_000,
        "one line of 2 MB": "a" * 2_000_000,
        "20,000 nested quotes": ">" * 20_000 + " deep",
        "2,000 nested list items": "".join(" " * n + "- x\n" for n in range(2000)),
        "table of 5,000 columns": f"{_ROW}\n|{'-|' * 5000}\n{_ROW}",
        "table of 20,000 rows": "| a | b |\n|---|---|\n" + "| 1 | 2 |\n" * 20_000,
        "1 MB of code": "```python\n" + "value = compute(1, 'two')\n" * 40_000 + "```",
        "code in one line of 2 MB": "```\n" + "x" * 2_000_000 + "\n```",
        "2 MB of base64": f"![]({'data:image/png;base64,' + 'QUJD' * 500_000})",
        "open brackets": "[a](b " * 20_000,
        "emphasis": "*a_ **b __" * 20_000,
        "backticks": "`" * 100_000 + "a" + "``" * 50_000,
        "formulas": "$a^{2}$ and " * 5000,
        "bidi and zero width": "\u202eevil\u202c \u200b\u2066x\u2069\u00ad\ufeff" * 20_000,
        "remote pictures": f"![p]({host}/a.png) <img src='{host}/b.png'> [l]({host}/c)\n\n" * 500,
        "files": "<img src=file:///etc/passwd> ![](file:///etc/passwd) ![](\\\\host\\share)\n"
        * 500,
        "scripts": "[x](javascript:alert(1)) <script>alert(1)</script> [u](//host/x)\n\n" * 500,
    }


class Listener:
    """A server that counts connections."""

    def __init__(self) -> None:
        self.visits = 0
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._socket.getsockname()[1]
        threading.Thread(target=self._serve, daemon=True).start()

    def close(self) -> None:
        self._socket.close()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            self.visits += 1
            connection.close()


@contextmanager
def listening() -> Iterator[Listener]:
    listener = Listener()
    try:
        yield listener
    finally:
        listener.close()
