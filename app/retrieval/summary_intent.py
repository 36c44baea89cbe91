"""Whether a question asks for whole documents, which no few passages can answer."""

import re

from app.retrieval.terms import content_terms

_COMMAND = re.compile(r"^\s*(?:/summar(?:ise|ize|y)|tl;?dr)\b", re.IGNORECASE)
_MENTION = re.compile(r"@\S+")
_ABOUT = re.compile(r"^\W*what\b.*\babout\W*$", re.IGNORECASE | re.DOTALL)

# In the form that `content_terms` produces: the first six letters.
_ASKING = "summar overvi gist synops recap abstra digest"
_DOCUMENTS = """
    whole entire full comple everyt conten file files report book paper pdf articl contra letter
    thesis manual filing story novel page pages attach upload"""
_FORMS = """
    short brief briefl long detail conci main key import point points bullet list senten paragr
    words simple plain langua write make create let want need like
    one two three four five six seven eight nine ten twelve twenty"""
_ASKS, _WHOLE = frozenset(_ASKING.split()), frozenset(_DOCUMENTS.split())
_FORM = frozenset(_FORMS.split())


def asks_for_summary(question: str) -> bool:
    """Whether `question` is only about a summary, its form, and the documents themselves.

    True for "give me a short overview of this report", false for "summarise the section on taxes",
    which search can find. Documents named after an @ do not count as words.
    """
    if _COMMAND.match(question):
        return True
    text = _MENTION.sub("", question)
    terms = set(content_terms(text))
    if _ABOUT.match(text):
        return terms <= _WHOLE
    return bool(terms & _ASKS) and terms <= _ASKS | _WHOLE | _FORM
