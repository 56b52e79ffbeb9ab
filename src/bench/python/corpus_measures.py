"""What a corpus is like, as the generator of synthetic corpora needs to know it.

    python3 src/bench/python/corpus_measures.py                    measures the public sets of ../shared
    python3 src/bench/python/corpus_measures.py GENERATED_FOLDER   measures a generated corpus beside them

Words of an abstract, references of a record, growth of the vocabulary, declared languages, and how unequal
citations and journals are. Standard library only; it shares no code with the program.
"""

import gzip
import json
import math
import re
import sys
import xml.etree.ElementTree as ElementTree
from collections import Counter
from pathlib import Path

SHARED = Path(__file__).resolve().parents[4] / "shared" / "data"
WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


def lognormal(values):
    """Mean and standard deviation of the logarithms."""
    logs = [math.log(value) for value in values]
    mean = sum(logs) / len(logs)
    return mean, math.sqrt(sum((log - mean) ** 2 for log in logs) / len(logs))


def growth(abstracts):
    """Distinct words at numbers of running words that double, and the exponent of Heaps' law."""
    seen, tokens, points, mark = set(), 0, [], 2000
    for abstract in abstracts:
        for word in WORD.findall(abstract.lower()):
            seen.add(word)
            tokens += 1
            if tokens == mark:
                points.append((tokens, len(seen)))
                mark *= 2
    xs = [math.log(n) for n, _ in points]
    ys = [math.log(v) for _, v in points]
    mx, my = sum(xs) / len(xs), sum(ys) / len(ys)
    beta = sum((x - mx) * (y - my) for x, y in zip(xs, ys)) / sum((x - mx) ** 2 for x in xs)
    return points, beta


def largest(counts, share):
    """Share of all that falls on the largest keys."""
    sizes = sorted(counts.values(), reverse=True)
    top = max(1, round(len(sizes) * share))
    return sum(sizes[:top]) / sum(sizes)


def report(name, abstracts, references, cited, venues, languages):
    print(f"\n{name}: {len(abstracts)} abstracts")
    mean, deviation = lognormal([len(WORD.findall(text)) for text in abstracts if WORD.search(text)])
    print(f"  words of an abstract: log-normal {mean:.2f} {deviation:.2f}, median {math.exp(mean):.0f}")
    listed = [count for count in references if count]
    mean, deviation = lognormal(listed)
    print(
        f"  references of a record that lists any: log-normal {mean:.2f} {deviation:.2f}, "
        f"median {math.exp(mean):.0f}; lists none {1 - len(listed) / len(references):.2f}"
    )
    points, beta = growth(abstracts)
    print(f"  Heaps' exponent {beta:.3f}; words to vocabulary {', '.join(f'{n}:{v}' for n, v in points)}")
    print(f"  the hundredth most cited works have {largest(cited, 0.01):.3f} of the citations, cited once {sum(1 for c in cited.values() if c == 1) / len(cited):.2f} of the works")
    if venues:
        print(f"  the tenth largest journals have {largest(venues, 0.1):.3f} of the records")
    total = sum(languages.values())
    if total:
        print("  languages " + ", ".join(f"{key} {count / total:.3f}" for key, count in languages.most_common(10)))


def pubmed_languages(files):
    counts = Counter()
    for file in files:
        raw = gzip.open(file).read() if file.suffix == ".gz" else file.read_bytes()
        counts.update(re.findall(r"<Language>(\w+)</Language>", raw.decode("utf-8", "replace")))
    return counts


def shared():
    works = [json.loads(line) for line in gzip.open(SHARED / "citation_graph/synergy/works.jsonl.gz", "rt")]
    abstracts = [work["abstract"] for work in works if work.get("abstract")]
    cited = Counter(target for work in works for target in work.get("referenced_works") or [])
    sample = SHARED / "pubmed_xml/julielab_jcore/jcore-xml-reader/src/test/resources/pubmedXML"
    report(
        "public works (SYNERGY) with the languages of NLM's sample file",
        abstracts,
        [len(work.get("referenced_works") or []) for work in works],
        cited,
        Counter(work["venue"] for work in works if work.get("venue")),
        pubmed_languages(sample.glob("*.gz")),
    )


def generated(folder):
    abstracts, references, cited, venues, languages = [], [], Counter(), Counter(), Counter()
    for file in sorted((folder / "medline").glob("*.xml.gz"))[:1]:
        for line in gzip.open(file, "rt", encoding="utf-8"):
            # One record a line; those that are broken on purpose are left out.
            try:
                element = ElementTree.fromstring(line)
            except ElementTree.ParseError:
                continue
            text = " ".join("".join(part.itertext()) for part in element.iter("AbstractText"))
            if text:
                abstracts.append(text)
            listed = ["".join(cited_work.find("Citation").itertext()) for cited_work in element.iter("Reference")]
            references.append(len(listed))
            cited.update(listed)
            venues[element.findtext(".//Journal/Title")] += 1
            languages[element.findtext(".//Language")] += 1
    report("generated MEDLINE records", abstracts, references, cited, venues, languages)


if __name__ == "__main__":
    if SHARED.exists():
        shared()
    else:
        print(f"{SHARED} is not there, so the public sets are not measured.")
    for argument in sys.argv[1:]:
        generated(Path(argument))
