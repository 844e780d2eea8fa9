import json
import re


def test_the_seeds(broadsheet, seeds):
    result = json.loads(broadsheet("compare", "--json", *seeds).stdout)
    assert result["relation"]["verdict"] == "rewrite"
    links = {tuple(link["a"]): (link["b"], link["kind"]) for link in result["alignment"]}
    assert links[(4,)] == ([4], "paraphrase")
    assert links[(9,)][1] == "moved"
    linked = [i for link in result["alignment"] for i in link["a"]]
    assert sorted(linked + result["unmatched"]["a"]) == list(range(2, 17))
    assert len(result["furniture"]["a"]) == 2 and result["furniture"]["b"] == []


def test_a_text_and_itself_is_a_copy(broadsheet, seeds):
    result = json.loads(broadsheet("compare", "--json", seeds[0], seeds[0]).stdout)
    assert result["relation"]["verdict"] == "copy"
    assert {link["kind"] for link in result["alignment"]} == {"verbatim"}
    assert result["unmatched"] == {"a": [], "b": []}


def test_a_stream_of_pairs(broadsheet, seeds):
    a, b = ({"text": seed.read_text()} for seed in seeds)
    rows = [{"id": 1, "a": a, "b": b, "desk": "x"}, {"id": 2, "a": a}, {"id": 3, "a": a, "b": {"text": "Rain in Spain."}}]
    result = broadsheet("compare", "--jsonl", stdin="".join(json.dumps(r) + "\n" for r in rows).encode())
    first, second, third = map(json.loads, result.stdout.splitlines())
    assert result.returncode == 1
    assert first["relation"]["verdict"] == "rewrite" and first["meta"] == {"desk": "x"}
    assert second["error"]["status"] == "invalid_argument"
    assert third["relation"]["verdict"] == "unrelated"


def test_the_page(broadsheet, seeds, tmp_path):
    page = tmp_path / "page.html"
    evil = tmp_path / "evil.txt"
    evil.write_text(seeds[0].read_text().replace("Undeterred,", "<script>alert(1)</script>"))
    assert broadsheet("compare", "--html", page, evil, seeds[1]).returncode == 0
    html = page.read_text()
    assert "<script" not in html and "&lt;script&gt;" in html and "<mark>" in html
    assert len(re.findall("<tr", html)) == len(re.findall("</tr>", html))
    refused = broadsheet("compare", "--html", tmp_path / "no" / "page.html", *seeds)
    assert refused.returncode == 1 and b"No such file" in refused.stderr


def test_a_word_of_any_length_is_wrapped_in_linear_time(broadsheet, tmp_path):
    path = tmp_path / "long.txt"
    path.write_text("The agency said on Monday. " + "a" * 1_000_000 + " was lost.")
    result = broadsheet("compare", path, path)
    assert result.returncode == 0 and max(map(len, result.stdout.decode().splitlines())) <= 80
