"""What runs the code of the documentation fails where that code does."""

import subprocess
import sys

import pytest

GOOD = {
    "python": "assert len(texts) == 2",
    "c": 'if (length == 0) return 1;\nputs("read");',
    "swift": "import Broadsheet\nlet count = text.utf8.count",
    "sh": "test -s ours.txt",
    "json": '{"id": 1}\n{"id": 2}',
}
BAD = {
    "python": "assert len(texts) == 3",
    "c": "return 1;",
    "swift": "import Broadsheet\n_ = Desk().nothing",
    "sh": "false | true",
    "json": '{"id": }',
}


@pytest.fixture
def run_block(root, tmp_path):
    def run_block(language, code):
        # Pages are told by where they lie in the repository; build/ is no page's place, and nobody's loss.
        page = root / "build" / f"block-{tmp_path.name}.md"
        page.write_text(f"# Page\n\n```{language}\n{code}\n```\n\n```\nfor the eye\n```\n")
        try:
            words = [sys.executable, "Tests/docs/run_blocks.py", str(page)]
            return subprocess.run(words, cwd=root, capture_output=True, text=True)
        finally:
            page.unlink()

    return run_block


@pytest.mark.parametrize("language", GOOD)
def test_good_code_passes(run_block, language):
    done = run_block(language, GOOD[language])
    assert (done.returncode, done.stdout) == (0, "documentation: 1 blocks of 1 pages ran, 0 failed\n"), done.stderr


@pytest.mark.parametrize("language", BAD)
def test_bad_code_fails(run_block, language):
    done = run_block(language, BAD[language])
    assert done.returncode == 1 and ":3: this block fails" in done.stderr


def test_a_block_may_be_left_out(run_block):
    assert "0 blocks" in run_block("sh skip", "false").stdout
