"""Data that models make and measure, in the window: begun, stopped, gone on with, read."""

import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QPushButton, QTabBar
from pytestqt.qtbot import QtBot

from app.core.feedback import Feedback
from app.gui.dataset.dataset_screen import DatasetScreen
from app.gui.dataset.job_forms import (
    AdapterForm,
    ComparisonForm,
    DistillForm,
    LabelForm,
    MergeForm,
    ReviseForm,
    SafetyForm,
)
from app.gui.dataset.jobs_page import JobsPage
from app.gui.dialogs.share_dialog import ShareDialog
from app.viewmodels.dataset.jobs import DatasetJobsViewModel
from tests.engine.adapter_files import write_adapter
from tests.gui.hands import answer_dialog, button, click, find, offers, press, texts, visible, write
from tests.gui.opened import Opened
from tests.viewmodels.scripted_jobs import ScriptedJobs


@pytest.fixture
def screen(lived_in: Opened, qtbot: QtBot) -> Iterator[DatasetScreen]:
    lived_in.window.show_screen("dataset")
    screen = find(lived_in.window, DatasetScreen)
    screen.tabs.setCurrentIndex(3)
    qtbot.waitUntil(lambda: find(screen.making, DistillForm).model.count() == 3)
    yield screen
    teacher(lived_in).gate.set()
    qtbot.waitUntil(lambda: not jobs(screen).is_running)


def teacher(app: Opened) -> ScriptedJobs:
    return cast(ScriptedJobs, app.services.teaching)


def jobs(screen: DatasetScreen) -> DatasetJobsViewModel:
    return screen.making._jobs


def done(page: JobsPage, qtbot: QtBot) -> str:
    qtbot.waitUntil(page.outcome.isVisible)
    return texts(page.outcome)


def share_as_file(
    page: JobsPage, target: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))

    def save(dialog: ShareDialog) -> None:
        click(find(dialog, QPushButton, "shareFile"))
        qtbot.waitUntil(lambda: "Shared:" in texts(dialog))
        dialog.reject()

    with answer_dialog(ShareDialog, save):
        click(button(page, "Share…"))


def test_a_stopped_run_goes_on_and_shows_its_folder(
    lived_in: Opened,
    screen: DatasetScreen,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page, form = screen.making, find(screen.making, DistillForm)
    assert button(page, "Write answers").toolTip() == "Choose a folder first."
    form.keep.setCurrentIndex(form.keep.findData("best"))
    write(form.folder.line, str(tmp_path / "answers"))
    teacher(lived_in).gate.clear()
    click(button(page, "Write answers"))
    qtbot.waitUntil(lambda: "1 of 3" in texts(page))
    assert "Wait for the running job" in form.begin.toolTip()
    click(button(page, "Stop"))
    qtbot.waitUntil(lambda: "Stopped at 1 of 3; the results so far are kept." in texts(page))
    teacher(lived_in).gate.set()
    click(button(page, "Resume"))
    shown = done(page, qtbot)
    assert "2 row(s) written" in shown and "1 question(s) gave no answer" in shown
    first, second = teacher(lived_in).requests
    assert first == second and (first.samples, first.keep, first.judge) == (5, "best", "")
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    click(button(page, "Open the folder"))
    assert opened == [QUrl.fromLocalFile(str(tmp_path / "answers"))]


def test_what_a_stopped_run_made_can_be_discarded(
    lived_in: Opened, screen: DatasetScreen, qtbot: QtBot, tmp_path: Path
) -> None:
    page = screen.making
    click(button(page, "Revision by rules"))
    form = find(page, ReviseForm)
    write(form.folder.line, str(tmp_path / "pairs"))
    assert button(page, "Write pairs").toolTip() == "Write a rule first."
    form.rules.setPlainText("Be kind.\n\n  Be short. ")
    teacher(lived_in).gate.clear()
    click(button(page, "Write pairs"))
    qtbot.waitUntil(lambda: "1 of 3" in texts(page))
    click(button(page, "Stop"))
    qtbot.waitUntil(lambda: offers(page, "Discard the results"))
    click(button(page, "Discard the results"))
    qtbot.waitUntil(lambda: teacher(lived_in).forgotten == [tmp_path / "pairs"])
    assert not offers(page, "Resume")
    assert teacher(lived_in).requests[0].rules == ("Be kind.", "Be short.")


def test_datasets_are_merged(
    screen: DatasetScreen, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    turns = [{"role": "user", "content": "a"}, {"role": "assistant", "content": "b"}]
    rows = [{"messages": turns}, {"nothing": 1}]
    file = tmp_path / "rows.jsonl"
    file.write_text("\n".join(map(json.dumps, rows)))
    page = screen.making
    click(button(page, "Merge datasets"))
    form = find(page, MergeForm)
    write(form.folder.line, str(tmp_path / "all"))
    assert button(page, "Merge").toolTip() == "Add a dataset first."
    form.files.add([str(file), str(tmp_path / "gone.jsonl"), str(file)])
    form.files.list.setCurrentRow(1)
    form.files.list.setFocus()
    press(form.files.list, Qt.Key.Key_Delete)
    assert form.files.paths == (file,)
    click(button(page, "Merge"))
    shown = done(page, qtbot)
    assert "1 row(s) written" in shown and "SFT 1" in shown
    assert "1 row(s) could not be used:\nrows.jsonl:2" in shown
    assert (tmp_path / "all" / "sft.jsonl").exists()
    share_as_file(page, tmp_path / "mine.zip", qtbot, monkeypatch)
    with zipfile.ZipFile(tmp_path / "mine.zip") as shared:
        assert {"sft.jsonl", "manifest.json", "shared.json"} <= set(shared.namelist())


def test_a_judge_that_does_not_agree_labels_only_when_told_to(
    lived_in: Opened, screen: DatasetScreen, qtbot: QtBot, tmp_path: Path
) -> None:
    save = lived_in.services.feedback.save
    save("Why?", "Because of the mix.", Feedback(message_id="a2", rating="up"))
    page = screen.making
    click(button(page, "Machine labels"))
    form = find(page, LabelForm)
    write(form.folder.line, str(tmp_path / "labels"))
    click(button(page, "Label answers"))
    qtbot.waitUntil(lambda: "The judge agrees too little with you." in texts(page))
    assert not offers(page, "Resume")
    form.anyway.setChecked(True)
    click(button(page, "Label answers"))
    shown = done(page, qtbot)
    assert "6 row(s) written" in shown and "4 good, 2 bad, 1 unclear" in shown
    assert "The judge agrees too little with you." not in texts(page)


def test_what_was_trained_comes_back_as_an_adapter(
    lived_in: Opened,
    screen: DatasetScreen,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    screen.tabs.setCurrentIndex(5)
    page, form = screen.measuring, find(screen.measuring, AdapterForm)
    click(button(page, "New adapter"))
    assert button(page, "Add adapter").toolTip() == "Choose a folder or a file first."
    form.path.line.setText(str(tmp_path / "gone.gguf"))
    click(button(page, "Add adapter"))
    qtbot.waitUntil(lambda: "gone.gguf" in texts(page))
    form.path.line.setText(str(write_adapter(tmp_path / "short.gguf")))
    click(button(page, "Add adapter"))
    assert "The adapter is ready" in done(page, qtbot)
    share_as_file(page, tmp_path / "mine.zip", qtbot, monkeypatch)
    with zipfile.ZipFile(tmp_path / "mine.zip") as shared:
        assert set(shared.namelist()) == {"short.gguf", "README.md", "shared.json"}
    click(button(page, "Preferences"))
    assert not page.outcome.isVisible()
    (adapter,) = lived_in.services.adapters.all()
    assert adapter.path == str(tmp_path / "short.gguf")


def test_models_are_measured_side_by_side(
    lived_in: Opened, screen: DatasetScreen, qtbot: QtBot, tmp_path: Path
) -> None:
    find(lived_in.window, QTabBar, "datasetTabs").setCurrentIndex(5)
    page = screen.measuring
    click(button(page, "Preferences"))
    comparison = find(page, ComparisonForm)
    click(button(page, "Compare"))
    qtbot.waitUntil(lambda: "None of your pairs is held out." in texts(page))
    comparison.source._file = tmp_path / "pairs.jsonl"
    comparison.source.setCurrentIndex(1)
    click(button(page, "Compare"))
    said = done(page, qtbot)
    assert "The second answers plain questions worse." in said
    assert "In 9 of 9 pairs the second prefers the better answer more strongly" in said
    assert "right, of 3: 3 before, 0 after" in said and "The sweetest thing in the world" in said
    click(button(page, "Safety"))
    safety = find(page, SafetyForm)
    safety.second.setCurrentIndex(2)
    click(button(page, "Measure"))
    qtbot.waitUntil(lambda: "3 answer(s) of each model graded" in texts(page.outcome))
    assert texts(page.outcome).count("1 of 3, 33 % (6 % to 79 %)") == 2
    safety.second.setCurrentIndex(1)  # the first entry is "None"
    assert not safety.begin.isEnabled() and "two different" in safety.begin.toolTip()


def test_what_a_judge_finds_toxic_is_looked_up_again(
    lived_in: Opened, screen: DatasetScreen, qtbot: QtBot
) -> None:
    save = lived_in.services.feedback.save
    save("Why?", "Because of the mix.", Feedback(message_id="a2", rating="up"))
    screen.tabs.setCurrentIndex(5)
    page = screen.measuring
    click(button(page, "Toxic answers"))
    click(button(page, "Look for toxic answers"))
    assert "1 rated answer(s) are toxic" in done(page, qtbot)
    assert not visible(screen.making, JobsPage)
