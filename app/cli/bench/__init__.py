"""`inglenook bench`: reproduce the figures in docs/benchmarks.md on this machine."""

import click

from app.cli.bench.bench_documents import index, search
from app.cli.bench.bench_engine import engine
from app.cli.bench.bench_window import startup, transcript
from app.cli.help_text import CommandGroup


@click.group(cls=CommandGroup, commands=[engine, startup, transcript, index, search])
def bench() -> None:
    """Run the benchmarks on this machine. Close other programs first; they slow both sides."""
