import os
import pathlib
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
COMMAND = pathlib.Path(os.environ.get("BUILD", ROOT / "build")) / "bin" / "broadsheet"


@pytest.fixture
def broadsheet():
    """Runs the command: broadsheet("analyze", "--json", path, stdin=b"...") -> CompletedProcess of bytes."""

    def run(*arguments, stdin=b"", env=None):
        environment = {**os.environ, **(env or {})}
        return subprocess.run(
            [str(COMMAND), *map(str, arguments)], input=stdin, capture_output=True, timeout=120, env=environment)

    return run


@pytest.fixture
def seeds():
    return sorted((ROOT / "seeds").glob("*.txt"))
