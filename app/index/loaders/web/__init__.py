"""Web pages, also as the chapters of books, and drawings in SVG."""

import re

from app.index.loaders import Format, late

_LOADER = "app.index.loaders.web.html_loader"
_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b",
    re.IGNORECASE | re.DOTALL,
)
_TEMPLATES = {".php", ".jsp", ".asp", ".aspx", ".erb", ".ejs", ".hbs", ".j2", ".jinja", ".tmpl"}
"""Source code that starts like a web page."""

_BEFORE_ROOT = rb"(?:\s|<\?[^>]*>|<!--.*?-->|<!DOCTYPE\s+svg[^>\[]*(?:\[[^\]]*\])?\s*>)*"
_DRAWING = re.compile(rb"(?:\xef\xbb\xbf)?" + _BEFORE_ROOT + rb"<(?:svg:)?svg\b", re.DOTALL)

FORMATS = (
    Format(
        late(_LOADER, "load"),
        suffixes=(".html", ".htm", ".xhtml"),
        beginning=lambda head, suffix: suffix not in _TEMPLATES and bool(_PAGE.match(head)),
    ),
    Format(
        late(_LOADER, "load_svg"),
        beginning=lambda head, suffix: suffix in (".svg", ".xml") and bool(_DRAWING.match(head)),
    ),
)
