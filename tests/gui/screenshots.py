"""Makes the pictures of the window: `python -m tests.gui.screenshots [SCENE ...]`.

Without a scene: those of the documentation, into docs/images. `--into FOLDER` puts them elsewhere,
`--every` makes every scene; `--language ar` and the like make them in another language, `--theme
dark`, `--scale 200` and `--width 800` in another look.
"""

import argparse
import json
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QApplication

from tests.gui.picture_services import (
    add_arabic_chat,
    add_lease_chat,
    add_long_chat,
    pictured_services,
)
from tests.gui.scenes import answers, chats, screens
from tests.gui.scenes.stage import Look, Stage

DOCUMENTED: dict[str, Callable[[], Stage]] = {
    "window": chats.source,
    "first-run": chats.first_run,
    "empty": lambda: Stage(pictured_services()),
    "long-chat": lambda: chats.titled(add_long_chat),
    "code": chats.code,
    "table": lambda: chats.titled(add_lease_chat),
    "math": chats.math,
    "right-to-left": lambda: chats.titled(add_arabic_chat, language="ar"),
    "dark": lambda: chats.source(theme="dark"),
    "large-type": lambda: chats.titled(add_lease_chat, scale=200, size=(1600, 1000)),
    "approval": answers.approval,
    "documents": lambda: screens.screen("documents"),
    "opened-table": lambda: screens.tables(is_open=True),
    "changes": screens.changes,
    "survey": lambda: screens.survey(is_done=True),
    "survey-form": screens.survey_form,
    "survey-rerun": screens.survey_rerun,
    "search": screens.passages,
    "known-answers": screens.trial,
    "models": lambda: screens.screen("models"),
    "dataset": screens.dataset,
    "blind-vote": screens.vote,
    "make-data": lambda: screens.making(is_done=False),
    "training": lambda: screens.training(is_done=False),
    "trained": screens.training,
    "settings": lambda: screens.screen("settings"),
}
"""What docs/images shows."""

OTHERS: dict[str, Callable[[], Stage]] = {
    "answer": chats.margin,
    "evidence": chats.evidence,
    "not-found": answers.not_found,
    "waiting": answers.waiting,
    "streaming": answers.streaming,
    "failed": answers.failed,
    "feedback": lambda: chats.pressed("thumbDown"),
    "details": lambda: chats.pressed("answerFigures"),
    "edit-answer": lambda: chats.pressed("editAnswer"),
    "pinned": chats.pinned,
    "find-chats": chats.search,
    "program": answers.program,
    "voting": answers.voting,
    "asking-documents": lambda: answers.counted(is_read=False),
    "counted": answers.counted,
    "chart": answers.chart,
    "picture": answers.picture,
    "folders": chats.folders,
    "find": chats.find,
    "suggestions": chats.suggestions,
    "compare": answers.compare,
    "rank": answers.rank,
    "memory": chats.memory,
    "offer": chats.offer,
    "vote-setup": screens.vote_setup,
    "vote-result": screens.vote_result,
    "judge": screens.judge,
    "made": lambda: screens.making(is_done=True),
    "revise": lambda: screens.form(measures=False, form=1),
    "merge": lambda: screens.form(measures=False, form=2),
    "labels": lambda: screens.form(measures=False, form=3),
    "rating-queue": screens.rating_queue,
    "train-plan": lambda: screens.tab("dataset", "datasetTabs", 4),
    "forgets": lambda: screens.training(reason="forgets"),
    "models-trained": screens.trained,
    "adapter": lambda: screens.form(measures=True, form=0),
    "preferences": lambda: screens.form(measures=True, form=1),
    "safety": screens.safety,
    "export": screens.export,
    "redaction": screens.redaction,
    "survey-running": lambda: screens.survey(is_done=False),
    "survey-groups": screens.survey_groups,
    "tables": lambda: screens.tables(is_open=False),
    "assistants": lambda: screens.screen("assistants"),
}
SCENES = DOCUMENTED | OTHERS

_SCREEN = {"name": "Screen", "x": 0, "y": 0, "width": 1920, "height": 1200} | {
    "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1
}  # fmt: skip


def application() -> QApplication:
    """The application, with a large screen: the offscreen one is 800 × 800, and windows fit it."""
    with TemporaryDirectory() as temporary:
        screens = Path(temporary, "screens.json")
        screens.write_text(json.dumps({"screens": [_SCREEN]}))
        os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={screens}")
        found = QApplication.instance() or QApplication([])
    assert isinstance(found, QApplication)
    return found


def main(folder: Path, names: Sequence[str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    _application = application()
    for name in names:
        stage = SCENES[name]()
        stage.save(folder / f"{name}.png")
        stage.strike()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("scenes", nargs="*", metavar="SCENE", help=", ".join(SCENES))
    parser.add_argument("--into", type=Path, default=Path("docs/images"))
    parser.add_argument("--every", action="store_true")
    parser.add_argument("--language", default="en")
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument("--scale", type=int, default=100)
    parser.add_argument("--width", type=int, default=1440)
    arguments = parser.parse_intermixed_args()
    Stage.look = Look(arguments.language, arguments.theme, arguments.scale, (arguments.width, 900))
    chosen: list[str] = arguments.scenes or list(SCENES if arguments.every else DOCUMENTED)
    main(arguments.into, chosen)
