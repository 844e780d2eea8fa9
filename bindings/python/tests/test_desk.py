"""Opening, closing, sharing and pickling desks."""

import copy
import gc
import os
import pickle
import threading
import time

import pytest

import broadsheet
from broadsheet import Desk, InvalidArgument


def test_closing(desk):
    desk.close()
    desk.close()
    for call in (
        lambda: desk.analyze("x"),
        lambda: desk.analyze_many(["x"]),
        lambda: desk.read("x"),
        lambda: desk.compare("x", "y"),
        lambda: desk.syllables("x"),
    ):
        with pytest.raises(InvalidArgument, match="closed"):
            call()


def test_articles_outlive_their_desk():
    with Desk() as desk:
        article = desk.read("The lander is gone.")
    del desk
    gc.collect()
    assert article.counts().words == 4
    assert article.report(only="counts").counts.words == 4


def test_a_run_goes_on_when_its_desk_is_closed(desk):
    run = desk.analyze_many(["The lander is gone."] * 300, only="counts")
    first = next(run)
    desk.close()
    gc.collect()
    assert all(report == first for report in run)


@pytest.mark.parametrize("duplicate", [copy.copy, copy.deepcopy, lambda it: pickle.loads(pickle.dumps(it))])
def test_pickling(duplicate):
    text = "He met Foo. Bar at noon."
    desk = Desk(max_bytes=1000, abbreviations=["Foo"])
    other = duplicate(desk)
    assert repr(other) == repr(desk) == "Desk(max_bytes=1000, abbreviations=('Foo',))"
    assert other.analyze(text) == desk.analyze(text)
    assert len(desk.analyze(text).sentences) == 1 and len(Desk().analyze(text).sentences) == 2
    with pytest.raises(broadsheet.TooLarge):
        other.analyze("x" * 1001)


def test_configuration_is_checked():
    with pytest.raises(broadsheet.InvalidOption, match="max_bytes"):
        Desk(max_bytes=0)
    with pytest.raises(broadsheet.InvalidOption, match="max_bytes"):
        Desk(max_bytes="many")
    with pytest.raises(broadsheet.InvalidOption, match="abbreviations"):
        Desk(abbreviations=[1])


def test_threads_share_a_desk(desk, seeds):
    expected = [desk.analyze(text).json for text in seeds]
    wrong = []

    def work():
        for _ in range(50):
            if [desk.analyze(text).json for text in seeds] != expected:
                wrong.append(True)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong


def test_threads_share_an_article(desk, seeds):
    article, other = desk.read(seeds[0]), desk.read(seeds[1])
    expected = article.report().json, desk.compare(article, other).json
    results = []
    work = lambda: results.extend((article.report().json, desk.compare(article, other).json) for _ in range(10))
    threads = [threading.Thread(target=work) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == [expected] * 30


def test_closing_under_way_is_safe(seeds):
    for _ in range(20):
        desk = Desk()
        results = []

        def work(desk=desk, results=results):
            try:
                for _ in range(100):
                    results.append(desk.analyze(seeds[0]).json)
            except InvalidArgument:
                pass

        thread = threading.Thread(target=work)
        thread.start()
        time.sleep(0.002)
        desk.close()
        thread.join()
        assert len(set(results)) <= 1


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_desk_is_usable_after_fork(desk, seeds):
    expected = desk.analyze(seeds[0]).json
    list(desk.analyze_many(seeds * 5, threads=2))
    child = os.fork()
    if child == 0:
        good = desk.analyze(seeds[0]).json == expected
        good = good and [report.json for report in desk.analyze_many([seeds[0]] * 3, threads=2)] == [expected] * 3
        os._exit(0 if good else 1)
    assert os.waitpid(child, 0)[1] == 0


def test_syllables(desk):
    assert [desk.syllables(word) for word in ("the", "lunar", "exploration", b"moon", "-", "")] == [1, 2, 4, 1, 0, 0]
    with pytest.raises(broadsheet.InvalidUTF8):
        desk.syllables(b"\xff")
    with pytest.raises(TypeError):
        desk.syllables(3)
