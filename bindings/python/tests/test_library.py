"""The declarations agree with the header, and the library is found where it should be."""

import ctypes
import os
import re
import subprocess
import sys

import pytest

import broadsheet
from broadsheet import _errors, _library


def declared(header):
    """The functions of the header: name to number of parameters."""
    code = re.sub(r"/\*.*?\*/", "", header, flags=re.S)
    code = re.sub(r"^#.*$", "", code, flags=re.M)
    return {
        name: 0 if arguments.strip() == "void" else arguments.count(",") + 1
        for name, arguments in re.findall(r"\b(broadsheet_\w+)\(([^()]*)\);", code)
    }


def test_every_function_of_the_header_is_declared(header):
    table = {name: len(arguments) for name, (_, arguments) in _library.FUNCTIONS.items()}
    assert table == declared(header)


def test_versions_agree(header):
    assert f'#define BROADSHEET_VERSION "{broadsheet.__version__}"' in header
    assert f"#define BROADSHEET_ABI {_library.ABI}\n" in header
    assert broadsheet.library_version() == broadsheet.__version__


def test_every_status_of_the_header_has_a_class_and_its_name(header):
    statuses = re.findall(r"#define BROADSHEET_(\w+) \((-\d+)\)", header)
    assert {int(number) for _, number in statuses} == set(_errors._BY_STATUS)
    for name, number in statuses:
        kind = _errors._BY_STATUS[int(number)]
        assert kind.status == name.lower()
        assert _library.library().broadsheet_status_name(int(number)).decode() == name.lower()


def test_structures_are_as_large_as_in_c(header, tmp_path):
    names = "error buffer counts document result relation".split()
    lines = "".join(f'printf("%zu\\n", sizeof(broadsheet_{name}));' for name in names)
    source = tmp_path / "sizes.c"
    source.write_text(f"#include <stdio.h>\n{header}\nint main(void) {{ {lines} return 0; }}")
    subprocess.run(["cc", str(source), "-o", str(tmp_path / "sizes")], check=True)
    sizes = subprocess.run([str(tmp_path / "sizes")], check=True, capture_output=True, text=True).stdout.split()
    ours = [getattr(_library, f"Native{name.capitalize()}") for name in names]
    assert [int(size) for size in sizes] == [ctypes.sizeof(kind) for kind in ours]
    counts = re.search(r"typedef struct broadsheet_counts \{(.*?)\}", re.sub(r"/\*.*?\*/", "", header), re.S).group(1)
    fields = re.findall(r"(\w+)\s*[,;]", counts)
    assert fields == [name for name, _ in _library.NativeCounts._fields_]


def run(code, **environment):
    """Runs Python with an environment of its own."""
    inherited = {name: value for name, value in os.environ.items() if name != "BROADSHEET_LIBRARY"}
    package = os.path.dirname(os.path.dirname(broadsheet.__file__))
    inherited["PYTHONPATH"] = package
    return subprocess.run([sys.executable, "-c", code], env={**inherited, **environment}, capture_output=True, text=True)


@pytest.fixture
def without_packaged_library():
    if os.path.dirname(_library.find()) == os.path.dirname(_library.__file__):
        pytest.skip("the library is in the package")


def test_a_missing_library_is_told_when_it_is_needed(without_packaged_library):
    result = run("import broadsheet; help(broadsheet); broadsheet.analyze('x')")
    assert "ImportError" in result.stderr and "BROADSHEET_LIBRARY is not set" in result.stderr
    assert "Desk" in result.stdout


@pytest.mark.parametrize("path", ["/nowhere/libbroadsheet.so", sys.executable, os.devnull])
def test_a_wrong_library_is_told(without_packaged_library, path):
    result = run("import broadsheet; broadsheet.analyze('x')", BROADSHEET_LIBRARY=path)
    assert "ImportError" in result.stderr and path in result.stderr


def test_another_abi_is_refused(without_packaged_library, tmp_path):
    functions = "".join(f"int {name}(void) {{ return 99; }}" for name in _library.FUNCTIONS)
    (tmp_path / "other.c").write_text(functions)
    subprocess.run(["cc", "-shared", "-fPIC", "other.c", "-o", "other.so"], cwd=tmp_path, check=True)
    result = run("import broadsheet; broadsheet.analyze('x')", BROADSHEET_LIBRARY=str(tmp_path / "other.so"))
    assert "has ABI 99" in result.stderr


def test_importing_is_light():
    result = run(
        "import sys; import ctypes; before = set(sys.modules); import broadsheet;"
        "print(*sorted(name for name in set(sys.modules) - before if not name.startswith('broadsheet')))"
    )
    assert not {"dataclasses", "inspect", "typing", "re", "json", "pathlib"} & set(result.stdout.split())


def test_help_teaches():
    import pydoc

    text = pydoc.plain(pydoc.render_doc(broadsheet))
    for name in set(broadsheet.__all__) - {"__version__"}:
        assert name in text
        assert getattr(broadsheet, name).__doc__
    assert "text[span.slice]" in text


def test_unknown_attributes_are_refused():
    with pytest.raises(AttributeError, match="gossip"):
        broadsheet.gossip
    assert set(dir(broadsheet)) == set(broadsheet.__all__)
