"""The first token on return to an earlier chat over the local API, beside llama-server's.

usage: python -m tests.bench.api_bench MODEL [OTHER_TREE]

Two chats are continued by turns, each over HTTP, by this program, by llama-server's code in
xllamacpp (the `bench` extra) and, if given, by the program in another source tree. The figures are
the time from the request to the first text on one thread: by the clock, and as processor time of
all processes of a server, which unlike the other is the same on a busy machine. After each answer
there is a pause, as nobody asks on at once: this program reads the start of the next turn in it.
Prints JSON.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any

import httpx2

ROUNDS = 20
SENTENCES = 20
_PAUSE_S = 1.0
_PEER = """
import sys, time, xllamacpp
params = xllamacpp.CommonParams()
params.model.path = sys.argv[1]
params.n_ctx, params.n_parallel, params.port, params.verbosity = 8192, 1, 0, 0
params.cpuparams.n_threads = params.cpuparams_batch.n_threads = 1
server = xllamacpp.Server(params)
print("\\n" + server.listening_address, flush=True)
time.sleep(3600)
"""
_TEXT = {
    chat: " ".join(
        f"{chat}{n} the keeper of lamp {n * 7 % 97} wrote about ship {n * 13 % 89}."
        for n in range(SENTENCES)
    )
    for chat in ("A", "B")
}


class Server:
    """A running server and the chats that it was asked."""

    def __init__(self, process: "subprocess.Popen[str]", url: str, token: str) -> None:
        self.processor_s: list[float] = []
        self.clock_s: list[float] = []
        self._pid = process.pid
        self._client = httpx2.Client(
            base_url=url.removesuffix("/v1"),
            headers={"authorization": f"Bearer {token}"},
            timeout=600,
            trust_env=False,
        )
        self._turns = {
            chat: [{"role": "user", "content": f"{text} Summarise."}]
            for chat, text in _TEXT.items()
        }

    def ask(self, chat: str, follow_up: str) -> None:
        body = {
            "model": "default",
            "messages": self._turns[chat],
            "stream": True,
            "temperature": 0,
            "max_tokens": 8,
        }
        family = list(_family(self._pid))
        before, started, text = _processor_seconds(family), time.monotonic(), ""
        with self._client.stream("POST", "/v1/chat/completions", json=body) as reply:
            reply.raise_for_status()
            for line in reply.iter_lines():
                if piece := _piece(line):
                    if not text:
                        self.clock_s.append(time.monotonic() - started)
                        self.processor_s.append(_processor_seconds(family) - before)
                    text += piece
        self._turns[chat] += [
            {"role": "assistant", "content": text},
            {"role": "user", "content": follow_up},
        ]

    def close(self) -> None:
        self._client.close()


def _piece(line: str) -> str:
    if not line.startswith("data: {"):
        return ""
    (choice, *_) = json.loads(line.removeprefix("data: ")).get("choices") or [{}]
    return str((choice.get("delta") or {}).get("content") or "")


def _family(pid: int) -> Iterator[int]:
    yield pid
    for task in Path(f"/proc/{pid}/task").iterdir():
        for child in (task / "children").read_text().split():
            yield from _family(int(child))


def _processor_seconds(pids: list[int]) -> float:
    nanoseconds = 0
    for pid in pids:
        with suppress(FileNotFoundError):  # it ended meanwhile
            for task in Path(f"/proc/{pid}/task").iterdir():
                nanoseconds += int((task / "schedstat").read_text().split()[0])
    return nanoseconds / 1e9


@contextmanager
def _started(command: list[str], **options: Any) -> Iterator[Server]:
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, **options
    )
    assert process.stdout
    try:
        found = next(line for line in process.stdout if line.startswith(("{", "http"))).strip()
        address = json.loads(found) if found.startswith("{") else {"url": found, "token": "none"}
        server = Server(process, address["url"], address["token"])
        yield server
        server.close()
    finally:
        process.terminate()
        process.wait()


def _ours(model: str, home: str, tree: str) -> AbstractContextManager[Server]:
    command = [sys.executable, "-m", "app", "--home", home, "--temporary", "serve", "--port", "0"]
    environment = os.environ | {"PYTHONPATH": tree}
    return _started([*command, "--model", model, "--json"], cwd=tree, env=environment)


def main(model: str, *others: str) -> None:
    own = str(Path(__file__).parents[2])
    with tempfile.TemporaryDirectory() as home, ExitStack() as owned:
        Path(home, "settings.json").write_text('{"threads": 1}')
        trees = {"ours": own, **{f"other {number}": each for number, each in enumerate(others)}}
        servers: dict[str, Server] = {
            name: owned.enter_context(_ours(model, home, tree)) for name, tree in trees.items()
        }
        peer = _started([sys.executable, "-c", _PEER, model])
        servers["llama-server"] = owned.enter_context(peer)
        for number in range(ROUNDS):
            for chat in _TEXT:
                for server in servers.values():
                    server.ask(chat, f"And line {number}?")
                    time.sleep(_PAUSE_S)
        for kind in ("processor_s", "clock_s"):
            medians = {
                name: statistics.median(getattr(each, kind)[2:]) for name, each in servers.items()
            }
            ratios = {
                name: round(each / medians["llama-server"], 2) for name, each in medians.items()
            }
            seconds = {name: round(each, 3) for name, each in medians.items()}
            print(json.dumps({f"first_token_{kind}": seconds, "of_llama_server": ratios}))


if __name__ == "__main__":
    main(*sys.argv[1:])
