"""Installs packages from the index that pip is configured with: pip in a process of its own."""

import os
import re
import subprocess
from collections import deque
from collections.abc import Callable, Iterable
from pathlib import Path
from urllib.parse import urlsplit

from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.hub.network_gate import NetworkGate
from app.workers.process import program_command

_INDEX = re.compile(r"--index-url <url>.*?\(default (\S+)\)", re.DOTALL)
_PROGRESS = re.compile(r"Progress (\d+) of (\d+)")
OnBytes = Callable[[int | None], None]

_KEPT_LINES = 40
_UNREACHABLE = ("NewConnectionError", "ConnectTimeout", "ReadTimeout", "SSLError", "ProxyError")


def index_host() -> str:
    """The host of the package index that pip is configured with; takes half a second."""
    lines_unbroken = os.environ | {"COLUMNS": "1000"}
    command = _pip("install", "--help")
    output = subprocess.run(
        command, capture_output=True, text=True, check=False, env=lines_unbroken
    ).stdout
    url = found[1] if (found := _INDEX.search(output)) else ""
    return urlsplit(url).hostname or "the package index"


def install_packages(
    requirements: Iterable[str],
    target: Path,
    scratch: Path,
    network: NetworkGate,
    cancel: CancelToken,
    on_bytes: OnBytes,
) -> None:
    """Install pinned wheels into the folder `target`; nothing of them is run.

    Args:
        requirements: lines with a version and a hash.
        scratch: a folder for temporary files, which are the caller's to remove.
        on_bytes: gets how much is downloaded of large files, and None when everything is.

    Raises UserError (offline, no connection, a wrong hash, a full disk), Cancelled and OSError.
    """
    asked = scratch / "requirements.txt"
    asked.write_text("\n".join(requirements), "utf-8")
    host = index_host()
    command = _pip(
        "install", "--requirement", str(asked), "--target", str(target),
        "--require-hashes", "--only-binary", ":all:", "--no-deps", "--no-cache-dir", "--no-input",
        "--retries", "2", "--progress-bar", "raw", "--disable-pip-version-check",
    )  # fmt: skip
    places = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(scratch))
    with network.to_own_server(host, "packages for training, with pip"):
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            errors="replace",
            env=os.environ | places | {"PIP_USER": "0"},
        )
        try:
            with cancel.calling(process.kill):
                last_lines = _followed(process, on_bytes)
        finally:
            process.kill()
            code = process.wait()
    cancel.raise_if_cancelled()
    if code:
        raise _explained(last_lines, host)


def _pip(*arguments: str) -> list[str]:
    return program_command("--pip", *arguments)


def _followed(process: "subprocess.Popen[str]", on_bytes: OnBytes) -> list[str]:
    """Reads to the end; returns the last lines that are not about progress."""
    lines: deque[str] = deque(maxlen=_KEPT_LINES)
    earlier = now = 0
    assert process.stdout
    with process.stdout as output:
        for line in output:
            if not (progress := _PROGRESS.match(line)):
                lines.append(line.strip())
                if line.startswith("Installing collected packages"):
                    on_bytes(None)
                continue
            done = int(progress[1])
            earlier += now if done < now else 0  # the next file
            now = done
            on_bytes(earlier + now)
    process.wait()
    return list(lines)


def _explained(lines: list[str], host: str) -> UserError:
    output = "\n".join(lines)
    if "DO NOT MATCH THE HASHES" in output:
        return UserError(
            f"A package from {host} is not the one that this version of Inglenook was made with.",
            "Nothing was installed. Try again; if it happens twice, do not trust this index.",
        )
    if "No space left" in output:
        return UserError(
            "There is no space left for the packages.", "Free some space and install them again."
        )
    if any(each in output for each in _UNREACHABLE):
        return UserError(
            f"The connection to {host} failed.", "Check the network, and install them again."
        )
    errors = [line.removeprefix("ERROR: ") for line in lines if line.startswith("ERROR: ")]
    return UserError(
        f"pip could not install the packages: {(errors or lines or ['it was ended.'])[-1]}",
        "Check pip's configuration (pip config list), and install them again.",
    )
