"""Clusters the same tokens with scikit-learn: TF-IDF + KMeans, and TF-IDF + SVD(100) + KMeans.

Usage: topics_sklearn.py FILE...

Each FILE holds one document a line: its class, a tab, and its words as word:count separated by
blanks (spaces inside a word written as underscores), as TopicBenchmark writes them. Prints the
mean NMI and ARI over three seeds at the true number of classes.
"""

import sys

import numpy as np
import scipy.sparse as sparse
from sklearn.cluster import KMeans
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import TfidfTransformer
from sklearn.metrics import adjusted_rand_score, normalized_mutual_info_score
from sklearn.preprocessing import normalize

SEEDS = 3
MIN_DOCUMENTS = 3
MAX_SHARE = 0.4


def read(path):
    labels, rows, columns, counts, vocabulary = [], [], [], [], {}
    with open(path, encoding="utf-8") as lines:
        for row, line in enumerate(lines):
            label, words = line.rstrip("\n").split("\t")
            labels.append(label)
            for word in words.split():
                term, count = word.rsplit(":", 1)
                rows.append(row)
                columns.append(vocabulary.setdefault(term, len(vocabulary)))
                counts.append(int(count))
    shape = (len(labels), len(vocabulary))
    matrix = sparse.csr_matrix((counts, (rows, columns)), shape=shape, dtype=float)
    documents = np.bincount(matrix.indices, minlength=matrix.shape[1])
    kept = (documents >= MIN_DOCUMENTS) & (documents <= MAX_SHARE * len(labels))
    return matrix[:, kept], labels


def score(name, vectors, labels):
    k = len(set(labels))
    values = []
    for seed in range(SEEDS):
        found = KMeans(k, n_init=1, random_state=seed).fit_predict(vectors)
        values.append(
            (
                normalized_mutual_info_score(labels, found),
                adjusted_rand_score(labels, found),
            )
        )
    nmi, ari = np.mean(values, axis=0)
    print(f"  {name:12s} NMI {nmi:.3f}  ARI {ari:.3f}", flush=True)


for file in sys.argv[1:]:
    counts, classes = read(file)
    tfidf = TfidfTransformer(sublinear_tf=True).fit_transform(counts)
    print(f"{file}: {counts.shape[0]} documents, {len(set(classes))} classes", flush=True)
    score("KMeans", tfidf, classes)
    svd = TruncatedSVD(100, random_state=0).fit_transform(tfidf)
    score("SVD + KMeans", normalize(svd), classes)
