"""What needs no model to be understood, and what does."""

import pytest

from app.agent.direct_requests import direct_answer, direct_request
from app.agent.react_step import ReactCall
from app.agent.tools.date_time import date_time
from app.core.cancellation import CancelToken


@pytest.mark.parametrize(
    ("question", "expression"),
    [
        ("What is 17*23?", "17*23"),
        ("17*23", "17*23"),
        ("Please calculate 2 + 2.", "2 + 2"),
        ("what's 12.5 x 16 = ?", "12.5 * 16"),
        ("How much is 15% of 240", "15 / 100 * 240"),
        ("What is 1,234 plus 5,678?", "1234 + 5678"),
        ("Hi, can you tell me what is (3 + 4) × 2?", "(3 + 4) * 2"),
        ("What is the square root of 144?", "sqrt(144)"),
        ("compute 7 squared plus 2", "7 ** 2 + 2"),
        ("what is 100 divided by 8", "100 / 8"),
        ("2^10", "2^10"),
        ("What is 2 to the power of 10?", "2 ** 10"),
        ("what does 3 times -4 make", "3 * -4"),
        ("Was ist 17*23?", "17*23"),
        ("Wie viel ist 12 + 30?", "12 + 30"),
        ("17×23等于多少？", "17 * 23"),
        ("كم يساوي 17 + 23؟", "17 + 23"),
        ("Was ist 17 mal 23?", "17 * 23"),
        ("Wie viel ist 2,5 geteilt durch 5?", "2.5 / 5"),
        ("Was sind 15 % von 240?", "15 / 100 * 240"),
        ("Rechne 12,75 plus 3 aus", "12.75 + 3"),
        ("Was ist die Wurzel aus 144?", "sqrt(144)"),
        ("Wie viel ist 2 hoch 10?", "2 ** 10"),
        ("17乘以23是多少？", "17 * 23"),
        ("请计算100除以8", "100 / 8"),
        ("240的15%是多少？", "15 / 100 * 240"),
        ("12加30等于多少", "12 + 30"),
        ("كم يساوي ١٧ ضرب ٢٣؟", "17 * 23"),
        ("احسب 15٪ من 240", "15 / 100 * 240"),
    ],
)
def test_sums(question: str, expression: str) -> None:
    call = direct_request(question)
    assert call is not None
    assert (call.name, call.arguments) == ("calculator", {"expression": expression})


@pytest.mark.parametrize(
    "question",
    [
        "What time is it?",
        "What day is it today?",
        "what is the date",
        "What's today's date?",
        "What day of the week is it?",
        "Which week is it?",
        "Tell me the current time, please",
        "What is today?",
        "What’s the time right now?",
        "Wie spät ist es?",
        "Welcher Tag ist heute?",
        "今天星期几？",
        "كم الساعة الآن؟",
    ],
)
def test_the_clock(question: str) -> None:
    call = direct_request(question)
    assert call is not None and call.name == "date_time"


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("What day is it?", "Friday, 2026-11-27 09:05 CET (week 48)"),
        ("Wie spät ist es?", "Freitag, 27.11.2026, 09:05 Uhr (CET, Kalenderwoche 48)"),
        ("wie spat ist es", "Freitag, 27.11.2026, 09:05 Uhr (CET, Kalenderwoche 48)"),
        ("Wie spaet ist es?", "Freitag, 27.11.2026, 09:05 Uhr (CET, Kalenderwoche 48)"),
        ("اي يوم اليوم؟", "الجمعة 2026-11-27، الساعة 09:05 (CET، الأسبوع 48)"),
        ("Welcher Tag ist heute?", "Freitag, 27.11.2026, 09:05 Uhr (CET, Kalenderwoche 48)"),
        ("今天星期几？", "2026年11月27日 星期五 09:05（CET，第48周）"),
        ("كم الساعة الآن؟", "الجمعة 2026-11-27، الساعة 09:05 (CET، الأسبوع 48)"),
    ],
)
def test_the_clock_is_told_in_the_language_of_the_question(question: str, answer: str) -> None:
    call = direct_request(question)
    assert call is not None
    assert direct_answer(question, call, "Friday, 2026-11-27 09:05 CET (week 48)") == answer


def test_the_clock_is_told_from_what_the_tool_says() -> None:
    result = date_time().accessed({}).run({}, CancelToken())
    assert isinstance(result, str)
    told = direct_answer("Wie spät ist es?", ReactCall("date_time"), result)
    assert told.endswith(")") and "Kalenderwoche" in told


@pytest.mark.parametrize(
    ("question", "arguments"),
    [
        ("Convert 5 miles to km", {"amount": 5, "source": "miles", "target": "km"}),
        ("What is 70 F in C?", {"amount": 70, "source": "F", "target": "C"}),
        ("how many feet are in 2.5 miles?", {"amount": 2.5, "source": "miles", "target": "feet"}),
        ("500 Mb in kb", {"amount": 500, "source": "Mb", "target": "kb"}),
        ("90 km/h in mph", {"amount": 90, "source": "km/h", "target": "mph"}),
        ("Wie viele Meilen sind 10 km?", {"amount": 10, "source": "km", "target": "mile"}),
        ("Rechne 2,5 Stunden in Minuten um", {"amount": 2.5, "source": "hour", "target": "minute"}),
        ("30 Grad Celsius in Grad Fahrenheit", {"amount": 30, "source": "degC", "target": "degF"}),
        ("10公里是多少英里？", {"amount": 10, "source": "kilometer", "target": "mile"}),
        ("5磅等于多少公斤", {"amount": 5, "source": "pound", "target": "kilogram"}),
        ("كم كيلومتر في 5 أميال؟", {"amount": 5, "source": "mile", "target": "kilometer"}),
    ],
)
def test_conversions(question: str, arguments: dict[str, object]) -> None:
    call = direct_request(question)
    assert call is not None and (call.name, call.arguments) == ("units", arguments)


@pytest.mark.parametrize(
    "question",
    [
        "",
        "Hello!",
        "What is time?",
        "What is a day?",
        "What is the time in Tokyo?",
        "What date is Easter this year?",
        "How many days are left until 24 December?",
        "What is 9/11?",
        "2024-05-03",
        "555-1234",
        "What is 42?",
        "What is 17*23 in Roman numerals?",
        "Ann has 3 + 4 apples. How many is that?",
        "What is C++?",
        "What is 2 in Chinese or in German?",
        "Is 17 * 23 more than 400?",
        "1 + 1 " * 100,
        "What is (2 + 3?",
        "3 Männer in einem Boot",
        "Wie viele Tage sind 2 Wochen Urlaub?",
        "10个人是多少家庭？",
        "Was ist 2 mal so gut?",
        "我有3个苹果",
    ],
)
def test_there_is_more_to_it(question: str) -> None:
    assert direct_request(question) is None
