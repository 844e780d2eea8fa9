"""Progress of a long run: a caller's function, or a line on the terminal."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

ProgressFunction = Callable[[int, "int | None"], object]


class TerminalLine:
    """Writes one line over and over, ten times a second at most."""

    def __init__(self) -> None:
        self._next = 0.0
        self._wrote = False

    def __call__(self, done: int, total: int | None) -> None:
        now = time.monotonic()
        if now < self._next and done != total:
            return
        self._next = now + 0.1
        self._wrote = True
        of_total = "" if total is None else f" of {total:,}"
        print(f"\r{done:,}{of_total} articles", end="", file=sys.stderr, flush=True)

    def close(self) -> None:
        """Leaves the line."""
        if self._wrote:
            print(file=sys.stderr, flush=True)


def reporter(progress: bool | ProgressFunction | None) -> ProgressFunction | None:
    """What to call: the caller's own function, a line for True where standard error is a terminal, or nothing."""
    if callable(progress):
        return progress
    return TerminalLine() if progress and sys.stderr is not None and sys.stderr.isatty() else None
