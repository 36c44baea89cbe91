"""How many real chat templates render, and to what. Prints a table.

`python -m tests.bench.template_bench FOLDER`, where FOLDER holds templates_*/ (Jinja files) and
ollama_renderings/ (index.json and the prompts that Ollama's own Go templates make). The prompt that
counts is the one that the reference implementation (transformers) renders from the same file.
"""

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from transformers.utils.chat_template_utils import _compile_jinja_template

from app.core.errors import UserError
from app.engine.engine_protocol import PromptMessage, PromptToolCall
from app.engine.prompts.prompt_template import BREAK, PromptTemplate
from app.engine.prompts.template_sandbox import scan_template
from tests.engine.whole_answers import split_answer

BOS, EOS = "<s>", "</s>"
TOOLS: tuple[dict[str, Any], ...] = (
    {
        "type": "function",
        "function": {
            "name": "get_weather",
            "description": "Weather of a city",
            "parameters": {
                "type": "object",
                "properties": {
                    "city": {"type": "string", "description": "Its name"},
                    "days": {"type": "integer", "description": "How many"},
                },
                "required": ["city"],
            },
        },
    },
)
ARGUMENTS = {"city": "Graz", "days": 3}
USER = PromptMessage(role="user", content="Hello, how are you?")
TALK = (
    USER,
    PromptMessage(role="assistant", content="I'm doing great. How can I help you today?"),
    PromptMessage(role="user", content="I'd like to show off how chat templating works!"),
)
SYSTEM = PromptMessage(role="system", content="You are a helpful assistant.")
CALL = PromptMessage(
    role="assistant",
    content="",
    tool_calls=(PromptToolCall(id="abcdef123", name="get_weather", arguments=ARGUMENTS),),
)
RESULT = PromptMessage(role="tool", content="RAIN", name="get_weather", tool_call_id="abcdef123")
CASES: dict[str, tuple[tuple[PromptMessage, ...], tuple[dict[str, Any], ...]]] = {
    "user": ((USER,), ()),
    "talk": (TALK, ()),
    "system": ((SYSTEM, *TALK), ()),
    "tools": ((SYSTEM, USER), TOOLS),
    "call": ((USER, CALL, RESULT), TOOLS),
}


def main(folder: Path) -> None:
    """Measure and print."""
    sources = {
        path: path.read_text("utf-8") for path in sorted(folder.glob("templates_*/*.jinja*"))
    }
    print(f"{len(sources)} template files")
    for case in CASES:
        ours = {path: _ours(source, case) for path, source in sources.items()}
        theirs = {path: _reference(source, case) for path, source in sources.items()}
        rendered = [path for path, text in ours.items() if text is not None]
        both = [path for path in rendered if theirs[path] is not None]
        same = [path for path in both if ours[path] == theirs[path]]
        lost = [path for path in rendered if case == "system" and not _has_system(ours[path])]
        print(
            f"{case:7} rendered {len(rendered)}/{len(sources)}, the reference renders "
            f"{sum(text is not None for text in theirs.values())}, equal {len(same)}/{len(both)}"
        )
        for path in sources:
            if path not in rendered:
                print(f"        not rendered: {path.name}")
            elif path in both and path not in same:
                print(f"        differs: {path.name}")
        for path in lost:
            print(f"        system text left out: {path.name}")
    _calls(sources)
    _unusual(sources)
    _goldens(folder / "ollama_renderings")


def _ours(source: str, case: str) -> str | None:
    messages, tools = CASES[case]
    try:
        return PromptTemplate(source, BOS, EOS).render(messages, tools).replace(BREAK, "")
    except UserError:
        return None


def _reference(source: str, case: str) -> str | None:
    messages, tools = CASES[case]
    try:
        template = _compile_jinja_template(source)
        text = template.render(
            messages=[_as_dict(message) for message in messages],
            tools=list(tools) or None,
            documents=None,
            add_generation_prompt=True,
            enable_thinking=True,
            bos_token=BOS,
            eos_token=EOS,
        )
    except Exception:  # noqa: BLE001 - whatever a template stumbles on
        return None
    return str(text)


def _as_dict(message: PromptMessage) -> dict[str, Any]:
    value: dict[str, Any] = {"role": message.role, "content": message.content}
    if message.name:
        value |= {"name": message.name, "tool_call_id": message.tool_call_id}
    if message.tool_calls:
        value["tool_calls"] = [
            {
                "id": call.id,
                "type": "function",
                "function": {"name": call.name, "arguments": call.arguments},
            }
            for call in message.tool_calls
        ]
    return value


def _has_system(text: str | None) -> bool:
    return SYSTEM.content in (text or "")


def _calls(sources: dict[Path, str]) -> None:
    """Whether the call in a rendered history is read back as what it was."""
    shown = read = 0
    for path, source in sources.items():
        text = _ours(source, "call") or ""
        called = text[text.find(USER.content) + len(USER.content) :].split("RAIN")[0]
        if "get_weather" not in called:
            continue
        shown += 1
        form = PromptTemplate(source, BOS, EOS).marks.tool_format
        if form is not None and form.bare_openings and form.openings[0] not in called:
            called = called[max(0, called.find('{"name"')) :]
        _text, found = split_answer(called.split(EOS)[0], form, TOOLS)
        if [(call.name, call.arguments) for call in found[:1]] == [("get_weather", ARGUMENTS)]:
            read += 1
        else:
            print(f"        call not read: {path.name} ({form.name if form else 'no format'})")
    print(f"calls   shown by {shown} templates, read back from {read}")


def _unusual(sources: dict[Path, str]) -> None:
    """How many templates `models template` has something to say about."""
    kinds = [{found.kind for found in scan_template(source)} for source in sources.values()]
    counts = Counter(kind for found in kinds for kind in found)
    print(f"unusual {sum(map(bool, kinds))} of {len(kinds)}: {dict(counts)}")


def _goldens(folder: Path) -> None:
    """Ollama's prompts: no first token, no default system text, its own white space."""
    exact = without_bos = same_words = count = 0
    for entry in json.loads((folder / "index.json").read_text("utf-8")):
        for name, messages in (
            ("user", (USER,)),
            ("user-assistant-user", TALK),
            ("system-user-assistant-user", (SYSTEM, *TALK)),
        ):
            wanted = (folder / entry["name"] / f"{name}.txt").read_text("utf-8")
            template = PromptTemplate(entry["template"], BOS, EOS)
            text = template.render(messages).replace(BREAK, "")
            count += 1
            exact += text == wanted
            without_bos += text.removeprefix(BOS) == wanted
            same_words += _words(text) == _words(wanted)
    print(
        f"goldens {count}: {exact} equal, {without_bos} but for the first token, "
        f"{same_words} but for white space and end marks"
    )


def _words(text: str) -> str:
    return "".join(text.replace(BOS, "").replace(EOS, "").replace("<|endoftext|>", "").split())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
