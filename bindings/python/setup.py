"""Builds the wheel: the Python sources and, beside them, the native library.

Inside the repository the library is built by its Makefile (`make lib`). A source distribution carries a library that
was built before, and that one is used.
"""

import shutil
import subprocess
import sys
from pathlib import Path

from setuptools import Distribution, setup
from setuptools.command.build_py import build_py
from setuptools.command.sdist import sdist

try:
    from setuptools.command.bdist_wheel import bdist_wheel
except ImportError:  # setuptools before 70.1
    from wheel.bdist_wheel import bdist_wheel

HERE = Path(__file__).resolve().parent
PACKAGE = HERE / "src" / "broadsheet"
LIBRARY = "libbroadsheet.dylib" if sys.platform == "darwin" else "libbroadsheet.so"


def repository():
    """The root of the repository this directory lies in, or None where it was taken out of it."""
    root = HERE.parent.parent
    return root if (root / "Makefile").is_file() and (root / "include" / "broadsheet.h").is_file() else None


def built_library():
    """The path of the library that goes into the wheel: built now, or carried along."""
    root = repository()
    if root is not None:
        subprocess.run(["make", "-C", str(root), "lib"], check=True)
        return (root / "build" / "lib" / LIBRARY).resolve(strict=True)
    carried = PACKAGE / LIBRARY
    if not carried.is_file():
        raise SystemExit(f"{carried} is missing, and there is no repository around {HERE} to build it from")
    return carried


class BuildWithLibrary(build_py):
    """Copies the library into the package, or beside the sources for an editable install."""

    def run(self):
        super().run()
        target = (PACKAGE if self.editable_mode else Path(self.build_lib) / "broadsheet") / LIBRARY
        library = built_library()
        if library == target.resolve():
            return
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(library, target)

    def get_outputs(self, *arguments, **options):
        return [*super().get_outputs(*arguments, **options), str(Path(self.build_lib) / "broadsheet" / LIBRARY)]


class SourcesWithLibrary(sdist):
    """Puts the library into a source distribution, which cannot reach the repository it came from."""

    def make_release_tree(self, base_dir, files):
        super().make_release_tree(base_dir, files)
        shutil.copyfile(built_library(), Path(base_dir) / "src" / "broadsheet" / LIBRARY)


class PlatformWheel(bdist_wheel):
    """A wheel for one platform and any Python 3: the library is native, but no extension module."""

    def get_tag(self):
        return ("py3", "none", super().get_tag()[2])


class NativeDistribution(Distribution):
    """A distribution that is never platform-independent."""

    def has_ext_modules(self):
        return True


setup(
    distclass=NativeDistribution,
    cmdclass={"build_py": BuildWithLibrary, "sdist": SourcesWithLibrary, "bdist_wheel": PlatformWheel},
)
