"""Units and periods above tables, in every language that has words for them."""

import pytest

from app.core.languages import packs
from app.index.tables.wording import (
    column_unit,
    follows,
    is_period,
    is_unit,
    is_unit_of_all,
    label_unit,
    period_in,
    unit_in,
    within_year,
)

UNITS = {
    "ar": "في ملايين",
    "da": "i mio. kr.",
    "de": "in Mio. EUR",
    "en": "in thousands of U.S. dollars",
    "es": "en miles de euros",
    "fr": "en millions d’euros",
    "it": "in migliaia di euro",
    "ja": "百万円",
    "ko": "단위: 백만원",
    "nl": "in duizenden euro",
    "no": "i mill. kroner",
    "pl": "w tys. zł",
    "pt": "em milhares de reais",
    "ru": "в тыс. руб.",
    "sv": "i miljoner kronor",
    "zh": "单位：万元",
}
EXCEPTED = {
    "de": "in Mio. EUR, außer Ergebnis je Aktie",
    "en": "in millions, except per share data",
    "es": "en millones de euros, salvo datos por acción",
    "fr": "en millions d’euros, sauf données par action",
    "it": "in milioni di euro, salvo dati per azione",
    "nl": "in miljoenen euro, tenzij anders vermeld",
    "pt": "em milhões de reais, exceto valores por ação",
}
ENDS = {
    "da": "31. december 2023",
    "de": "Stand 31. Dezember 2023 (ungeprüft)",
    "en": "Nine Months Ended March 31, 2024 (unaudited)",
    "es": "31 de diciembre de 2023",
    "fi": "31. joulukuuta 2023",
    "fr": "au 31 décembre 2023 (audité)",
    "hu": "december 31, 2023",
    "it": "31 dicembre 2023",
    "nl": "31 december 2023",
    "no": "31. desember 2023",
    "pt": "31 de dezembro de 2023",
    "sv": "31 december 2023",
}


def test_every_language_with_words_for_units_and_periods_is_tried() -> None:
    tables = {code: pack.tables for code, pack in packs().items()}
    assert {code for code, its in tables.items() if its.scales or its.unit_lines} == set(UNITS)
    assert {code for code, its in tables.items() if its.excepts} == set(EXCEPTED)
    assert {code for code, pack in packs().items() if pack.figures.months} == set(ENDS)


@pytest.mark.parametrize("unit", [*UNITS.values(), *EXCEPTED.values()])
def test_units_are_found_in_every_language(unit: str) -> None:
    assert unit_in([f"Umsatz ({unit})"]) == unit_in([unit]) == unit
    assert is_unit(unit)


def test_what_labels_are_called_is_no_unit_of_all_numbers() -> None:
    assert not any(map(is_unit_of_all, ("Day", "hours", "Jahr", "mois", "Name")))
    assert all(map(is_unit_of_all, ("(in millions)", "in hours", "EUR", "%", "$'000")))


def test_what_a_column_of_money_is_called_is_no_unit() -> None:
    assert not is_unit("Amount") and is_unit("shares") and is_unit("Amounts in thousands")


@pytest.mark.parametrize("head", ENDS.values())
def test_periods_are_found_in_every_language(head: str) -> None:
    period = head.partition(" (")[0]
    assert is_period(head) and period_in(head) == period


@pytest.mark.parametrize("head", ["Share in %", "Anteil in Prozent", "Part en pourcentage"])
def test_a_head_says_that_its_column_is_per_cent(head: str) -> None:
    assert column_unit(["2023", head]) == "%"


@pytest.mark.parametrize("head", ["About 2020", "Asset 2020", "Data set 2020"])
def test_words_that_begin_as_months_of_another_language_are_no_period(head: str) -> None:
    assert period_in(head) == "2020"


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("(in millions, except per share data)", "in millions, except per share data"),
        (
            "Repurchases (in millions, except number of shares, which are reflected in thousands, "
            "and per share amounts, which are expressed in U.S. dollars):",
            "in millions, except number of shares, which are reflected in thousands, and per share "
            "amounts, which are expressed in U.S. dollars",
        ),
        ("STATEMENTS OF INCOME (Dollars in millions)", "Dollars in millions"),
        ("(Millions)", "Millions"),
        ("(in Mio. €)", "in Mio. €"),
        ("(en millions d'euros)", "en millions d'euros"),
        ("Net income of 5 million", ""),
        ("Eine Bohrung (1,35 Mio. €, Förderung 40 %) oder das Heizwerk", ""),
        ("Das Ultraschallgerät kostet 48.900 Euro.", ""),
        ("Investitionen 2027 in T€ und 2028 Mio. €", "T€"),
        ("Der Umbau kostet zwei Millionen Euro, die Planung 12 TEUR.", ""),
        ("Ist 2025 Mio. €", "Mio. €"),
        ("31.12.2024 Mio. €", "Mio. €"),
        ("2023/24 T€", "T€"),
        ("Items expressed as a percentage of revenue.", "as a percentage of revenue"),
        ("Margin as a percentage of revenue", ""),
        ("Revenue (unaudited)", ""),
    ],
)
def test_unit_above_a_table(text: str, unit: str) -> None:
    assert unit_in([text]) == unit


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Three Months Ended March 31, 2024", "Three Months Ended March 31, 2024"),
        ("FY2023", "FY2023"),
        ("Q1 2024", "Q1 2024"),
        ("31. Dezember 2023", "31. Dezember 2023"),
        ("2022/23", "2022/23"),
        ("2024-03-31", "2024-03-31"),
        ("Revenue", ""),
    ],
)
def test_period_in_a_head(text: str, period: str) -> None:
    assert period_in(text) == period
    assert is_period(text) == bool(period)


@pytest.mark.parametrize(
    ("head", "period", "of_column"),
    [
        ("Q1", "2025", "Q1 2025"),
        ("H1 Budget", "FY2026", "H1 FY2026"),
        ("Tableware", "Year ended 30 June 2025", "Year ended 30 June 2025"),
        ("H1", "Year ended 30 June 2025", ""),
    ],
)
def test_a_part_of_the_year_that_a_title_names(head: str, period: str, of_column: str) -> None:
    assert within_year(head, period) == of_column


@pytest.mark.parametrize(
    ("label", "unit"),
    [
        ("Earnings per share (pence)", "pence"),
        ("EBIT-Marge in %", "%"),
        ("% of sales", "%"),
        ("Notes due 2027, 5 %", ""),
        ("Other (m)", ""),
        ("Cash (used in) operations", ""),
    ],
)
def test_the_unit_in_a_label(label: str, unit: str) -> None:
    assert label_unit(label) == unit


@pytest.mark.parametrize(
    ("label", "other", "is_next"),
    [
        ("7. Costs", "6. Staff", True),
        ("b) Goods", "a) Staff", True),
        ("IV. Cash", "III. Stocks", True),
        ("C. Other", "B. Current assets", True),
        ("I. Stocks", "B. Current assets", False),
        ("1. Sales", "9. Tax", False),
    ],
)
def test_labels_are_numbered_one_after_the_other(label: str, other: str, is_next: bool) -> None:
    assert follows(label, other) == is_next
