"""Clusters the same tokens with scikit-learn: TF-IDF + KMeans, and TF-IDF + SVD(100) + KMeans.

Usage: topics_sklearn.py FILE...

Each FILE holds one document a line: the resample that leaves it out, a tab, its class, a tab, and
its words as word:count separated by blanks (spaces inside a word written as underscores), as
TopicBenchmark writes them. Prints the mean NMI and ARI over the resamples at the true number of
classes, each with its standard deviation. src/bench/topics-quality runs both.
"""

import sys

import numpy as np
import scipy.sparse as sparse
import sklearn
from sklearn.cluster import KMeans
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import TfidfTransformer
from sklearn.metrics import adjusted_rand_score, normalized_mutual_info_score
from sklearn.preprocessing import normalize

MIN_DOCUMENTS = 3
MAX_SHARE = 0.4


def read(path):
    parts, labels, rows, columns, counts, vocabulary = [], [], [], [], [], {}
    with open(path, encoding="utf-8") as lines:
        for row, line in enumerate(lines):
            part, label, words = line.rstrip("\n").split("\t")
            parts.append(int(part))
            labels.append(label)
            for word in words.split():
                term, count = word.rsplit(":", 1)
                rows.append(row)
                columns.append(vocabulary.setdefault(term, len(vocabulary)))
                counts.append(int(count))
    shape = (len(labels), len(vocabulary))
    matrix = sparse.csr_matrix((counts, (rows, columns)), shape=shape, dtype=float)
    return matrix, np.array(labels), np.array(parts)


def tfidf(matrix):
    documents = np.bincount(matrix.indices, minlength=matrix.shape[1])
    kept = (documents >= MIN_DOCUMENTS) & (documents <= MAX_SHARE * matrix.shape[0])
    return TfidfTransformer(sublinear_tf=True).fit_transform(matrix[:, kept])


def score(vectors, labels, seed):
    found = KMeans(len(set(labels)), n_init=1, random_state=seed).fit_predict(vectors)
    return (
        normalized_mutual_info_score(labels, found),
        adjusted_rand_score(labels, found),
    )


print("scikit-learn", sklearn.__version__)
for file in sys.argv[1:]:
    counts, classes, left_out = read(file)
    print(f"{file}: {counts.shape[0]} documents, {len(set(classes))} classes", flush=True)
    scores = {"KMeans": [], "SVD + KMeans": []}
    for resample in sorted(set(left_out)):
        kept = left_out != resample
        vectors = tfidf(counts[kept])
        scores["KMeans"].append(score(vectors, classes[kept], resample))
        svd = TruncatedSVD(100, random_state=resample).fit_transform(vectors)
        scores["SVD + KMeans"].append(score(normalize(svd), classes[kept], resample))
    for name, values in scores.items():
        nmi, ari = np.mean(values, axis=0)
        nmi_spread, ari_spread = np.std(values, axis=0)
        print(
            f"  {name:12s} NMI {nmi:.3f} ± {nmi_spread:.3f}  ARI {ari:.3f} ± {ari_spread:.3f}",
            flush=True,
        )
