"""Better answers are held against the JSON Schema of the answer that they replace."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.core.json_schemas import check_correction
from app.core.messages import Message
from app.viewmodels.tasks.runner import Task, TaskRunner, abandon_all


class CorrectionCheck(QObject):
    """Checks what is written in place of `answer`; the latest text counts.

    Signals:
        checked: why the text cannot be saved (an Exception), or None.
    """

    checked = Signal(object)

    def __init__(self, answer: Message, runner: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._schema = answer.json_schema
        self._runner = runner
        self._tasks: list[Task] = []
        tasks = self._tasks
        # It goes with its form, and a check in progress must not come back to what is gone.
        self.destroyed.connect(lambda: abandon_all(tasks))

    def check(self, text: str, go_on: Callable[[], None] = lambda: None) -> None:
        """`checked` follows, and `go_on` is called if the text may be saved, as "" always may."""
        abandon_all(self._tasks)
        if not (self._schema and text):
            self._pass(go_on)
            return
        schema = self._schema
        self._tasks.append(
            self._runner.run(
                lambda _token: check_correction(text, schema),
                lambda _result: self._pass(go_on),
                on_failure=self.checked.emit,
            )
        )

    def _pass(self, go_on: Callable[[], None]) -> None:
        self.checked.emit(None)
        go_on()
