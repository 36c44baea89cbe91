"""Word processing files: DOCX and RTF."""

from app.index.loaders import Format, late

_LOADER = "app.index.loaders.word.word_loader"

FORMATS = (
    Format(
        late(_LOADER, "load_docx"),
        # The second name is the one used by Word on the web.
        holds=lambda names, _kind: (
            not names.isdisjoint({"word/document.xml", "word/document2.xml"})
        ),
    ),
    Format(late(_LOADER, "load_rtf"), signature=lambda head, _: head.startswith(b"{\\rtf")),
)
