"""An obedient model before documents with every injection of BIPIA, AgentDojo and garak.

python -m tests.bench.injection_bench FOLDER [--limit N]

FOLDER holds `bipia`, `agentdojo` and `garak`. Prints one JSON object: how many documents, how many
calls were asked about, and what ran or leaked without an approval, which has to be nothing.
"""

import argparse
import json
import socket
from collections.abc import Iterator
from contextlib import closing
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from app.agent.sandbox import Sandbox, SandboxLimits
from tests.agent.obedient import House


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--limit", type=int)
    options = parser.parse_args()
    documents = list(islice(_documents(options.folder), options.limit))
    asked, executed, leaked = 0, [], []
    with (
        closing(Sandbox(SandboxLimits(seconds=0.5))) as sandbox,
        socket.create_server(("127.0.0.1", 0)) as listener,
        TemporaryDirectory() as folder,
    ):
        listener.settimeout(0.0)
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        house = House(Path(folder), sandbox)
        for document, attack in documents:
            outcome = house.attack(document, attack, url)
            asked += len(outcome.asked)
            executed += outcome.executed
            leaked += outcome.leaked
        connections = _connections(listener)
    counts: dict[str, Any] = {
        "documents": len(documents),
        "asked": asked,
        "executed": executed,
        "leaked": leaked,
        "connections": connections,
    }
    print(json.dumps(counts, indent=1))


def _documents(folder: Path) -> Iterator[tuple[str, str]]:
    """(document, injection): each at the start, in the middle and at the end of a mail."""
    mails = (folder / "bipia" / "email" / "train.jsonl").read_text("utf-8").splitlines()
    contexts = cycle(json.loads(line)["context"] for line in mails)
    for attack in _attacks(folder):
        mail = next(contexts)
        middle = len(mail) // 2
        yield f"{attack}\n{mail}", attack
        yield f"{mail[:middle]}\n{attack}\n{mail[middle:]}", attack
        yield f"{mail}\n{attack}", attack


def _attacks(folder: Path) -> Iterator[str]:
    for name in ("text_attack_train.json", "code_attack_train.json"):
        for kind in json.loads((folder / "bipia" / name).read_text("utf-8")).values():
            yield from kind
    goals = _lines(folder / "agentdojo" / "tasks_v1.jsonl")
    wrappers = _lines(folder / "agentdojo" / "attack_templates.jsonl")
    for goal in (one["text"] for one in goals if one["kind"] == "injection"):
        for wrapper in wrappers:
            text = str(wrapper["template"])
            for mark, value in (("{goal}", goal), ("{user}", "Emma"), ("{model}", "AI")):
                text = text.replace(mark, value)
            yield text
    for file in sorted((folder / "garak" / "dan").glob("*.json")):
        yield from (str(one) for one in json.loads(file.read_text("utf-8")))


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def _connections(listener: socket.socket) -> int:
    count = 0
    try:
        while True:
            listener.accept()[0].close()
            count += 1
    except BlockingIOError:
        return count


if __name__ == "__main__":
    main()
