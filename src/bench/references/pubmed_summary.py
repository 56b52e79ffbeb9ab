"""A second reader of PubMed summary exports, written apart from the parser, and the comparison with it.

    java ... org.therapyatlas.references.quality.PubmedSummary | python3 src/bench/references/pubmed_summary.py [lines]

Splits the files at their numbers and takes the journal as the sentence before the last "YYYY" that is followed by
a month, a semicolon, a colon or a stop and stands before "doi:" or "PMID:". Prints, for each file and field, how many entries both
readings agree on, and some that differ; with a number it also prints as many lines, evenly spread, for the eye.
"""
import collections
import gzip
import pathlib
import re
import sys

folder = pathlib.Path("../shared/data/references/pubmed_summary")
first_file = []


def read(path):
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        text = lines.read()
    for block in re.split(r"\n\s*\n(?=\d+: )", "\n\n" + text):
        line = " ".join(block.split())
        if not line:
            continue
        pmid = re.search(r"PMID: (\d+)", line)
        doi = re.search(r"doi: (10\.\S+?)\.?(?: |$)", re.sub(r"(doi: 10\.\S*[-/_]) (?=\S*\d)", r"\1", line))
        head = re.split(r" (?:doi: |PMID: )", line)[0]
        dates = list(re.finditer(r"\. ((?:19|20)\d\d)(?: (?:[A-Z][a-z]{2}|Spring|Summer|Fall|Winter|Autumn)|;|\.|:|$)", head))
        year = journal = ""
        if dates:
            year = dates[-1].group(1)
            before = head[: dates[-1].start()]
            cut = max(before.rfind(mark) for mark in (". ", "? ", "! ", "] "))
            journal = before[cut + 2 :]
        yield pmid and pmid.group(1) or "", doi and doi.group(1).lower() or "", year, journal


def fold(text):
    return re.sub(r"[^a-z0-9]", "", text.lower())


ours = collections.defaultdict(dict)
for row in sys.stdin.read().splitlines():
    cells = row.split("\t")
    if len(cells) == 6:
        ours[cells[0]].setdefault(cells[2], cells[2:])

for path in sorted(folder.glob("summary-*")):
    entries = list(read(path))
    agree = collections.Counter()
    differing = collections.defaultdict(list)
    for entry in entries:
        mine = ours[path.name].get(entry[0])
        for i, field in enumerate(("PMID", "DOI", "year", "journal")):
            if mine and fold(mine[i]) == fold(entry[i]):
                agree[field] += 1
            else:
                differing[field].append((entry[0], entry[i], mine and mine[i]))
    print(path.name, len(entries), "entries;", len(ours[path.name]), "read by the parser")
    for field in ("PMID", "DOI", "year", "journal"):
        print(f"  {field}: {agree[field] / len(entries):.4f}", differing[field][:6])
    if len(sys.argv) > 1:
        step = max(1, len(entries) // int(sys.argv[1]))
        for entry in entries[::step]:
            print("   ", "|".join(ours[path.name].get(entry[0], ["-"])))
