"""What these tests share: where things are, and how to run them."""

import os
import pathlib
import re
import shutil
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def root():
    return ROOT


@pytest.fixture(scope="session")
def version():
    return re.search(r"^VERSION := (\S+)", (ROOT / "Makefile").read_text(), re.M).group(1)


@pytest.fixture(scope="session")
def run():
    """Runs a program in a directory, with variables added to the environment; gives what it printed."""

    def run(*words, cwd=ROOT, **environment):
        done = subprocess.run(
            [*map(str, words)], cwd=cwd, env={**os.environ, **environment}, capture_output=True, text=True, timeout=600)
        assert done.returncode == 0, f"{words}\n{done.stdout}\n{done.stderr}"
        return done.stdout

    return run


@pytest.fixture(scope="session")
def staged(run, tmp_path_factory):
    """An installation staged below one directory and then moved to another: PREFIX/… as any user would find it."""
    stage = tmp_path_factory.mktemp("stage")
    run("make", "install", f"DESTDIR={stage}", "PREFIX=/opt/broadsheet")
    moved = tmp_path_factory.mktemp("moved") / "anywhere"
    shutil.move(stage / "opt" / "broadsheet", moved)
    return moved
