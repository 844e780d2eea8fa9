import json


def lines(*rows):
    return "".join(row if isinstance(row, str) else json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode()


def reports(result):
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_the_first_seed(broadsheet, seeds):
    report, = reports(broadsheet("analyze", "--json", seeds[0]))
    article = report["article"]
    assert article["title"]["text"] == "Russia’s Lunar Exploration Hits Roadblocks as China Surges Ahead in Space Race"
    declared = article["declared_word_count"]
    assert (declared["value"], declared["measured"], declared["difference"]) == (307, 315, 8)
    roles = [paragraph["role"] for paragraph in article["paragraphs"]]
    assert roles == ["title", "furniture"] + ["body"] * 6 + ["furniture"]
    assert report["counts"]["words"] == 315 and report["counts"]["sentences"] == 15


def test_the_second_seed(broadsheet, seeds):
    report, = reports(broadsheet("analyze", "--json", seeds[1]))
    assert report["article"]["title"]["text"].startswith("Unlikely Prospect: Russia's Ambitious")
    assert [p["role"] for p in report["article"]["paragraphs"]] == ["title"] + ["body"] * 7


def test_furniture_changes_no_figure(broadsheet, seeds, tmp_path):
    bare = tmp_path / "bare.txt"
    text = seeds[0].read_text().splitlines()
    bare.write_text("\n".join(text[2:-1]))
    with_furniture, without = (reports(broadsheet("analyze", "--json", p))[0] for p in (seeds[0], bare))
    for section in ("counts", "readability"):
        assert with_furniture[section] == without[section]


def test_readable_output_fits_eighty_columns(broadsheet, seeds):
    for command in (("analyze", *seeds), ("compare", *seeds)):
        result = broadsheet(*command)
        assert result.returncode == 0
        assert max(len(line) for line in result.stdout.decode().splitlines()) <= 80
        assert b"\x1b" not in result.stdout


def test_a_text_cannot_steer_the_terminal(broadsheet, tmp_path):
    path = tmp_path / "evil.txt"
    path.write_text("Evil \x1b[31mtitle\n\nThe body said \x1b]0;owned\x07 that all was well with the lander.")
    assert b"\x1b" not in broadsheet("analyze", path).stdout
    path.write_text("Fair title\n\nThe body \u202esaid\u202c that all \u2067was well\u2069 with the lander.")
    shown = broadsheet("analyze", path).stdout.decode()
    assert "The body said that all was well" in shown


def test_a_stream_keeps_its_order_and_goes_on_past_bad_lines(broadsheet):
    stream = lines(
        {"id": "a", "text": "One. Two."}, "not json\n", {"id": 2}, "\n", {"id": None, "text": "Three."},
        {"id": "e", "text": 5}, {"id": "f", "text": "x", "options": {"onyl": []}}, {"text": "Four.", "source": {"k": [1]}})
    for threads in ("1", "2", "8"):
        result = broadsheet("analyze", "--jsonl", "--only", "sentences", "--threads", threads, stdin=stream)
        rows = reports(result)
        assert result.returncode == 1
        assert [r["id"] for r in rows] == ["a", None, 2, None, "e", "f", None]
        assert [r["error"]["status"] if "error" in r else None for r in rows] == [
            None, "invalid_json", "invalid_argument", None, "invalid_option", "unknown_option", None]
        assert "only" in rows[5]["error"]["message"]
        assert rows[6]["meta"] == {"source": {"k": [1]}}


def test_a_byte_order_mark_is_no_part_of_the_first_line(broadsheet):
    stream = b"\xef\xbb\xbf" + lines({"id": 1, "text": "One."}, {"id": 2, "text": "Two."})
    result = broadsheet("analyze", "--jsonl", "--only", "language", stdin=stream)
    assert result.returncode == 0 and [row["id"] for row in reports(result)] == [1, 2]
    assert broadsheet("analyze", "--jsonl", stdin=b"\xef\xbb\xbf").returncode == 0


def test_threads_change_no_byte(broadsheet):
    stream = lines(*({"id": i, "text": f"Article {i}.\n\nThe agency said {i} things. " * (i % 7 + 1)} for i in range(900)))
    outputs = {broadsheet("analyze", "--jsonl", "--threads", n, stdin=stream).stdout for n in (1, 2, 8)}
    assert len(outputs) == 1


def test_fields_can_be_renamed(broadsheet):
    stream = lines({"id": 1, "body": "The rover has landed on the far side.", "head": "A title", "when": "2023-08-21"})
    row, = reports(broadsheet(
        "analyze", "--jsonl", "--text-field", "body", "--title-field", "head", "--published-field", "when", stdin=stream))
    assert row["article"]["title"] == {"text": "A title", "span": None}
    assert row["article"]["published"] == {"value": "2023-08-21", "span": None}
    assert "meta" not in row


def test_bytes_that_are_not_utf8(broadsheet, tmp_path):
    path = tmp_path / "latin1.txt"
    path.write_bytes(b"Caf\xe9 society met on Monday.")
    refused = broadsheet("analyze", "--json", path)
    assert refused.returncode == 1 and refused.stdout == b"" and b"byte 3 (0xE9)" in refused.stderr
    repaired, = reports(broadsheet("analyze", "--json", "--repair", path))
    assert repaired["sentences"] == [{"span": [0, 27], "paragraph": 0}]
    line, = reports(broadsheet("analyze", "--jsonl", stdin=b'{"id":1,"text":"Caf\xe9"}\n'))
    assert line["error"]["status"] == "invalid_utf8" and line["error"]["position"] == 19
    line, = reports(broadsheet("analyze", "--jsonl", "--repair", stdin=b'{"id":1,"text":"Caf\xe9"}\n'))
    assert "error" not in line


def test_files_that_cannot_be_read_lose_nothing_else(broadsheet, seeds, tmp_path):
    empty = tmp_path / "empty.txt"
    empty.touch()
    result = broadsheet("analyze", "--json", "--only", "counts", tmp_path / "missing", seeds[0], tmp_path, empty, seeds[1])
    assert result.returncode == 1
    assert len(reports(result)) == 2
    assert len(result.stderr.splitlines()) == 3


def test_a_text_too_large(broadsheet, seeds):
    result = broadsheet("analyze", "--max-bytes", "100", seeds[0])
    assert result.returncode == 1 and b"more than the 100 allowed" in result.stderr
    row, = reports(broadsheet("analyze", "--jsonl", "--max-bytes", "10", stdin=lines({"id": 1, "text": "x" * 11})))
    assert row["error"]["status"] == "too_large"


def test_a_line_too_long_is_skipped(broadsheet):
    stream = lines({"id": 1, "text": "x" * 3_000_000}, {"id": 2, "text": "Fine."})
    first, second = reports(broadsheet("analyze", "--jsonl", "--max-bytes", "10", stdin=stream))
    assert first["error"]["status"] == "too_large" and second["id"] == 2


def test_nul_bytes_and_nothing_at_all(broadsheet):
    stream = lines({"id": 1, "text": "One\0two. Three."}, {"id": 2, "text": ""})
    first, second = reports(broadsheet("analyze", "--jsonl", stdin=stream))
    assert first["counts"]["words"] == 3
    assert second["counts"]["words"] == 0 and second["readability"]["lix"]["value"] is None


def test_usage_errors_exit_with_2(broadsheet):
    for arguments in (("analyze",), ("analyze", "--only", "nonsense", "x"), ("nonsense",), ("analyze", "--threads", "0", "x"),
                      ("compare", "x"), ("words",), ("analyze", "--jsonl", "x")):
        assert broadsheet(*arguments).returncode == 2, arguments
    assert broadsheet("--help").returncode == 0
    assert broadsheet("--version").stdout.strip() == b"0.1.0"


def test_quiet_when_the_reader_goes_away(broadsheet, tmp_path):
    import subprocess
    from conftest import COMMAND
    stream = lines(*({"id": i, "text": "A sentence or two. " * 50} for i in range(5000)))
    source = tmp_path / "stream.jsonl"
    source.write_bytes(stream)
    result = subprocess.run(f"'{COMMAND}' analyze --jsonl < '{source}' | head -n 1 > /dev/null; echo ${{PIPESTATUS[0]}}",
                            shell=True, executable="/bin/bash", capture_output=True, timeout=60)
    assert result.stderr == b"" and result.stdout.strip() == b"0"
