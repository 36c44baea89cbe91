"""Finds sentences in which users say something lasting about themselves.

Uses rules rather than a model: they are instant, cost no context, and offer the user's own words,
so that nothing is made up. What they miss can still be added by hand.
"""

import re
from collections.abc import Iterator

_SENTENCE = re.compile(r"[^.!?。！？؟]*(?:[.](?=\w)[^.!?。！？؟]*)*[.!?。！？؟]?")
"""A full stop within a word or a number does not end a sentence."""

_LONGEST = 200
_FEWEST_LETTERS = 6

_ASKED = re.compile(
    r"^(?:please\s+)?remember(?:\s+that)?[:,]?\s+(?P<en>.+)$"
    r"|^(?:bitte\s+)?merk(?:e)?\s+dir(?:,?\s+dass)?[:,]?\s+(?P<de>.+)$"
    r"|^(?:请)?记住[:：,，]?\s*(?P<zh>.+)$"
    r"|^تذكر(?:\s+أن)?\s+(?P<ar>.+)$",
    re.IGNORECASE,
)
_STATED = re.compile(
    r"^(?:"
    r"i(?:'m|’m|\s+am)\s+(?:an?\s|from\s|based\s|allergic\s|vegetarian|vegan)"
    r"|i\s+(?:work|live|write|prefer|always|never|speak|use|study|teach|run|own)\b"
    r"|i\s+have\s+(?:a|an|two|three|no)\b"
    r"|(?:my|our)\s+(?!code\b|question\b|problem\b|file\b|data\b|text\b|guess\b|input\b|output\b"
    r"|error\b|script\b|draft\b|idea\b|plan\b|goal\b)(?:[\w’'-]+\s+){1,4}(?:is|are|ends?|starts?|has|have)\b"
    r"|ich\s+(?:bin\s+(?:ein|aus\b)|arbeite|wohne|lebe|schreibe|bevorzuge|spreche|benutze|verwende"
    r"|studiere|unterrichte)"
    r"|(?:meine?|unsere?)\s+(?:[\w-]+\s+){1,4}(?:ist|sind|heißt|heißen|endet|beginnt|hat)\b"
    r"|我(?:是|住在|在.{1,12}(?:工作|上班)|喜欢|习惯|总是|从不|不吃|会说|使用)"
    r"|(?:我的|我们的|我们公司).{1,12}(?:是|在|叫)"
    r"|أنا\s|أعمل\s|أسكن\s|أعيش\s|أكتب\s|أفضل\s|أستخدم\s|اسمي\s|شركتي\s|لغتي\s"
    r")",
    re.IGNORECASE,
)


def stated_facts(text: str) -> Iterator[str]:
    """The sentences of a message worth remembering, in the user's words and order."""
    for line in text.splitlines():
        for sentence in _sentences(line):
            asked = _ASKED.match(sentence)
            wanted = next(filter(None, asked.groups()), "") if asked else sentence
            if (asked or _STATED.match(wanted)) and _FEWEST_LETTERS <= len(wanted) <= _LONGEST:
                yield wanted


def _sentences(line: str) -> Iterator[str]:
    """The sentences that are not questions."""
    for found in _SENTENCE.finditer(line):
        sentence = found[0].strip().removeprefix("-").strip()
        if sentence and sentence[-1] not in "?？؟":
            yield sentence
