"""Compares the term tables with scikit-learn and with formulas written out here, on public sets.

Usage: term_oracles.py prepare DATA FOLDER   writes FOLDER/<set>/part-N.jsonl from the sets in DATA
       term_oracles.py compare FOLDER        compares FOLDER/<set>-tables; exits 1 where something differs
"""
import csv
import gzip
import json
import math
import pathlib
import sys
from collections import defaultdict

SETS = ("20newsgroups", "medical_abstracts")
PRIOR = 1000


def documents(data, name):
    if name == "20newsgroups":
        with gzip.open(data / "20newsgroups/20newsgroups.jsonl.gz", "rt", encoding="utf-8") as lines:
            for number, line in enumerate(lines):
                record = json.loads(line)
                yield number, record["label"].replace(".", "_"), record["text"]
    else:
        with gzip.open(data / "medical_abstracts/medical_tc_test.csv.gz", "rt", encoding="utf-8", newline="") as lines:
            for number, row in enumerate(csv.DictReader(lines)):
                yield number, "condition_" + row["condition_label"], row["medical_abstract"]


def prepare(data, folder):
    for name in SETS:
        (folder / name).mkdir(parents=True, exist_ok=True)
        files = [open(folder / name / f"part-{i}.jsonl", "w", encoding="utf-8") for i in range(4)]
        for number, label, text in documents(data / "topics", name):
            if text.strip():
                record = dict(id=str(number), pmid=str(10_000_000 + number), language="en", label=label)
                record |= {"source_kind": "other", "abstract": text}
                files[number % 4].write(json.dumps(record, ensure_ascii=False) + "\n")
        for file in files:
            file.close()


def cell(observed, row, column, size):
    return observed * math.log(observed * size / (row * column)) if observed else 0.0


def keyness(a, n1, c, n2):
    # The form with x ln x loses nine digits to cancellation where proportions are nearly equal.
    n = n1 + n2
    with_term, without = a + c, n - a - c
    cells = (a, n1, with_term), (c, n2, with_term), (n1 - a, n1, without), (n2 - c, n2, without)
    g2 = 2 * math.fsum(cell(observed, row, column, n) for observed, row, column in cells)
    sign = -1 if a * n2 < c * n1 else 1
    ratio = math.log2((a + 0.5) / (n1 + 0.5)) - math.log2((c + 0.5) / (n2 + 0.5))
    alpha = PRIOR * (a + c) / n
    delta = math.log((a + alpha) / (n1 + PRIOR - a - alpha)) - math.log((c + alpha) / (n2 + PRIOR - c - alpha))
    return sign * max(g2, 0.0), ratio, delta / math.sqrt(1 / (a + alpha) + 1 / (c + alpha))


def benjamini_hochberg(ps):
    order = sorted(range(len(ps)), key=ps.__getitem__, reverse=True)
    qs, least = [0.0] * len(ps), 1.0
    for place, i in enumerate(order):
        least = min(least, ps[i] * len(ps) / (len(ps) - place))
        qs[i] = least
    return qs


def close(one, other):
    return abs(one - other) <= 1e-6 * max(1.0, abs(one), abs(other))


def compare(folder, name):
    import duckdb
    import numpy as np
    import sklearn
    from sklearn.feature_extraction.text import CountVectorizer, TfidfTransformer

    tables = folder / f"{name}-tables"
    read = lambda table, columns: duckdb.sql(f"select {columns} from '{tables}/{table}/*.parquet'").fetchall()
    counted = read("document_terms", "document_id, token_count, terms, groups")
    texts = [[t["term"] for t in terms for _ in range(t["term_count"])] for _, _, terms, _ in counted]
    vectorizer = CountVectorizer(analyzer=lambda tokens: tokens)
    matrix = vectorizer.fit_transform(texts)
    idf = TfidfTransformer(smooth_idf=True).fit(matrix).idf_
    tf = np.asarray(matrix.sum(axis=0)).ravel()
    df = np.bincount(matrix.indices, minlength=matrix.shape[1])
    terms = {t: (n, d, i) for t, n, d, i in read("terms", "term, term_count, document_count, idf")}
    wrong = 0
    for term, column in vectorizer.vocabulary_.items():
        n, d, i = terms.get(term, (0, 0, 0.0))
        wrong += not (n == tf[column] and d == df[column] and abs(i - idf[column]) < 1e-12)
    wrong += abs(len(terms) - len(vectorizer.vocabulary_))
    print(f"{name}: {len(counted)} documents, {len(terms)} terms; tf, df or idf unlike scikit-learn "
          f"{sklearn.__version__}: {wrong}")

    part, words, size = defaultdict(lambda: defaultdict(list)), defaultdict(int), 0
    for _, tokens, found, groups in counted:
        size += tokens
        label = next(g["value"] for g in groups if g["facet"] == "label")
        words[label] += tokens
        for t in found:
            part[label][t["term"]].append((t["term_count"], tokens))
    rows = defaultdict(dict)
    for value, term, *columns in read(
        "terms_by_facet",
        "value, term, term_count, rest_term_count, document_count, g2, log_ratio, log_odds_z, q_value, dispersion, facet",
    ):
        if columns[-1] == "label":
            rows[value][term] = columns
    unlike, compared = 0, 0
    for label, found in part.items():
        n1, n2 = words[label], size - words[label]
        tested, ps = [], []
        for term, places in found.items():
            total, documents_of_term, _ = terms[term]
            if documents_of_term < 2:
                continue
            a = sum(count for count, _ in places)
            c = total - a
            g2, ratio, z = keyness(a, n1, c, n2)
            deviation = sum(abs(count / a - tokens / n1) - tokens / n1 for count, tokens in places)
            row = rows[label].pop(term, None)
            compared += 1
            if row is None:
                unlike += 1
                continue
            good = row[0] == a and row[1] == c and row[2] == len(places)
            good &= close(row[3], g2) and close(row[4], ratio) and close(row[5], z)
            unlike += not (good and close(row[7], (deviation + 1) / 2))
            if (a + c) * n1 / (n1 + n2) >= 5:
                tested.append(row[6])
                ps.append(math.erfc(math.sqrt(abs(g2) / 2)))
            else:
                unlike += row[6] is not None
        unlike += sum(q is None or not close(q, expected) for q, expected in zip(tested, benjamini_hochberg(ps)))
        unlike += len(rows[label])
    print(f"{name}: {compared} contrasts of {len(part)} labels; unlike the formulas: {unlike}")
    return wrong + unlike


if __name__ == "__main__":
    if sys.argv[1] == "prepare":
        prepare(pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3]))
    else:
        sys.exit(1 if sum(compare(pathlib.Path(sys.argv[2]), name) for name in SETS) else 0)
