from pathlib import Path

import pypdf
import pytest

from app.core.errors import PasswordNeededError, UserError
from app.index.loaders.pdf.pdf_opening import open_pdf
from tests.index.documents import write_pdf


@pytest.mark.parametrize(
    "typed", ["Caf\u00e9 3", "Cafe\u0301 3", "Caf\u00e9\u00a03", "Ca\u00adf\u00e9 \u2462"]
)
def test_a_password_opens_however_its_letters_are_typed(tmp_path: Path, typed: str) -> None:
    writer = pypdf.PdfWriter(write_pdf(tmp_path / "plain.pdf"))
    writer.encrypt("Caf\u00e9 3", algorithm="AES-256")
    writer.write(tmp_path / "secret.pdf")
    assert len(open_pdf(tmp_path / "secret.pdf", typed).document) == 2
    for wrong in ("", "Cafe 3"):
        with pytest.raises(PasswordNeededError):
            open_pdf(tmp_path / "secret.pdf", wrong)


def test_what_no_password_opens_asks_for_none(tmp_path: Path) -> None:
    writer = pypdf.PdfWriter(write_pdf(tmp_path / "plain.pdf"))
    writer.encrypt("a", algorithm="AES-256")
    writer.write(tmp_path / "managed.pdf")
    content = (tmp_path / "managed.pdf").read_bytes()
    (tmp_path / "managed.pdf").write_bytes(content.replace(b"/Standard", b"/Managed0"))
    with pytest.raises(UserError, match="rights management"):
        open_pdf(tmp_path / "managed.pdf", "")


def test_a_password_that_pdfium_refuses_is_tried_with_pypdf(tmp_path: Path) -> None:
    password = "\u00e9" * 100  # 200 bytes; PDF 2.0 uses the first 127
    writer = pypdf.PdfWriter(write_pdf(tmp_path / "plain.pdf"))
    writer.encrypt(password, algorithm="AES-256")
    writer.write(tmp_path / "secret.pdf")
    document = open_pdf(tmp_path / "secret.pdf", password).document
    assert "lighthouse" in document[0].get_textpage().get_text_range()
    with pytest.raises(PasswordNeededError):
        open_pdf(tmp_path / "secret.pdf", "e" * 200)
