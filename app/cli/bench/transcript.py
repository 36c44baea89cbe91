"""`inglenook bench transcript`: the real window with long chats, against a plain QTextBrowser."""

import os
from tempfile import TemporaryDirectory
from typing import Any

import click

from app.cli.bench.probe import run_probe
from app.cli.help_text import json_option
from app.cli.output import print_json, print_text
from app.workers.process import program_command

_SEARCHED = 100_000
_PARTS = ("chat", "search", "memory", "hostile")


@click.command()
@click.option("--messages", default=10_000, show_default=True, help="Messages in the long chat.")
@click.option("--searched", default=_SEARCHED, show_default=True, help="Messages to search.")
@click.option(
    "--part",
    "parts",
    type=click.Choice(_PARTS),
    multiple=True,
    help="Run only this part. Repeatable.",
)
@json_option
def transcript(messages: int, searched: int, parts: tuple[str, ...], as_json: bool) -> None:
    """Measure the window with long chats in a real encrypted store.

    Each part runs in its own process. `first_paint_ms`: from the click to the first painted frame
    of the chat. `gaps_ms`: how long a click would wait while an answer streams at 100 tokens per
    second, for our window and for a QTextBrowser that reloads the whole Markdown at every flush.
    `search_ms`: from a keystroke to the list. `memory`: the window's process over an hour's worth
    of use. `hostile`: how long malicious input blocks the window.
    """
    sizes = {"chat": messages, "search": searched, "memory": messages, "hostile": 0}
    report = {part: _probe(part, sizes[part]) for part in parts or _PARTS}
    if as_json:
        print_json(report)
    else:
        for line in _lines(report):
            print_text(line)


def _probe(part: str, messages: int) -> dict[str, Any]:
    environment = {"QT_QPA_PLATFORM": "offscreen"} | dict(os.environ)
    with TemporaryDirectory(prefix="inglenook-bench-") as folder:
        found: dict[str, Any] = run_probe(
            program_command("--transcript-probe", part, folder, str(messages)),
            environment,
            "Run it with --part to see which.",
        )
    return found


def _lines(report: dict[str, Any]) -> list[str]:
    lines = []
    if chat := report.get("chat"):
        ours, peer = chat["streaming"]["gaps_ms"], chat["peer_set_markdown"]["gaps_ms"]
        lines.append(f"first paint       {chat['first_paint_ms']['median']:.0f} ms")
        lines.append(f"streaming         99 % {ours['p99']:.1f} ms, worst {ours['max']:.0f} ms")
        lines.append(f"  setMarkdown     99 % {peer['p99']:.1f} ms, worst {peer['max']:.0f} ms")
        lines.append(f"  time away       {chat['away_ratio_to_peer']:.2f} of setMarkdown's")
    if search := report.get("search"):
        found = search["search_ms"]
        lines.append(f"search            95 % {found['p95']:.0f} ms, median {found['p50']:.0f} ms")
    if memory := report.get("memory"):
        lines.append(
            f"memory            {memory['at_start_mib']:.0f} MiB at first, "
            f"{memory['at_end_mib']:.0f} at the end, {memory['highest_mib']:.0f} at most"
        )
    hostile = dict(report.get("hostile", {}))
    visits = hostile.pop("visits", 0)
    lines += [
        f"{name:26} away {figures['max']:.0f} ms at most" for name, figures in hostile.items()
    ]
    if hostile:
        lines.append(f"{'connections made':26} {visits}")
    return lines
