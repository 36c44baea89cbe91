"""What others want to hear of."""

from app.core.listeners import Listeners


def test_each_listener_hears_what_is_told_after_it_began_to_listen() -> None:
    changes, early, late = Listeners[str, int](), [], []
    changes(lambda name, number: early.append((name, number)))
    changes.tell("a", 1)
    changes(lambda name, _number: late.append(name))
    changes.tell("b", 2)
    assert early == [("a", 1), ("b", 2)] and late == ["b"]
