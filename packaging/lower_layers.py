"""Collects the words that the layers below the view models hand to the window.

They are written in English, whole, where they arise: the two sentences of every UserError, what
`app.core.parameters.declared` says of a parameter, and what `app.core.wording.translatable` marks.
The values of an f-string become numbered fields: `{0}`.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

_APART = ("cli", "_data")  # never in the window
_MARK = "translatable"
_REPLIES = {"Failed"}
"""What carries the sentences of a UserError between processes."""

_DECLARATIONS, _ALSO_SHOWN = {"declared", "_parameter"}, {"lowest", "synonyms"}
"""What declares a parameter, and what is shown of it besides its label and help."""

_FIELD = re.compile(r"\{\d+\}")

Sentences = tuple[str, ...]
"""What happened and what to do, or one text alone."""


def messages(package: Path) -> list[Sentences]:
    """Those of all modules in `package`, sorted, each once."""
    files = (
        file for file in package.rglob("*.py") if file.relative_to(package).parts[0] not in _APART
    )
    trees = [ast.parse(file.read_text("utf-8")) for file in files]
    errors = _family(trees)
    return sorted({found for tree in trees for found in _messages(tree, errors)})


def _family(trees: list[ast.Module]) -> set[str]:
    """UserError and what derives from it, by name."""
    classes = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    family = {"UserError"}
    while (
        more := {each.name for each in classes if family & {_name(base) for base in each.bases}}
        - family
    ):
        family |= more
    return family


def _messages(tree: ast.Module, errors: set[str]) -> Iterator[Sentences]:
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=function) if _name(function) == _MARK:
                yield from ((text,) for text in _texts(node.args[0]))
            case ast.Call(func=function) if _name(function) in _DECLARATIONS:
                named = (each.value for each in node.keywords if each.arg in _ALSO_SHOWN)
                yield from ((text,) for value in (*node.args, *named) for text in _texts(value))
            case ast.Call(func=function) if _name(function) in errors | _REPLIES:
                yield from _pairs(node)
            case ast.ClassDef(name=name) if name in errors:
                yield from (pair for call in _own_inits(node) for pair in _pairs(call))


def _own_inits(error: ast.ClassDef) -> Iterator[ast.Call]:
    """Where an error that words itself hands its sentences to UserError."""
    for node in ast.walk(error):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "super().__init__":
            yield node


def _pairs(call: ast.Call) -> Iterator[Sentences]:
    """Each way to say what happened with each to say what to do; one alone where a name is told."""
    values = [*call.args, *(keyword.value for keyword in call.keywords)]
    match [found for value in values if (found := list(_texts(value)))]:
        case [whats, remedies, *_]:
            yield from ((what, remedy) for what in whats for remedy in remedies)
        case [alone]:
            yield from ((text,) for text in alone)


def _texts(value: ast.expr) -> Iterator[str]:
    match value:
        case ast.Constant(value=str(text)) if _says_something(text):
            yield text
        case ast.JoinedStr(values=parts) if _says_something(text := _template(parts)):
            yield text
        case ast.IfExp(body=one, orelse=other):
            yield from _texts(one)
            yield from _texts(other)
        case ast.Call(func=function, args=[marked]) if _name(function) == _MARK:
            yield from _texts(marked)


def _template(parts: list[ast.expr]) -> str:
    text, fields = "", 0
    for part in parts:
        if isinstance(part, ast.Constant):
            text += str(part.value)
        else:
            text += f"{{{fields}}}"
            fields += 1
    return text


def _says_something(text: str) -> bool:
    return bool(_FIELD.sub("", text).strip())


def _name(function: ast.expr) -> str:
    return ast.unparse(function).rpartition(".")[2]
