import threading
from contextlib import suppress

import pytest

from app.core.cancellation import Cancelled, CancelToken, FifoLock


def test_turns_come_in_the_order_of_asking_and_may_be_given_up() -> None:
    turns, order = FifoLock(), list[int]()
    first_may_end, given_up = threading.Event(), CancelToken()

    def take(number: int, cancel: CancelToken, queued: threading.Event) -> None:
        with suppress(Cancelled), turns.taken(cancel, queued.set):
            order.append(number)
            if number == 0:
                first_may_end.wait(10)

    threads = []
    for number in range(4):
        queued = threading.Event()
        cancel = given_up if number == 1 else CancelToken()
        threads.append(threading.Thread(target=take, args=(number, cancel, queued)))
        threads[-1].start()
        assert queued.wait(10)
    given_up.cancel()
    threads[1].join(10)
    assert turns.waiting == 3 and order == [0]
    first_may_end.set()
    for thread in threads:
        thread.join(10)
    assert order == [0, 2, 3] and turns.waiting == 0


def test_who_asks_while_another_is_told_to_end_comes_later() -> None:
    """So that nothing that is started in that moment is waited for."""
    turns = FifoLock()
    with turns.taken(CancelToken(), lambda: _assert_waits(turns)):
        assert turns.waiting == 1


def _assert_waits(turns: FifoLock) -> None:
    cancel = CancelToken()
    threading.Timer(0.1, cancel.cancel).start()
    with pytest.raises(Cancelled), turns.taken(cancel):
        pytest.fail("it was let in between")
