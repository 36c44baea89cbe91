"""Real templates render to what the reference implementation makes of them."""

import json
from pathlib import Path

import pytest

from app.engine.prompts.prompt_template import BREAK, PromptTemplate
from tests.bench import template_bench as cases

FOLDER = Path(__file__).parents[2] / "data" / "templates"
EXPECTED: dict[str, dict[str, str]] = json.loads((FOLDER / "expected.json").read_text("utf-8"))


@pytest.mark.parametrize(
    ("name", "case"), [(name, case) for name, texts in EXPECTED.items() for case in texts]
)
def test_a_real_template_renders_as_the_reference_does(name: str, case: str) -> None:
    messages, tools = cases.CASES[case]
    template = PromptTemplate((FOLDER / name).read_text("utf-8"), cases.BOS, cases.EOS)
    assert template.render(messages, tools).replace(BREAK, "") == EXPECTED[name][case]


@pytest.mark.parametrize(
    "name", [name for name, texts in EXPECTED.items() if "SmolLM3" not in name]
)
def test_tools_are_shown_and_calls_have_a_known_format(name: str) -> None:
    template = PromptTemplate((FOLDER / name).read_text("utf-8"), cases.BOS, cases.EOS)
    assert template.supports_tools or "deepseek" in name
    assert template.marks.tool_format


@pytest.mark.parametrize("name", ["Qwen-Qwen3-0.6B.jinja", "GLM-4.6.jinja"])
def test_reasoning_is_switched_off_by_the_template(name: str) -> None:
    template = PromptTemplate((FOLDER / name).read_text("utf-8"), cases.BOS, cases.EOS)
    assert template.supports_reasoning
    assert template.render((cases.USER,), enable_thinking=False).rstrip().endswith("</think>")
    assert not template.render((cases.USER,)).rstrip().endswith("</think>")


def test_a_system_text_that_a_template_ignores_goes_with_the_question() -> None:
    template = PromptTemplate(
        "{% for m in messages %}{% if m.role == 'user' %}<{{ m.content }}>{% endif %}{% endfor %}"
    )
    assert cases.SYSTEM.content in template.render((cases.SYSTEM, cases.USER))


def test_a_template_may_change_its_own_lists_and_not_the_conversation() -> None:
    source = "{% set own = [] %}{% set _ = own.append('x') %}{{ own[0] }}{{ messages[0].content }}"
    assert PromptTemplate(source).render((cases.USER,)) == f"x{cases.USER.content}"


if __name__ == "__main__":
    rendered = {
        path.name: {
            case: text
            for case in cases.CASES
            if (text := cases._reference(path.read_text("utf-8"), case)) is not None
        }
        for path in sorted(FOLDER.glob("*.jinja"))
    }
    (FOLDER / "expected.json").write_text(
        json.dumps(rendered, ensure_ascii=False, indent=1), "utf-8"
    )
