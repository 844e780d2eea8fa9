"""Every package is built, installed as its user would, and used. `make packages` runs these; they take minutes."""

import os
import pathlib
import re
import shutil
import subprocess
import time
import venv

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PATH = "/usr/local/bin:/usr/bin:/bin"  # no Swift here
REPORT = "import broadsheet; print(broadsheet.analyze('The lander is gone.').counts.words)"


class Environment:
    """A fresh Python environment in which nothing of the repository can be found."""

    def __init__(self, directory):
        venv.create(directory, with_pip=True)
        self.directory = directory
        hidden = ("BROADSHEET_LIBRARY", "LD_LIBRARY_PATH", "PYTHONPATH", "VIRTUAL_ENV")
        self.variables = {name: value for name, value in os.environ.items() if name not in hidden}
        self.variables["PATH"] = f"{directory / 'bin'}:{PATH}"

    def python(self, *words, prefix=()):
        words = [*prefix, str(self.directory / "bin" / "python"), *map(str, words)]
        done = subprocess.run(words, cwd=self.directory, env=self.variables, capture_output=True, text=True)
        assert done.returncode == 0, f"{words}\n{done.stdout}\n{done.stderr}"
        return done.stdout + done.stderr

    def install(self, *what):
        return self.python("-m", "pip", "install", "--quiet", "--disable-pip-version-check", *what)


@pytest.fixture(scope="module")
def wheel(run):
    run("scripts/wheel.sh")
    (path,) = (ROOT / "dist").glob("broadsheet-*.whl")
    return path


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """An environment with the wheel in it, and how long it took from `pip install` to the first report."""
    environment = Environment(tmp_path_factory.mktemp("fresh") / "venv")
    assert not shutil.which("swift", path=environment.variables["PATH"])
    start = time.monotonic()
    environment.install("--no-index", wheel)
    assert environment.python("-c", REPORT) == "4\n"
    environment.seconds = time.monotonic() - start
    return environment


def test_the_wheel_is_small_and_says_what_it_runs_on(wheel):
    size = wheel.stat().st_size
    print(f"{wheel.name}: {size / 1e6:.2f} MB")
    assert size < 8_000_000
    assert re.fullmatch(r"broadsheet-[\d.]+-py3-none-manylinux_2_\d+_\w+\.whl", wheel.name)


def test_a_first_report_is_quick(installed):
    print(f"pip install to the first report: {installed.seconds:.1f} s")
    assert installed.seconds < 10


def test_importing_is_quick(installed):
    """What `python -X importtime` says of broadsheet, the best of five: microseconds, all it imports included."""
    times = []
    for _ in range(5):
        told = installed.python("-X", "importtime", "-c", "import broadsheet")
        times.append(int(re.search(r"\|\s*(\d+) \|\s*broadsheet$", told, re.M).group(1)))
    print(f"import broadsheet: {min(times) / 1000:.1f} ms")
    assert min(times) < 30_000


def test_the_wheel_brings_its_own_jansson(installed):
    code = f"{REPORT}; print(*{{line.split()[-1] for line in open('/proc/self/maps') if 'jansson' in line}})"
    words, *loaded = installed.python("-c", code).split()
    assert words == "4" and len(loaded) == 1
    assert pathlib.Path(loaded[0]).is_relative_to(installed.directory)


def test_the_wheel_runs_where_there_is_no_jansson(installed):
    found = subprocess.run(["/sbin/ldconfig", "-p"], capture_output=True, text=True).stdout
    libraries = re.findall(r"libjansson\S* .*=> (\S+)", found)
    hide = " && ".join(f"mount --bind /dev/null {os.path.realpath(path)}" for path in libraries) or "true"
    prefix = ("unshare", "--mount", "sh", "-c", f'{hide} && exec "$@"', "sh")
    if subprocess.run([*prefix, "true"], capture_output=True).returncode:
        pytest.skip("nothing can be hidden here")
    assert installed.python("-c", REPORT, prefix=prefix) == "4\n"


def test_the_wheel_carries_the_licences(installed):
    licences = set(path.name for path in installed.directory.rglob("broadsheet-*.dist-info/licenses/*"))
    assert licences == {"LICENSE", "NOTICE"}


def test_the_package_passes_its_own_tests(installed):
    installed.install("-r", ROOT / "Tests" / "requirements.txt")
    told = installed.python("-m", "pytest", "-q", "-p", "no:cacheprovider", ROOT / "bindings" / "python" / "tests")
    print(told.strip().splitlines()[-1])


def test_the_source_distribution_builds(run, tmp_path):
    run("scripts/sdist.sh")
    (archive,) = (ROOT / "dist").glob("broadsheet-*.tar.gz")
    shutil.unpack_archive(archive, tmp_path, filter="data")
    (unpacked,) = tmp_path.iterdir()
    run("scripts/wheel.sh", unpacked, tmp_path / "built")
    (wheel,) = (tmp_path / "built").iterdir()
    environment = Environment(tmp_path / "venv")
    environment.install("--no-index", wheel)
    assert environment.python("-c", REPORT) == "4\n"


@pytest.fixture(scope="module")
def debs(run):
    if not shutil.which("dpkg-shlibdeps"):
        pytest.skip("this is no Debian with dpkg-dev")
    run("make", "deb")
    return sorted((ROOT / "dist").glob("*.deb"))


def test_lintian_finds_no_error(debs):
    if not shutil.which("lintian"):
        pytest.skip("lintian is not here")
    told = subprocess.run(["lintian", "--fail-on", "error", *map(str, debs)], capture_output=True, text=True)
    print(told.stdout)
    assert told.returncode == 0


def names(debs):
    return [path.name.split("_")[0] for path in debs]


def listed(debs):
    """The files that the packages hold."""
    for path in debs:
        for line in subprocess.run(["dpkg-deb", "-c", path], capture_output=True, text=True).stdout.splitlines():
            if not line.startswith("d"):
                yield pathlib.Path("/" + line.split(None, 5)[5].split(" -> ")[0].removeprefix("./"))


def test_debian_packages_say_what_they_need(debs, run, version):
    needs = {name: run("dpkg-deb", "-f", path, "Depends").strip() for name, path in zip(names(debs), debs)}
    assert needs["libbroadsheet-dev"] == f"libbroadsheet0 (= {version}-1)"
    for name in ("libbroadsheet0", "broadsheet"):
        assert "libjansson4" in needs[name] and re.search(r"libc6 \(>= 2\.3\d\)", needs[name])


def test_debian_packages_install_work_and_go(debs, run, tmp_path, version):
    installed = subprocess.run(["dpkg-query", "-W", *names(debs)], capture_output=True, text=True).stdout
    if os.geteuid() != 0 or installed:
        pytest.skip("only for root, where these packages are not installed")
    try:
        run("dpkg", "-i", *debs)
        assert run("/usr/bin/broadsheet", "--version") == f"{version}\n"
        flags = run("pkg-config", "--cflags", "--libs", "broadsheet", PKG_CONFIG_PATH="").split()
        source = ROOT / "Tests" / "packaging" / "outside" / "main.c"
        run("cc", source, *flags, "-o", tmp_path / "program")
        assert run(tmp_path / "program", LD_LIBRARY_PATH="") == f"{version}: 4 words\n"
    finally:
        subprocess.run(["dpkg", "--purge", *names(debs)], capture_output=True)
    assert [path for path in listed(debs) if os.path.lexists(path)] == []


@pytest.fixture
def published(run, tmp_path, version):
    """A repository of what stands here, with the release as its tag: what a Swift package would depend on."""
    repository = tmp_path / "broadsheet"
    for name in run("git", "ls-files", "--cached", "--others", "--exclude-standard").splitlines():
        if (ROOT / name).is_file():
            (repository / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, repository / name, follow_symlinks=False)
    author = ("-c", "user.name=nobody", "-c", "user.email=nobody@localhost")
    run("git", "init", "--quiet", cwd=repository)
    run("git", "add", "--all", cwd=repository)
    run("git", *author, "commit", "--quiet", "--message", version, cwd=repository)
    run("git", *author, "tag", version, cwd=repository)
    return repository


def test_a_swift_package_depends_on_a_release(published, run, tmp_path, version):
    """SwiftPM refuses unsafe flags in a dependency that has a version; a path would let them pass."""
    package = shutil.copytree(ROOT / "examples" / "swift", tmp_path / "package", ignore=shutil.ignore_patterns(".*"))
    manifest = package / "Package.swift"
    text = manifest.read_text()
    dependency = '.package(name: "broadsheet", path: "../..")'
    assert dependency in text
    manifest.write_text(text.replace(dependency, f'.package(url: "file://{published}", from: "{version}")'))
    apart = ("--disable-dependency-cache", "--security-path", tmp_path / "security")
    seeds = sorted((ROOT / "seeds").glob("*.txt"))
    assert "words" in run("swift", "run", "--quiet", *apart, "FirstSteps", *seeds, cwd=package)
