"""Findings from scanning a chat template; see `app.engine.prompts.template_scan`."""

from typing import Literal

import msgspec

FindingKind = Literal["unreadable", "reaches_out", "invisible", "address", "listens", "long"]


class TemplateFinding(msgspec.Struct, frozen=True):
    """One unusual thing: its kind, the line that it stands in, and the words.

    `unreadable`: not a template. `reaches_out`: asks for what Python has inside, or for another
    file. `invisible`: characters that are not shown. `address`: an address of the web. `listens`:
    does something else where a message has certain plain words. `long`: a loop of very many turns.
    """

    kind: FindingKind
    line: int
    excerpt: str
