"""tf and df of every word with scikit-learn's CountVectorizer. Usage: terms_sklearn.py FOLDER OUT"""
import json
import pathlib
import sys

import numpy as np
import sklearn
from sklearn.feature_extraction.text import CountVectorizer

texts = []
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.jsonl")):
    with open(path, encoding="utf-8") as lines:
        texts += [json.loads(line)["abstract"] for line in lines]
vectorizer = CountVectorizer()
counts = vectorizer.fit_transform(texts)
tf = np.asarray(counts.sum(axis=0)).ravel()
df = np.bincount(counts.indices, minlength=counts.shape[1])
with open(sys.argv[2], "w", encoding="utf-8") as out:
    for word, column in vectorizer.vocabulary_.items():
        out.write(f"{word}\t{tf[column]}\t{df[column]}\n")
print(f"scikit-learn {sklearn.__version__}: {len(tf)} words")
