"""Findings from scanning a chat template; see `app.engine.prompts.template_scan`."""

from typing import Literal

import msgspec

FindingKind = Literal["unreadable", "reaches_out", "invisible", "address", "listens", "long"]


class TemplateFinding(msgspec.Struct, frozen=True):
    """An unusual thing: its kind, its line, and the words.

    `unreadable`: not a template. `reaches_out`: accesses Python internals or another file.
    `invisible`: characters that are not shown. `address`: a web address. `listens`: behaves
    differently if a message contains certain plain words. `long`: a loop with very many iterations.
    """

    kind: FindingKind
    line: int
    excerpt: str
