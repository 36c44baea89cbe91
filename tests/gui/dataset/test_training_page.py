"""Training in the window: planned, watched, paused, judged, adopted or not."""

from collections.abc import Iterator

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QMenu, QScrollArea, QSpinBox
from pytestqt.qtbot import QtBot

from app.core.assistants import Assistant
from app.core.errors import UserError
from app.core.trainings import BeforeAfter, TrainingSample
from app.gui.dataset.charts import Curve
from app.gui.dataset.dataset_screen import DatasetScreen
from app.gui.dataset.training_cards import Samples, TrainingCard
from app.gui.dataset.training_page import TrainedList, TrainingPage
from app.gui.dataset.voting_page import VotingPage
from app.gui.dialogs.simple_dialogs import ConfirmDialog
from app.training.evaluation.pair_scores import compare_values
from app.viewmodels.dataset.judging import BlindVotingViewModel
from app.viewmodels.dataset.training import TrainingViewModel
from app.viewmodels.dataset.training_words import verdict_title, votes_line
from tests.gui.hands import answer_dialog, button, click, find, offers, press, texts, visible
from tests.gui.opened import Opened
from tests.viewmodels.scripted_trainings import PLAN, ScriptedTrainings, proof

_TRAIN, _TRAINED = 4, 5


@pytest.fixture
def page(lived_in: Opened, qtbot: QtBot) -> Iterator[TrainingPage]:
    lived_in.window.show_screen("dataset")
    screen = find(lived_in.window, DatasetScreen)
    screen.tabs.setCurrentIndex(_TRAIN)
    qtbot.waitUntil(lambda: view_model(screen.training).plan is not None)
    yield screen.training
    trainings(lived_in).gate.set()
    qtbot.waitUntil(lambda: not view_model(screen.training).is_running)


def trainings(app: Opened) -> ScriptedTrainings:
    return app.services.trainings


def view_model(page: TrainingPage) -> TrainingViewModel:
    return page._training


def trained(page: TrainingPage, qtbot: QtBot) -> TrainingCard:
    """What came of a training that is begun here."""
    click(button(page, "Train"))
    card = find(page, TrainingCard)
    qtbot.waitUntil(card.isVisible)
    return card


def press_and_confirm(card: TrainingCard, name: str) -> None:
    with answer_dialog(ConfirmDialog, lambda dialog: click(dialog.action)):
        press(button(card, name), Qt.Key.Key_Space)


def test_the_plan_says_what_it_would_do(page: TrainingPage) -> None:
    shown = texts(page)
    assert (
        "40 rating(s): 31 correction(s), 9 good answer(s), 28 pair(s). About 8 minute(s)." in shown
    )
    assert "SmolLM2 135M learns to imitate" in shown and ", then to prefer" in shown
    assert "Its weights are read from its GGUF file." in shown
    assert "9 pair(s) are kept aside" in shown and "1.9 GB of memory" in shown


def test_a_choice_changes_the_plan(lived_in: Opened, page: TrainingPage, qtbot: QtBot) -> None:
    method = find(page, QComboBox, "trainingMethod")
    method.setCurrentIndex(method.findData("dpo"))
    minutes = find(page, QSpinBox)
    minutes.setValue(30)
    press(minutes, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: ("dpo", "", 30.0) in trainings(lived_in).asked)


def test_what_cannot_be_trained_says_why(
    lived_in: Opened, page: TrainingPage, qtbot: QtBot
) -> None:
    why = "All ratings are down: correct some of these answers."
    trainings(lived_in).planned = msgspec.structs.replace(PLAN, stages=(), rows={}, missing=(why,))
    view_model(page).refresh()
    qtbot.waitUntil(lambda: why in texts(page))
    assert not button(page, "Train").isEnabled() and button(page, "Train").toolTip() == why
    trainings(lived_in).plan_error = UserError("The model is on a server.", "Choose another.")
    view_model(page).refresh()
    qtbot.waitUntil(lambda: "The model is on a server. Choose another." in texts(page))
    assert not button(page, "Train").isEnabled()


def test_without_ratings_the_way_to_them_is_shown(
    lived_in: Opened, page: TrainingPage, qtbot: QtBot
) -> None:
    empty = msgspec.structs.replace(PLAN, rated=0, corrections=0, missing=("No answer is rated.",))
    trainings(lived_in).planned = empty
    view_model(page).refresh()
    qtbot.waitUntil(lambda: "Nothing to learn from yet" in texts(page))
    click(button(page, "Go to the chat"))
    assert lived_in.window._screen == "chat"


def test_without_ratings_a_larger_model_can_teach(
    lived_in: Opened, page: TrainingPage, qtbot: QtBot
) -> None:
    empty = msgspec.structs.replace(PLAN, rated=0, corrections=0, missing=("No answer is rated.",))
    trainings(lived_in).planned = empty
    view_model(page).refresh()
    qtbot.waitUntil(lambda: "Nothing to learn from yet" in texts(page))
    click(button(page, "Learn from a larger model instead"))
    qtbot.waitUntil(lambda: "Qwen 1.5B answers 60 question(s). About 13 minute(s)." in texts(page))
    shown = texts(page)
    assert "SmolLM2 135M learns to imitate these answers (at most 45 row(s))." in shown
    assert "15 question(s) are kept aside" in shown
    assert not find(page, QComboBox, "trainingMethod").isVisible()
    click(button(page, "Train"))
    qtbot.waitUntil(lambda: find(page, TrainingCard).isVisible())


def test_a_preference_that_does_not_show_in_answers_is_not_called_more() -> None:
    better = proof("better")
    assert verdict_title(better).startswith("Better: it answers more as you want")
    same = msgspec.structs.replace(better, likeness=BeforeAfter(0.3, 0.3))
    assert verdict_title(same).startswith("Better: it prefers the answers you want and forgets")


def test_plain_questions_that_are_lost_are_told_although_it_may_be_chance() -> None:
    fewer = msgspec.structs.replace(proof("better"), canary=BeforeAfter(0.61, 0.53))
    assert "a few plain questions less well" in verdict_title(fewer)
    assert fewer.sentence.endswith(
        "and answers 53% of the plain questions right instead of 61%, which may be chance."
    )
    assert "nothing else falls" not in fewer.sentence


def test_blind_votes_are_told_beside_what_was_measured() -> None:
    votes = compare_values((1.0, 1.0, 1.0, -1.0, 0.0))
    assert "preferred its answers in 75 % of 4 (1 without a difference)" in votes_line(votes)
    assert votes_line(compare_values((0.0, 0.0))) == "In 2 blind votes you saw no difference."
    assert votes_line(None) == ""


def test_an_answer_before_training_is_shown_once_until_there_is_another(qtbot: QtBot) -> None:
    samples = Samples()
    qtbot.addWidget(samples)
    samples.show_samples((TrainingSample(0, "Why?", "There are many reasons."),))
    assert [each.text() for each in samples.findChildren(QLabel)] == [
        "Why?", "Before training", "There are many reasons."
    ]  # fmt: skip


def test_answers_are_shown_whole_in_a_wide_window(
    lived_in: Opened, page: TrainingPage, qtbot: QtBot
) -> None:
    trainings(lived_in).gate.clear()
    lived_in.window.resize(1366, 768)
    click(button(page, "Train"))
    qtbot.waitUntil(lambda: "Before training" in texts(page))
    shown = find(page, Samples)
    for words in (40, 60, 80):
        text = " ".join(["chocolate"] * words)
        shown.show_samples((TrainingSample(0, "Why?", text), TrainingSample(5, "Why?", text)))
        qtbot.waitUntil(
            lambda: (
                not [
                    one
                    for one in visible(shown, QLabel)
                    if one.height() < one.heightForWidth(one.width())
                ]
            )
        )


def test_while_it_learns_curves_and_answers_change(
    lived_in: Opened, page: TrainingPage, qtbot: QtBot
) -> None:
    trainings(lived_in).free = 15
    trainings(lived_in).gate.clear()
    click(button(page, "Train"))
    qtbot.waitUntil(lambda: "Your starter is weak (step 30)." in texts(page))
    shown = texts(page)
    assert "Step 30 of 40 · 2 minute(s) left · memory 1.9 GB" in shown
    assert "Before training" in shown and "There are many reasons." in shown
    assert "(step 10)" not in shown
    curves = [(one.accessibleName(), one.accessibleDescription()) for one in visible(page, Curve)]
    assert curves == [
        ("Loss while imitating", "2.13 at first, 1.17 after step 20"),
        ("Loss while comparing", "0.60 at first, 0.37 after step 30"),
        ("Lead of better answers", "0.38 at first, 1.30 after step 30"),
    ]
    assert not offers(page, "Train")
    click(button(page, "Stop and keep what it learned"))
    qtbot.waitUntil(lambda: "Better: it answers more as you want" in texts(page))


def test_a_paused_training_goes_on(lived_in: Opened, page: TrainingPage, qtbot: QtBot) -> None:
    trainings(lived_in).gate.clear()
    click(button(page, "Train"))
    qtbot.waitUntil(lambda: "Step 20 of 40" in texts(page))
    click(button(page, "Pause the training"))
    qtbot.waitUntil(lambda: "The training is paused." in texts(page))
    assert offers(page, "End here and compare") and not offers(page, "Adopt")
    assert "0 bytes" not in texts(page)  # no figure that was not measured
    trainings(lived_in).gate.set()
    click(button(page, "Resume"))
    qtbot.waitUntil(lambda: "Better: it answers more as you want" in texts(page))


def test_a_better_adapter_is_adopted_and_that_undone(
    lived_in: Opened, page: TrainingPage, qtbot: QtBot
) -> None:
    card = trained(page, qtbot)
    shown = texts(card)
    assert (
        "88\u00a0% of 8 (1 without a difference); 95\u00a0% confidence: "
        "53\u00a0% to 98\u00a0%" in shown
    )
    assert "-2.41" in shown and "-1.87" in shown and "Tool calls" in shown
    assert "feed it for two more days" in shown
    assert "Data 1a2b3c4d, adapter 5e6f7a8b" in shown and "LoRA of rank 16" in shown
    assert not offers(card, "Adopt anyway…")
    place = visible(page, QScrollArea)[0].verticalScrollBar()
    place.setValue(place.maximum())
    read = place.value()
    assert read > 0
    click(button(card, "Adopt"))
    qtbot.waitUntil(lambda: "Adopted: the model answers with it." in texts(card))
    assert place.value() == read  # the button that undoes it is where it was
    click(button(card, "Undo adoption"))
    qtbot.waitUntil(lambda: offers(card, "Adopt"))
    press_and_confirm(card, "Discard…")
    qtbot.waitUntil(lambda: not card.isVisible())
    assert trainings(lived_in).all()[0].state == "discarded"


def test_an_adapter_is_adopted_for_one_assistant(
    lived_in: Opened, page: TrainingPage, qtbot: QtBot
) -> None:
    lived_in.services.assistants.save(Assistant(id="a1", name="Baker"))
    card = trained(page, qtbot)
    qtbot.waitUntil(lambda: offers(card, "Adopt for an assistant"))
    click(button(card, "Adopt for an assistant"))
    menu = find(card, QMenu)
    menu.actions()[0].trigger()
    menu.close()
    qtbot.waitUntil(lambda: "Adopted: the assistant Baker answers with it." in texts(card))


def test_an_adapter_that_forgets_is_only_adopted_by_who_insists(
    lived_in: Opened, page: TrainingPage, qtbot: QtBot
) -> None:
    trainings(lived_in).reason = "forgets"
    card = trained(page, qtbot)
    assert "Better, but it forgets: its answers to plain questions have become worse." in texts(
        card
    )
    assert not offers(card, "Adopt")
    with answer_dialog(ConfirmDialog, lambda dialog: click(dialog.cancel)):
        click(button(card, "Adopt anyway…"))
    assert trainings(lived_in).insisted == []

    def insist(dialog: ConfirmDialog) -> None:
        assert "Better, but it forgets" in texts(dialog)
        click(dialog.action)

    with answer_dialog(ConfirmDialog, insist):
        click(button(card, "Adopt anyway…"))
    qtbot.waitUntil(lambda: trainings(lived_in).insisted == [True])


def test_a_training_that_fails_says_why(lived_in: Opened, page: TrainingPage, qtbot: QtBot) -> None:
    trainings(lived_in).error = UserError("The disk is full.", "Free some space and resume.")
    click(button(page, "Train"))
    qtbot.waitUntil(lambda: "Free some space and resume." in texts(page))
    qtbot.waitUntil(lambda: "The training failed." in texts(page))
    trainings(lived_in).error = None
    trainings(lived_in).gate.clear()
    click(button(page, "Resume"))
    assert "The disk is full." not in texts(page)  # it trains again


def test_an_adapter_is_tried_in_a_new_chat(
    lived_in: Opened, page: TrainingPage, qtbot: QtBot
) -> None:
    card = trained(page, qtbot)
    assert offers(card, "Compare again")
    card.show_training(msgspec.structs.replace(trainings(lived_in).all()[0], proof=None))
    assert offers(card, "Compare")
    click(button(card, "Try in a chat"))
    assert lived_in.window._screen == "chat"
    adapter = lived_in.state.conversation.adapter
    assert adapter and adapter.path.endswith("adapter.gguf")
    assert lived_in.state.conversation.conversation_id is None


def test_votes_are_taken_blind_on_what_was_held_out(
    lived_in: Opened, page: TrainingPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[object, ...]] = []
    monkeypatch.setattr(BlindVotingViewModel, "begin_on", lambda _self, *given: asked.append(given))
    card = trained(page, qtbot)
    click(button(card, "Vote blind"))
    assert asked == [(trainings(lived_in).all()[0],)]
    assert find(lived_in.window, VotingPage).isVisible()


def test_all_trainings_are_listed_with_verdict_and_recipe(
    lived_in: Opened, page: TrainingPage, qtbot: QtBot
) -> None:
    trained(page, qtbot)
    trainings(lived_in).reason = "too_few_pairs"
    click(button(page, "Train"))
    qtbot.waitUntil(lambda: "there are too few pairs to tell." in texts(page))
    find(lived_in.window, DatasetScreen).tabs.setCurrentIndex(_TRAINED)
    shown = find(lived_in.window, TrainedList)
    qtbot.waitUntil(lambda: len(visible(shown, TrainingCard)) == 2)
    latest, first = visible(shown, TrainingCard)
    assert "there are too few pairs to tell." in texts(latest)
    assert "Better:" in texts(first) and "SFT: learning rate 2e-04, epochs 2" in texts(first)
    button(first, "Discard…").setFocus()
    press_and_confirm(first, "Discard…")
    qtbot.waitUntil(lambda: "Discarded: the adapter was deleted." in texts(first))
    assert lived_in.window.focusWidget() is button(first, "Delete…")
    press_and_confirm(first, "Delete…")
    qtbot.waitUntil(lambda: len(visible(shown, TrainingCard)) == 1)
    assert latest.isAncestorOf(lived_in.window.focusWidget())
    click(button(find(lived_in.window, DatasetScreen).measuring, "New adapter"))
    assert not shown.isVisible()


def test_how_far_a_comparison_made_again_is_can_be_seen(
    lived_in: Opened, page: TrainingPage, qtbot: QtBot
) -> None:
    trained(page, qtbot)
    find(lived_in.window, DatasetScreen).tabs.setCurrentIndex(_TRAINED)
    shown = find(lived_in.window, TrainedList)
    click(button(visible(shown, TrainingCard)[0], "Compare again"))
    qtbot.waitUntil(page.isVisible)
    qtbot.waitUntil(lambda: not view_model(page).is_running)
