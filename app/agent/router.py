"""Chooses how to answer in mode `auto`: by what the question looks like, at no cost."""

import re
from collections.abc import Collection, Iterable, Iterator
from collections.abc import Set as AbstractSet
from typing import Literal

import msgspec

from app.agent.direct_requests import direct_request
from app.agent.tools import declared_tools
from app.core.events import TOO_SMALL
from app.core.languages import lazy_pattern, phrases, words_of
from app.core.wording import translatable

AgentMode = Literal["chat", "react", "pal"]

_OTHER_SCRIPTS = "\u0600-\u06ff\u3040-\u9fff"
"""They put words right behind digits."""

_number = lazy_pattern(
    lambda: (
        rf"(?<![a-z_.\d])[-$€£]?\d[\d,.]*%?(?![^\W{_OTHER_SCRIPTS}])|"
        + phrases(lambda pack: pack.routing.number_words)
    )
)
_quantity = lazy_pattern(lambda: phrases(lambda pack: pack.routing.quantity))
# A minus or slash without spaces is more often part of a date or a range.
_arithmetic = lazy_pattern(
    lambda: (
        r"\d\s*(?:[+*^×÷]|\*\*|\s[-/]\s|"
        + "|".join(words_of(lambda pack: pack.routing.arithmetic))
        + r")\s*\(?\d"
    )
)
_clock = lazy_pattern(lambda: phrases(lambda pack: pack.routing.clock))
_conversion = lazy_pattern(lambda: phrases(lambda pack: pack.routing.conversion))
_chart = lazy_pattern(lambda: phrases(lambda pack: pack.routing.chart))
_TABLE_FILE = re.compile(
    r"[\"'“«]([^\"'“”«»\n]+\.(?:csv|tsv|parquet|xls[xmb]?|ods))[\"'”»]"
    r"|([^\s\"'“”«»,;()]+\.(?:csv|tsv|parquet|xls[xmb]?|ods))\b",
    re.IGNORECASE,
)
_writing = lazy_pattern(lambda: phrases(lambda pack: pack.routing.writing))
_files = lazy_pattern(
    lambda: (
        phrases(lambda pack: pack.routing.reading)
        + r".{0,40}(?:\b[\w-]+\.(?:csv|tsv|parquet|xls[xmb]?|ods|txt|md|json|log)\b"
        r"|(?:^|\s)[~/][\w./-]+)"
    )
)

_NAME_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_SHORTEST_NAME_WORD = 4

DRAWING = frozenset({"plot", "plot_table"})
"""The tools that draw: one for data in the question, one for data in a file."""

_ASKS_CHART = translatable("The question asks for a chart.")
_NAMES_FILE = translatable("The question names a file or folder.")
_ASKS_TIME = translatable("The question asks for the date or time.")
_HAS_SUM = translatable("The question contains arithmetic.")
_NAMES_ADDED = translatable("The question names a tool that you added.")
_ASKS_TOOL = translatable("The question asks for what a tool does.")
_ASKS_UNITS = translatable("The question asks to convert units.")
_ASKS_QUANTITY = translatable("The question asks for a quantity that follows from several numbers.")
_DIRECT = {"date_time": _ASKS_TIME, "calculator": _HAS_SUM, "units": _ASKS_UNITS}
_TOOLS = (
    (_chart, _ASKS_CHART, True, DRAWING),
    (_files, _NAMES_FILE, True, {"read_file", "table", "query_table", "plot_table", "write_file"}),
    (_clock, _ASKS_TIME, False, {"date_time"}),
    (_arithmetic, _HAS_SUM, False, {"calculator", "python"}),
    (_conversion, _ASKS_UNITS, False, {"units"}),
)
"""A pattern, the reason to give, whether it also applies when documents are available, and the
tools concerned."""

_QUESTION_CHARS = 400
_MOST_TABLES = 3


class Route(msgspec.Struct, frozen=True):
    """The mode to answer in, and the reason as shown to the user."""

    mode: AgentMode
    reason: str


def choose_mode(
    question: str,
    *,
    has_documents: bool,
    offered: Collection[str] | None = None,
    added: Collection[str] = (),
) -> Route:
    """How to answer `question`.

    Args:
        has_documents: passages of documents are in the prompt, so figures in the question most
            likely refer to them.
        offered: the tools that the model may call; None for all of them.
        added: the names of servers and of their tools.
    """
    for pattern, reason, even_with_documents, names in _routes():
        if pattern.search(question) and (even_with_documents or not has_documents):
            if offered is not None and names.isdisjoint(offered):
                return Route("chat", TOO_SMALL)
            return Route("react", reason)
    if has_documents:
        return Route("chat", "Documents are attached.")
    call = direct_request(question)
    if call or names_added_tool(question, added):
        return Route("react", _DIRECT[call.name] if call else _NAMES_ADDED)
    if len(_number().findall(question)) >= 2 and _quantity().search(question):
        return Route("pal", _ASKS_QUANTITY)
    return Route("chat", "The question needs no tool.")


def _routes() -> Iterator[tuple[re.Pattern[str], str, bool, AbstractSet[str]]]:
    """Those of `_TOOLS`, and those that tools declare themselves."""
    for pattern, reason, even_with_documents, names in _TOOLS:
        yield pattern(), reason, even_with_documents, names
    for name, tool in declared_tools().items():
        if tool.asked_by:
            yield re.compile(tool.asked_by, re.IGNORECASE), _ASKS_TOOL, True, {name}


def needs_call(question: str, tools: Collection[str]) -> bool:
    """Whether `question` cannot be answered without calling one of `tools`.

    Only its end is examined.
    """
    asked = _end(question)
    return any(
        not names.isdisjoint(tools) and pattern.search(asked) for pattern, _, _, names in _routes()
    )


def asked_drawing(question: str, tools: Collection[str]) -> str:
    """The tool in `tools` that draws what the end of `question` asks for; "" for none.

    Text is no answer to such a question.
    """
    asked = _end(question)
    if not _chart().search(asked):
        return ""
    wanted = "plot_table" if _TABLE_FILE.search(asked) and "plot_table" in tools else "plot"
    return wanted if wanted in tools else ""


def named_tables(question: str) -> tuple[str, ...]:
    """The paths of the files with tables that the end of `question` asks to read."""
    asked = _end(question)
    if _writing().search(asked) and not _chart().search(asked):
        return ()
    found = (quoted or bare for quoted, bare in _TABLE_FILE.findall(asked))
    return tuple(dict.fromkeys(found))[:_MOST_TABLES]


def asks_added_tool(question: str, tools: Iterable[str]) -> bool:
    """Whether one of `tools` belongs to a server, and the end of `question` names it."""
    return names_added_tool(_end(question), (name for name in tools if "__" in name))


def _end(question: str) -> str:
    """Passages may precede a question, so only its end is examined."""
    return question[-_QUESTION_CHARS:]


def names_added_tool(question: str, names: Iterable[str]) -> bool:
    """Whether `question` has a distinctive word of one of `names` (servers or `server__tool`)."""
    asked = set(re.findall(r"[^\W\d_]+", question.casefold()))
    asked |= {word[:-1] for word in asked if word.endswith("s")}
    return any(word in asked for name in names for word in _distinctive_words(name))


def _distinctive_words(name: str) -> set[str]:
    words = {word.casefold() for word in _NAME_WORD.findall(name)}
    long = {word for word in words if len(word) >= _SHORTEST_NAME_WORD}
    return long.difference(words_of(lambda pack: pack.routing.tool_words))
