"""Mode `auto` chooses by what the question looks like and says why."""

import pytest

from app.agent.router import asked_drawing, asks_added_tool, choose_mode, needs_call


@pytest.mark.parametrize(
    ("question", "mode"),
    [
        ("What is 17*23?", "react"),
        ("how much is 15% of 240", "react"),
        ("What day is it today?", "react"),
        ("What is the current time?", "react"),
        ("compute 7 squared plus 2", "react"),
        ("Ann has 3 apples and buys 4 bags of 5. How many apples does she have?", "pal"),
        ("A coat costs $80 and is reduced by a quarter. How much does it cost now?", "pal"),
        ("Anna hat 3 Beutel mit je 14 Äpfeln und isst 5. Wie viele Äpfel bleiben?", "pal"),
        ("Ein Mantel kostet 80 Euro und wird um ein Viertel billiger. Was kostet er nun?", "pal"),
        ("小明有3个袋子，每袋14个苹果，吃了5个。还剩多少个苹果？", "pal"),
        ("لدى سامي 3 أكياس في كل منها 14 تفاحة وأكل 5. كم تفاحة بقيت؟", "pal"),
        ("Wie viele Planeten gibt es?", "chat"),
        ("Erzähle von 2 Katzen und 3 Hunden.", "chat"),
        ("写一首关于2只猫和3只狗的诗", "chat"),
        ("10公里是多少英里？", "react"),
        ("Hello!", "chat"),
        ("Who wrote Hamlet?", "chat"),
        ("Write a poem about 2 cats and 3 dogs.", "chat"),
        ("How many planets are there?", "chat"),
        ("What changed between Python 3.11 and 3.12?", "chat"),
        ("Summarise the meeting of 2024-05-03.", "chat"),
    ],
)
def test_routes(question: str, mode: str) -> None:
    route = choose_mode(question, has_documents=False)
    assert route.mode == mode
    assert route.reason.endswith(".")


def test_documents_come_first() -> None:
    assert choose_mode("What is 17*23?", has_documents=True).mode == "chat"


@pytest.mark.parametrize(
    ("question", "mode"),
    [
        ("Convert 5 miles to km", "react"),
        ("What is 70 F in C?", "react"),
        ("Plot 3, 5 and 9 as a bar chart", "react"),
        ("Draw me a histogram of these numbers: 1 2 2 3", "react"),
        ("Zeichne ein Balkendiagramm: Januar 3, Februar 5", "react"),
        ("Kannst du mir daraus ein Kreisdiagramm machen?", "react"),
        ("画一个柱状图：一月3，二月5", "react"),
        ("ارسم مخططًا بيانيًا للأرقام 3 و5 و9", "react"),
        ("Read notes.txt and tell me what is due", "react"),
        ("What is the total in sales.csv?", "react"),
        ("Write a story about a chart maker in Venice", "chat"),
        ("What is the plot of Hamlet?", "chat"),
        ("Was zeigt das Diagramm einer Sanduhr?", "chat"),
    ],
)
def test_tools_are_offered_where_a_question_needs_one(question: str, mode: str) -> None:
    assert choose_mode(question, has_documents=False).mode == mode


def test_a_model_that_is_offered_too_little_answers_in_words_and_says_so() -> None:
    asked = "Plot 3, 5 and 9 as a bar chart"
    route = choose_mode(asked, has_documents=False, offered=("units", "calculator"))
    assert route.mode == "chat" and "too small" in route.reason
    assert (
        choose_mode("What is 17*23?", has_documents=False, offered=("calculator",)).mode == "react"
    )
    assert choose_mode(asked, has_documents=False, offered=("plot",)).mode == "react"


def test_a_file_that_is_named_has_to_be_looked_at() -> None:
    assert needs_call("Read notes.txt and tell me what is due", ["calculator", "read_file"])
    assert not needs_call("Read notes.txt and tell me what is due", ["calculator"])
    assert not needs_call("Who wrote Hamlet?", ["calculator", "read_file"])
    assert not needs_call("Read notes.txt first. " + "Passage. " * 100 + "Who?", ["read_file"])


def test_a_chart_of_a_file_is_drawn_from_the_file() -> None:
    tools = ("plot", "plot_table")
    assert asked_drawing("Draw a bar chart of revenue in sales.csv", tools) == "plot_table"
    assert asked_drawing("Draw a bar chart of revenue in sales.csv", ("plot",)) == "plot"
    assert asked_drawing("Draw a bar chart of 3, 4 and 5", tools) == "plot"
    assert asked_drawing("What is in sales.csv?", tools) == ""


ADDED = ("shop", "shop__stock", "shop__list_orders", "clock__getCurrentTime")


@pytest.mark.parametrize(
    ("question", "mode"),
    [
        ("How many chairs are in stock?", "react"),
        ("Which orders are open?", "react"),
        ("What does the shop say?", "react"),
        ("List the planets.", "chat"),
        ("Tell me about workshops.", "chat"),
        ("Hello!", "chat"),
    ],
)
def test_a_question_about_an_added_tool_is_answered_with_tools(question: str, mode: str) -> None:
    route = choose_mode(question, has_documents=False, added=ADDED)
    assert route.mode == mode
    assert choose_mode(question, has_documents=False).mode == "chat"
    assert asks_added_tool(question, ADDED) == (mode == "react")
    assert not asks_added_tool(question, ("calculator", "table"))


def test_documents_come_before_tools_that_happen_to_be_named() -> None:
    asked = "What does the report say on stock?"
    assert choose_mode(asked, has_documents=True, added=ADDED).mode == "chat"
