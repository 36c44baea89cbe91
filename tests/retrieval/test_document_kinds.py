"""What kind of document a title says that it is."""

import pytest

from app.retrieval.document_kinds import is_called, titled_language


@pytest.mark.parametrize(
    ("noun", "title", "language", "expected"),
    [
        ("contracts", "c1\nService contract", "en", True),
        ("contracts", "c2\nRental agreement", "en", True),
        ("contracts", "invoice 17\nAlder Ltd", "en", False),
        ("contracts", "r1\nInvoice for contract 7", "en", True),
        ("contracts", "Alder\nHarbour Trust", "en", None),
        ("invoices", "g1\nCredit note", "en", True),
        ("notes", "g1\nCredit note", "en", False),
        ("permits", "r1\nInvoice", "en", None),
        ("Verträge", "m1\nMietvertrag", "de", True),
        ("Verträge", "m2\nAbrechnung und Rechnung", "de", False),
        ("factures", "b1\nContrat de location", "fr", False),
        ("contratos", "Factura 12", "es", False),
    ],
)
def test_a_title_says_what_a_document_is(
    noun: str, title: str, language: str, expected: bool | None
) -> None:
    assert is_called(noun, title, language) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mietvertrag\n\nMieter: Carl", "de"),
        ("Bail\n\nLocataire : Eve", "fr"),
        ("Lease\n\nTenant: Bob", "en"),
        ("Message", ""),
        ("Alder Ltd\nLease", ""),
    ],
)
def test_a_title_may_tell_the_language_of_a_short_form(text: str, expected: str) -> None:
    assert titled_language(text) == expected
