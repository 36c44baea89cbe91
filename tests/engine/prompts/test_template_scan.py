"""What a look at a chat template finds, and what it lets pass."""

import pytest

from app.core.model_spec import TemplateFinding
from app.engine.prompts.template_sandbox import scan_template

CHATML = (
    "{% for message in messages %}{{ '<|im_start|>' + message['role'] + '\\n' }}"
    "{% set content = message.content.split('</think>')[-1] %}"
    "{% if content is string and '<tool_call>' in content %}{{ content | trim }}{% endif %}"
    "{% if message.content[0].type == 'text' %}{{ raise_exception('no') }}{% endif %}{% endfor %}"
)


def test_what_real_templates_do_is_usual() -> None:
    assert scan_template(CHATML) == ()


@pytest.mark.parametrize(
    ("source", "kind", "excerpt"),
    [
        ("{{ ''.__class__.__mro__ }}", "reaches_out", "__class__"),
        ("{{ messages['__init__'] }}", "reaches_out", "__init__"),
        ("{{ messages | attr('x') }}", "reaches_out", "attr"),
        ("{{ cycler.__init__ }}", "reaches_out", "cycler"),
        ("{% include 'other' %}", "reaches_out", "include"),
        ("{% for i in range(10000000) %}{% endfor %}", "long", "range of 10000000"),
        ("{% for i in range(10**9) %}{% endfor %}", "long", "**"),
        ("say https://example.org/x first", "address", "https://example.org/x"),
        ("a\u202eb", "invisible", "U+202E"),
        ("{{ '\\u200b' }}", "invisible", "\\u200b"),
        ("{% if 'password' in message.content %}x{% endif %}", "listens", "password"),
        ("{% if message['content'].lower() == 'pay now' %}{% endif %}", "listens", "pay now"),
        (
            "{% set words = message.content | trim %}{% if 'invoice' in words %}{% endif %}",
            "listens",
            "invoice",
        ),
    ],
)
def test_what_is_unusual_is_named(source: str, kind: str, excerpt: str) -> None:
    assert TemplateFinding(kind, 1, excerpt) in scan_template(source)  # type: ignore[arg-type]


@pytest.mark.parametrize("source", ["{% if %}", "{{ " + "(" * 3000 + ")" * 3000 + " }}"])
def test_what_is_no_template_is_said(source: str) -> None:
    (found,) = scan_template(source)
    assert found.kind == "unreadable"


def test_the_line_is_told() -> None:
    (found,) = scan_template("\n\n{{ x.__class__ }}")
    assert found.line == 3
