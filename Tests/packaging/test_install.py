"""What `make install` lays down is found, linked and taken away again."""

import os
import shutil
import subprocess

import pytest


@pytest.fixture
def outside(root, tmp_path):
    """A program in a directory that knows nothing of this one."""
    return shutil.copytree(root / "Tests" / "packaging" / "outside", tmp_path / "outside")


def test_links_lead_to_the_library(staged, version):
    library = staged / "lib" / "libbroadsheet.so"
    assert os.readlink(library) == "libbroadsheet.so.0"
    assert library.resolve().name == f"libbroadsheet.so.{version}"


def test_a_program_built_with_pkg_config(staged, outside, run, version):
    where = {"PKG_CONFIG_PATH": str(staged / "lib" / "pkgconfig")}
    assert run("pkg-config", "--modversion", "broadsheet", **where).strip() == version
    flags = run("pkg-config", "--define-prefix", "--cflags", "--libs", "broadsheet", **where).split()
    run("cc", "-std=c99", "-Wall", "-Werror", "main.c", *flags, "-o", "program", cwd=outside)
    assert run("./program", cwd=outside, LD_LIBRARY_PATH=str(staged / "lib")) == f"{version}: 4 words\n"


def configure(directory, prefix, wanted):
    """Runs CMake; gives what it said where it fails."""
    words = ["cmake", "-S", ".", "-B", "build", f"-DCMAKE_PREFIX_PATH={prefix}", f"-DWANTED={wanted}"]
    done = subprocess.run(words, cwd=directory, capture_output=True, text=True)
    return done.stderr if done.returncode else None


def test_a_program_built_with_cmake(staged, outside, run, version):
    assert configure(outside, staged, version) is None
    run("cmake", "--build", "build", cwd=outside)
    # CMake writes where the library lies into what it builds: nothing is set here.
    assert run("build/outside", cwd=outside) == f"{version}: 4 words\n"


@pytest.mark.parametrize("wanted", ["0.0.9", "0.2", "1.0", "0.1.99"])
def test_cmake_refuses_versions_that_this_is_not(staged, outside, wanted):
    assert "compatible with requested" in configure(outside, staged, wanted)


def test_cmake_takes_the_series(staged, outside):
    assert configure(outside, staged, "0.1") is None


def test_cmake_says_what_is_missing(staged, outside, tmp_path):
    broken = shutil.copytree(staged, tmp_path / "broken", symlinks=True)
    (broken / "include" / "broadsheet.h").unlink()
    assert "is not where" in configure(outside, broken, "")


def test_the_manual_reads_well(staged, run):
    if not shutil.which("groff"):
        pytest.skip("groff is not here")
    page = staged / "share" / "man" / "man1" / "broadsheet.1"
    done = subprocess.run(["groff", "-man", "-ww", "-Tutf8", "-z", str(page)], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_manual_is_what_the_command_says(root, run):
    made = run("scripts/make_manual.py", "build/bin/broadsheet")
    assert (root / "docs" / "man" / "broadsheet.1").read_text() == made, "the command changed: make manual"


def test_bash_completes(staged, run):
    script = staged / "share" / "bash-completion" / "completions" / "broadsheet"
    complete = """
        source "$1"; COMP_WORDS=(broadsheet comp); COMP_CWORD=1; COMP_LINE="broadsheet comp"; COMP_POINT=15
        _broadsheet broadsheet comp broadsheet; echo "${COMPREPLY[@]}"
    """
    assert run("bash", "-c", complete, "bash", script).split() == ["compare"]


@pytest.mark.parametrize(
    ("shell", "script"), [("zsh", "zsh/site-functions/_broadsheet"), ("fish", "fish/vendor_completions.d/broadsheet.fish")])
def test_other_shells_read_their_completions(staged, run, shell, script):
    text = (staged / "share" / script).read_text()
    for word in ("analyze", "compare", "words", "only", "html"):
        assert word in text
    if shutil.which(shell):
        run(shell, "-n", staged / "share" / script)


def test_uninstalling_leaves_nothing(run, tmp_path):
    where = (f"DESTDIR={tmp_path}", "PREFIX=/usr", "LIBDIR=/usr/lib/somewhere")
    run("make", "install", *where)
    pc = (tmp_path / "usr" / "lib" / "somewhere" / "pkgconfig" / "broadsheet.pc").read_text()
    assert "libdir=${prefix}/lib/somewhere" in pc
    other = tmp_path / "usr" / "bin" / "other"
    other.touch()
    run("make", "uninstall", *where)
    assert [path for path in tmp_path.rglob("*") if not path.is_dir()] == [other]
