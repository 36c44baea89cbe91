"""What is hidden, what is not, and that pseudonyms are consistent."""

import pytest

from app.core.language_packs import PersonalData
from app.core.languages import packs
from app.training.redaction.redactor import Redactor
from tests.training.conftest import example


@pytest.mark.parametrize(
    ("text", "redacted"),
    [
        ("Write to Eve.O@mail.example.co.uk!", "Write to [EMAIL_1]!"),
        ("Card 4454 7945 1139 0933, please", "Card [CARD_1], please"),
        ("IBAN DE89 3704 0044 0532 0130 00.", "IBAN [IBAN_1]."),
        ("My SSN is 460-89-9847", "My SSN is [SSN_1]"),
        ("Call +44 20 7946 0958 now", "Call [PHONE_1] now"),
        ("Call (212) 555-2368 now", "Call [PHONE_1] now"),
        ("from 192.168.178.20 to 2001:db8::8a2e:370:7334", "from [IP_1] to [IP_2]"),
        ("Card 5038 5729 7116, lost", "Card [CARD_1], lost"),
        ("Dial +46 (0)8 928 571 38.", "Dial [PHONE_1]."),
        ("Dial (37) 788-063", "Dial [PHONE_1]"),
        ("Ask Dr. Grace Hopper or Mrs. Noether", "Ask Dr. [NAME_1] or Mrs. [NAME_2]"),
        ("My name is Ada Lovelace, hello", "My name is [NAME_1], hello"),
        ("Ich heiße Quaxi Iksstein.", "Ich heiße [NAME_1]."),
        ("Ask Ada Lovelace, then Sarah's friend", "Ask [NAME_1], then [NAME_2]'s friend"),
        ("Charles de Gaulle met Will Smith", "[NAME_1] met [NAME_2]"),
        ("Gruß an Herr Quaxmüller und Frau Iksstein", "Gruß an Herr [NAME_1] und Frau [NAME_2]"),
        (
            "Dear Quaxi,\nthe rose.\nBest regards,\nIksa Iksstein",
            "Dear [NAME_1],\nthe rose.\nBest regards,\n[NAME_2]",
        ),
        ("Everyone calls me Quaxi, ms. Iksstein", "Everyone calls me [NAME_1], ms. [NAME_2]"),
        ("my phone is 699 956 915, ok", "my phone is [PHONE_1], ok"),
        ("I was born on 12 March 1980 there", "I was born on [BIRTH_1] there"),
        ("DOB: 1980-03-12", "DOB: [BIRTH_1]"),
        ("to 10 Downing Street, London SW1A 2AA.", "to [ADDRESS_1]."),
        ("zu Musterstraße 12, 10115 Berlin", "zu [ADDRESS_1]"),
        ("12 rue de la Paix, 75002 Paris", "[ADDRESS_1]"),
        ("to 4241 Steinfelden 73\nSAVONLINNA\n, SV\n 77233 now", "to [ADDRESS_1] now"),
        ("at 05405 Wesselényi u. 94.\n Suite 741\n Öntés\n Hungary 18695?", "at [ADDRESS_1]?"),
        ("to 010 63 Avenue du Golf Suite 910\nSutri, OV 21072 now", "to [ADDRESS_1] now"),
        ("Iksa\n12 Quaxpark\nQuaxtown\nWales 75419\n", "Iksa\n[ADDRESS_1]\n"),
        ("to Unit 0822 Box 8858\nDPO AA 13319.", "to [ADDRESS_1]."),
        ("at USS Quax\nFPO AA 70489 today", "at [ADDRESS_1] today"),
        ("near the corner of Kuusiku 7 and Iks Flat", "near [ADDRESS_1]"),
        ("I live at 12 Quaxpark, Lisbon now", "I live at [ADDRESS_1] now"),
        ("Ich wohne in 12345 Quaxdorf", "Ich wohne in [ADDRESS_1]"),
        ("zur Quaxer Straße 12-14, 10115 Berlin", "zur [ADDRESS_1]"),
        ("in der Karl-Quax-Allee 5, A-1010 Wien", "in der [ADDRESS_1]"),
        ("Quaxbraaten 6, 8301 Iksby", "[ADDRESS_1]"),
        ("Quaxova 90\n159 08 Iksy\n", "[ADDRESS_1]\n"),
        ("ul. Quaxa 5/7, 00-238 Iksy", "[ADDRESS_1]"),
        ("Quaxgatan 5, 111 22 Stockholm", "[ADDRESS_1]"),
        ("Quaxgracht 12\n1015 CJ Amsterdam", "[ADDRESS_1]"),
        ("Piazza Quaxa, 34\n37135, Verona (VR)", "[ADDRESS_1]"),
        ("Quax utca 20., 1055 Budapest", "[ADDRESS_1]"),
        ("to 181 Quax Parkways\nNorth Iksville, NS K7C 1Y2", "to [ADDRESS_1]"),
        (
            "> Iksa\n> 12 Quaxlaan 5\n> Apt. 9\n> Charleroi\n> Belgium 42940\n> bye",
            "> Iksa\n> [ADDRESS_1]\n> bye",
        ),
        ("unit 0822 box 8858\ndpo aa 13319.", "[ADDRESS_1]."),
        ("He lives at 172 Quax 75, Iksküla", "He lives at [ADDRESS_1]"),
        ("Postfach 10 20 30, 50667 Köln", "[ADDRESS_1]"),
        ("Call +41 (0)96 471 07 95 now", "Call [PHONE_1] now"),
        ("Call 001-392-555-2368x769 now", "Call [PHONE_1] now"),
        ("Call 212-555-2368 ext. 769 now", "Call [PHONE_1] now"),
        ("open /home/ada/notes.txt", "open /home/[USER_1]/notes.txt"),
        (r"open C:\Users\ada\notes.txt", r"open C:\Users\[USER_1]\notes.txt"),
        ("key ghp_abcdefghijklmnopqrstuvwx0123", "key [SECRET_1]"),
        ("password: hunter22", "password: [SECRET_1]"),
        ('Passwort = "geheim", pwd=x1y2', 'Passwort = "[SECRET_1]", pwd=[SECRET_2]'),
        ("export AWS_SECRET_ACCESS_KEY=wJalrXUtn/K7MD", "export AWS_SECRET_ACCESS_KEY=[SECRET_1]"),
        ('{"api_key": "9f8e7d6c5b"}', '{"api_key": "[SECRET_1]"}'),
        ("Authorization: Bearer abcdef123456ghijkl", "Authorization: Bearer [SECRET_1]"),
        ("-----BEGIN PRIVATE KEY-----\nMIIEvQIBADAN\nBgkqhkiG9w0B", "[SECRET_1]"),
        ("to o'brien@x.org, 'ada@x.org', иван@почта.рф", "to [EMAIL_1], '[EMAIL_2]', [EMAIL_3]"),
        ("DE89 3704 0044 0532 0130 00 BIC COBADEFFXXX", "[IBAN_1] BIC COBADEFFXXX"),
        ("iban de89-3704-0044-0532-0130-00", "iban [IBAN_1]"),
        ("4454 7945 1139 0933 12/26", "[CARD_1] 12/26"),
        ("4454.7945.1139.0933", "[CARD_1]"),
        ("geb. 12.03.1980 in Bonn", "geb. [BIRTH_1] in Bonn"),
        ("https://me:s3cret@host.example/x", "https://me:[SECRET_1]@host.example/x"),
        (
            "-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----\n",
            "[SECRET_1]\n",
        ),
    ],
)
def test_is_hidden(text: str, redacted: str) -> None:
    assert Redactor().redact(text) == redacted


@pytest.mark.parametrize(
    "text",
    [
        "In 2024 I had 1,234,567 reasons.",
        "max_tokens: 12345678, and the secret: nobody knows",
        "Version 3.11.4 of 2024-05-03, 12:30:45",
        "1234 5678 9012 3456 is no card",
        "000-12-3456 is no number of anyone",
        "DE00 3704 0044 0532 0130 00 has a wrong check digit",
        "999.1.1.1 and a::b::c",
        "f(x) = a@b",
        "My name is not important, Dr. who said so",
        "503857297115 has a wrong check digit, 412345678909 is too short",
        "x = (12) 345 + 6",
        "😀 plain text",
        "In Paris, May and June are warm, and so is New York in April.",
        "Will you mark the rose?",
        "Harvard University, Victor Hugo Avenue and the Martin Institute",
        "(0.9235687435) and 12.3571428571",
        "In 2020 Main Street won on 12 March 2021.",
        "It cost 584 in all.\nOn 31 August 2009 Bonn, Berlin\nand 12345 towns",
        "The meeting moved to 12 March, then to 9 PM at the corner of Broad and Wide.",
        "On August 10, 1519, Iksa\nand on June 25,\n2022\nJune 26,\n2021 Change",
        "2022 World Cup Rules. THE CUP 2022, 12 OF THE RULES\nAND ACT OF 1934",
        "x = 3x769, 1024x768 and 123-4567",
        "class Anna_Model: anna@home #Anna",
        "Dear Customer, call me ASAP.",
        "Hello World!\nDear Sir or Madam,\nThanks,\nThe Team",
        "Hi there, Quaxi is a word. Dear me! Call me tomorrow.",
        "Use Math.random() or `Math` or Anna(1).",
    ],
)
def test_stays(text: str) -> None:
    assert Redactor().redact(text) == text


PERSONAL = {
    "da": ("til Quaxvej 12, 2100 Iksby", "til [ADDRESS_1]"),
    "de": ("geboren am 12. März 1980, Postfach 123", "geboren am [BIRTH_1], [ADDRESS_1]"),
    "en": ("date of birth is March 12th, 1980", "date of birth is [BIRTH_1]"),
    "es": ("nacida el 12 de marzo de 1980 en Iksa", "nacida el [BIRTH_1] en Iksa"),
    "fi": ("osoite Quaxkatu 12", "osoite [ADDRESS_1]"),
    "fr": ("née le 1er mars 1980, téléphone 699 95 69 15", "née le [BIRTH_1], téléphone [PHONE_1]"),
    "hu": ("a Quax utca 12 alatt, jelszó: hunter22", "a [ADDRESS_1] alatt, jelszó: [SECRET_1]"),
    "is": ("við Quaxstræti 12", "við [ADDRESS_1]"),
    "it": ("via della Quaxa 12, nato il 12 marzo 1980", "[ADDRESS_1], nato il [BIRTH_1]"),
    "nl": ("geboren op 12 mei 1980, Quaxstraat 12", "geboren op [BIRTH_1], [ADDRESS_1]"),
    "no": ("til Quaxgata 12", "til [ADDRESS_1]"),
    "pl": ("przy ul. Quaxa 12", "przy [ADDRESS_1]"),
    "pt": ("na rua da Quaxa 12, senha: hunter22", "na [ADDRESS_1], senha: [SECRET_1]"),
    "sv": ("på Quaxgatan 12, lösenord: hunter22", "på [ADDRESS_1], lösenord: [SECRET_1]"),
}


def test_every_language_with_words_around_personal_data_is_tried() -> None:
    known = {code for code, pack in packs().items() if pack.personal != PersonalData()}
    assert known == set(PERSONAL)


@pytest.mark.parametrize(("text", "redacted"), PERSONAL.values())
def test_is_hidden_in_every_language(text: str, redacted: str) -> None:
    assert Redactor().redact(text) == redacted


def test_names_stay_where_they_are_wanted() -> None:
    text = "Ada Lovelace wrote to ada@x.org"
    assert Redactor(finds_names=False).redact(text) == "Ada Lovelace wrote to [EMAIL_1]"


def test_the_same_value_gets_the_same_pseudonym() -> None:
    redactor = Redactor()
    assert redactor.redact("a@x.org, b@x.org") == "[EMAIL_1], [EMAIL_2]"
    assert redactor.redact("B@X.ORG and a@x.org") == "[EMAIL_2] and [EMAIL_1]"
    assert redactor.count == 4


def test_a_name_that_is_recognised_once_is_hidden_in_the_whole_conversation() -> None:
    rated = example("My name is Quaxi Iksstein. What is a rose?", "Hello Quaxi, a flower.", "up")
    redacted = Redactor().redact_example(rated)
    assert redacted.prompt[-1].content == "My name is [NAME_1]. What is a rose?"
    assert redacted.answer == "Hello [NAME_2], a flower."
    later = Redactor().redact_example(example("What is Quaxi?", "A word.", "up"))
    assert later.prompt[-1].content == "What is Quaxi?"


def test_a_name_in_capitals_is_the_same_person() -> None:
    rated = example(
        "My name is Quaxi Iksstein.", "QUAXI IKSSTEIN: ask Iksstein, not IKSSTEIN.", "up"
    )
    redacted = Redactor().redact_example(rated)
    assert redacted.prompt[-1].content == "My name is [NAME_1]."
    assert redacted.answer == "[NAME_1]: ask [NAME_2], not [NAME_2]."


def test_own_terms_are_whole_words_and_the_longest_wins() -> None:
    redactor = Redactor(["Ada", "Ada Lovelace", " "])
    assert redactor.redact("ada lovelace, ADA, adamant") == "[PRIVATE_1], [PRIVATE_2], adamant"


def test_redacting_twice_changes_nothing_more() -> None:
    redactor = Redactor(["Ada"])
    once = redactor.redact("Ada: a@x.org, +44 20 7946 0958, 192.168.0.1")
    assert redactor.redact(once) == once


@pytest.mark.parametrize("text", ["a" * 60_000, "A-" * 30_000, "Hi Anna\n" * 4_000, "a:" * 30_000])
@pytest.mark.timeout(10)
def test_long_texts_take_no_time(text: str) -> None:
    Redactor().redact(text)


def test_a_long_list_of_addresses_takes_no_time() -> None:
    text = " ".join(f"user{number}@example.org" for number in range(5_000))
    assert Redactor().redact(text).endswith("[EMAIL_5000]")
