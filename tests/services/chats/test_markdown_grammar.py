"""One reading of Markdown for window and pages: links, depth and footnotes."""

import html

import pytest

from app.services.chats.markdown_grammar import is_safe_link, new_parser, shown_markdown

_PARSER = new_parser()

GOOD = (
    "https://example.org/a?b#c",
    "HTTP://EXAMPLE.ORG:8080/",
    "http://user@example.org",
    "http://[::1]:80/",
    "https://münchen.example/",
    "mailto:someone@example.org",
)
BAD = (
    "javascript:alert(1)",
    "file:///etc/passwd",
    "smb://host/x",
    r"\\host\x",
    "data:text/html,x",
    "http:",
    "http://",
    "http:///path",
    "http:example.org",
    "http://[",
    "http://[::1",
    "http://a:99999/",
    "http://a:b/",
    "http://a b/",
    "http://a<b/",
    "http://a%2fb/",
    "mailto:",
    "//example.org/",
    "example.org",
    "",
)


@pytest.mark.parametrize("address", GOOD)
def test_links_lead_to_the_web_or_to_mail(address: str) -> None:
    assert is_safe_link(address)


@pytest.mark.parametrize("address", BAD)
def test_no_other_address_and_no_broken_one_is_a_link(address: str) -> None:
    assert not is_safe_link(address)


@pytest.mark.parametrize("sign", ["> ", ">", "- ", "1. ", "> - ", "- > 1. "])
def test_text_below_any_number_of_quotes_and_lists_is_shown(sign: str) -> None:
    page = _PARSER.render(f"{sign * 500}deep *text*\n\nafter")
    assert "deep <em>text</em>" in page and "<p>after</p>" in page


def test_ordinary_depth_is_kept() -> None:
    assert _PARSER.render(f"{'> ' * 12}deep").count("<blockquote>") == 12
    nested = "\n".join("  " * depth + "- item" for depth in range(12))
    assert _PARSER.render(nested).count("<ul>") == 12


def test_footnotes_are_raised_numbers_where_they_stand() -> None:
    page = _PARSER.render("Warm[^1] and dry.[^12]\n\n[^1]: The hearth.\n[^12]: https://example.org")
    assert "Warm<sup>1</sup> and dry.<sup>12</sup>" in page
    assert "<sup>1</sup> The hearth." in page
    assert "<sup>12</sup> https://example.org" in page


@pytest.mark.parametrize("text", ["`[^1]`", "[^a-z]", "[^]", r"\[^1]", "[^12345]"])
def test_what_looks_like_a_footnote_and_is_none_stays(text: str) -> None:
    assert "<sup>" not in _PARSER.render(text)


def test_a_link_by_reference_still_works() -> None:
    assert 'href="http://example.org"' in _PARSER.render("[a]\n\n[a]: http://example.org")


@pytest.mark.parametrize("text", ['{"a": "*b*"}', '[{"a_b_": 1.10}]', " {}", '["a"]'])
def test_an_answer_that_is_json_is_shown_as_code(text: str) -> None:
    page = _PARSER.render(shown_markdown(text))
    assert page.startswith("<pre>") and "<em>" not in page
    assert _PARSER.render(shown_markdown(text[:3], is_final=False)).startswith("<pre>")


def test_json_is_laid_out_and_its_values_are_as_they_were() -> None:
    text = '{"b": 1.10, "a": [1e400, "\\u00e4ö ```"]}'
    shown = shown_markdown(text)
    assert '{\n  "b": 1.10,\n' in shown and "1e400" in shown and '"\\u00e4ö ```"' in shown


@pytest.mark.parametrize(
    "text", ['{"a": 1} is what you asked for.', "[1] a note", "[a](b)", "42", '{"a": ', "{% x %}"]
)
def test_what_is_no_json_is_left_alone(text: str) -> None:
    assert shown_markdown(text) == text


@pytest.mark.parametrize("text", ["[" * 3000, "[" * 3000 + "]" * 3000, '{"a":' * 3000, "[[" * 2000])
def test_brackets_without_end_are_shown_as_they_are(text: str) -> None:
    assert shown_markdown(text) == text
    assert html.unescape(_PARSER.render(text)).count(text[:1]) == text.count(text[:1])
