"""Malicious input: each is a question and answer in a chat that the real window opens."""

import socket
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

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
