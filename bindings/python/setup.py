"""Builds the wheel: the Python sources and, beside them, the native library.

The library is built by the Makefile of the repository (`make lib`). A source distribution carries what that needs in its
directory native/, and so builds wherever a Swift toolchain is.
"""

import shutil
import subprocess
import sys
from pathlib import Path

from setuptools import Distribution, setup
from setuptools.command.bdist_wheel import bdist_wheel
from setuptools.command.build_py import build_py
from setuptools.command.sdist import sdist

HERE = Path(__file__).resolve().parent
PACKAGE = HERE / "src" / "broadsheet"
LIBRARY = "libbroadsheet.dylib" if sys.platform == "darwin" else "libbroadsheet.so"


# What the library is built from. SwiftPM wants to see the tests that Package.swift names.
NATIVE = ["LICENSE", "Makefile", "NOTICE", "Package.swift", "Sources", "Tests", "include", "scripts"]


def repository():
    """The repository around this directory, or the part of it that a source distribution carries."""
    for root in (HERE.parent.parent, HERE / "native"):
        if (root / "Makefile").is_file() and (root / "include" / "broadsheet.h").is_file():
            return root
    raise SystemExit(f"there are no sources of the library around {HERE} or in its directory native")


def built_library():
    """The path of the library that goes into the wheel, built now."""
    root = repository()
    subprocess.run(["make", "-C", str(root), "lib"], check=True)
    return (root / "build" / "lib" / LIBRARY).resolve(strict=True)


class BuildWithLibrary(build_py):
    """Copies the library into the package, or beside the sources for an editable install."""

    def run(self):
        super().run()
        target = (PACKAGE if self.editable_mode else Path(self.build_lib) / "broadsheet") / LIBRARY
        library = built_library()
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(library, target)

    def get_outputs(self, *arguments, **options):
        return [*super().get_outputs(*arguments, **options), str(Path(self.build_lib) / "broadsheet" / LIBRARY)]


class SourcesWithLibrary(sdist):
    """Puts the sources of the library into a source distribution, which cannot reach the repository it came from."""

    def make_release_tree(self, base_dir, files):
        super().make_release_tree(base_dir, files)
        root, native = repository(), Path(base_dir) / "native"
        native.mkdir()
        for name in NATIVE:
            if (root / name).is_dir():
                shutil.copytree(root / name, native / name, ignore=shutil.ignore_patterns("__pycache__", ".*"))
            else:
                shutil.copy2(root / name, native / name)


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
