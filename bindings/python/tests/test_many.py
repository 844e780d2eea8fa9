"""Many texts at a time."""

import io
import itertools
import sys
import time

import pytest

import broadsheet
from broadsheet import Document


def bodies(count):
    """Texts that all differ in their number of words."""
    return [" ".join(["word"] * (index + 1)) + "." for index in range(count)]


@pytest.mark.parametrize("threads", [0, 1, 2, 3])
def test_results_come_in_order(desk, threads):
    texts = bodies(400)
    assert [report.counts.words for report in desk.analyze_many(texts, threads=threads)] == list(range(1, 401))


def test_results_are_those_of_analyze(desk, seeds):
    assert list(desk.analyze_many(seeds, threads=2)) == [desk.analyze(text) for text in seeds]
    options = {"only": ["tokens"], "offsets": "utf16"}
    assert list(desk.analyze_many(seeds, **options)) == [desk.analyze(text, **options) for text in seeds]


def test_nothing(desk):
    assert list(desk.analyze_many([])) == []


def test_a_bad_text_stops_nothing(desk):
    texts = ["good", b"\xff", "also \ud800", "good", Document("x", published="never"), Document(b"\xff", invalid_utf8="repair")]
    results = list(desk.analyze_many(texts, threads=2))
    kinds = [type(result).__name__ for result in results]
    assert kinds == ["Report", "InvalidUTF8", "InvalidUTF8", "Report", "InvalidOption", "Report"]
    assert results[1].position == 0 and results[2].position == 5


def test_only_bad_texts(desk):
    assert [type(result) for result in desk.analyze_many([b"\xff", "\ud800"])] == [broadsheet.InvalidUTF8] * 2
    assert [type(result) for result in desk.analyze_many(["\ud800"])] == [broadsheet.InvalidUTF8]


def test_repair_for_all(desk):
    assert all(isinstance(r, broadsheet.Report) for r in desk.analyze_many([b"\xff", "\ud800"], invalid_utf8="repair"))


def test_documents(desk):
    texts = [Document("The lander is gone.", id="a1", title="Lost", published="2023-08-21"), "It fell."]
    first, second = desk.analyze_many(texts)
    assert (first.id, first.article.title.text, first.article.published.value) == ("a1", "Lost", "2023-08-21")
    assert second.id is None


def test_texts_are_read_as_they_are_needed(desk):
    run = desk.analyze_many(f"Number {number}." for number in itertools.count())
    assert [report.counts.words for report in itertools.islice(run, 200)] == [2] * 200
    run.close()


def test_one_text_is_not_many(desk):
    for text in ("text", b"text", Document("text")):
        with pytest.raises(TypeError, match="iterable of texts"):
            desk.analyze_many(text)
    with pytest.raises(TypeError, match="str or bytes"):
        list(desk.analyze_many([3]))


def test_bad_options_are_raised(desk):
    with pytest.raises(broadsheet.InvalidOption):
        list(desk.analyze_many(["x"], only=["gossip"]))


def test_progress(desk):
    for threads, form in itertools.product((1, 2), (list, iter)):
        seen = []
        list(desk.analyze_many(form(bodies(500)), threads=threads, progress=lambda *figures: seen.append(figures)))
        done = [count for count, _ in seen]
        assert done == sorted(done) and done[-1] == 500
        assert {total for _, total in seen} == {500 if form is list else None}


def test_progress_counts_bad_texts(desk):
    seen = []
    list(desk.analyze_many(["\ud800"] * 3 + ["good"] * 3, progress=lambda done, total: seen.append(done)))
    assert seen[-1] == 6


def test_false_stops(desk):
    seen = []

    def stop(done, total):
        seen.append(done)
        return False

    with pytest.raises(broadsheet.Cancelled):
        list(desk.analyze_many(bodies(500), threads=2, progress=stop))
    assert len(seen) <= 2


@pytest.mark.parametrize("threads", [1, 2])
@pytest.mark.parametrize("kind", [ZeroDivisionError, KeyboardInterrupt, SystemExit])
def test_what_progress_raises_is_carried_through(desk, threads, kind):
    def fail(done, total):
        raise kind("here")

    with pytest.raises(kind, match="here"):
        list(desk.analyze_many(bodies(100), threads=threads, progress=fail))
    assert len(list(desk.analyze_many(bodies(10)))) == 10


class Terminal(io.StringIO):
    """Standard error as a terminal."""

    def isatty(self):
        return True


def test_a_line_on_the_terminal(desk, monkeypatch):
    monkeypatch.setattr(sys, "stderr", Terminal())
    list(desk.analyze_many(bodies(1500), progress=True))
    assert sys.stderr.getvalue().endswith("\r1,500 of 1,500 articles\n")
    sys.stderr.seek(0)
    sys.stderr.truncate()
    list(desk.analyze_many([], progress=True))
    assert sys.stderr.getvalue() == ""


def test_no_line_where_there_is_no_terminal(desk, capsys):
    list(desk.analyze_many(bodies(10), progress=True))
    assert capsys.readouterr().err == ""


def test_other_threads_run_meanwhile(desk, seeds):
    """The library lets go of the interpreter: a thread that ticks goes on ticking during one long call."""
    import threading

    ticks, stop = [], threading.Event()

    def tick():
        while not stop.is_set():
            ticks.append(time.monotonic())
            time.sleep(0.001)

    ticker = threading.Thread(target=tick)
    ticker.start()
    text = "\n".join(seeds) * 2000
    began = time.monotonic()
    desk.analyze(text)
    ended = time.monotonic()
    stop.set()
    ticker.join()
    during = [at for at in ticks if began < at < ended]
    assert ended - began > 0.02 and len(during) > (ended - began) * 1000 / 10
