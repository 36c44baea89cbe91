"""The saved state of a chat whose cells are not in the context."""

import msgspec


class Checkpoint(msgspec.Struct, frozen=True):
    """The window and recurrent state after reading `position` tokens."""

    position: int
    state: memoryview


class Snapshot(msgspec.Struct, frozen=True):
    """The cells of a chat, the tokens they represent, and the positions to rewind to."""

    tokens: list[int]
    state: memoryview
    checkpoints: tuple[Checkpoint, ...] = ()

    @property
    def size(self) -> int:
        """The size of the native state in bytes."""
        return len(self.state) + sum(len(point.state) for point in self.checkpoints)
