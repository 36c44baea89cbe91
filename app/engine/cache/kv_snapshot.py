"""The saved state of a chat whose cells are not in the context."""

import msgspec


class Checkpoint(msgspec.Struct, frozen=True):
    """The window and recurrent state when `position` tokens had been read."""

    position: int
    state: memoryview


class Snapshot(msgspec.Struct, frozen=True):
    """The cells of one chat, the tokens they stand for, and where it can be gone back to."""

    tokens: list[int]
    state: memoryview
    checkpoints: tuple[Checkpoint, ...] = ()

    @property
    def size(self) -> int:
        """Bytes of native state."""
        return len(self.state) + sum(len(point.state) for point in self.checkpoints)
