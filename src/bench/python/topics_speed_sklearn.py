"""tf-idf and mini-batch k-means with scikit-learn, from JSON lines to the topic of each document.

Usage: topics_speed_sklearn.py FOLDER OUT TOPICS
"""
import json
import pathlib
import sys

import sklearn
from sklearn.cluster import MiniBatchKMeans
from sklearn.feature_extraction.text import TfidfVectorizer

ids, texts = [], []
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.jsonl")):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            document = json.loads(line)
            ids.append(document["id"])
            texts.append(document["abstract"])
vectors = TfidfVectorizer(sublinear_tf=True, stop_words="english").fit_transform(texts)
topics = MiniBatchKMeans(int(sys.argv[3]), random_state=1).fit_predict(vectors)
with open(sys.argv[2], "w", encoding="utf-8") as out:
    out.write("id\ttopic\n")
    for name, topic in zip(ids, topics):
        out.write(f"{name}\t{topic}\n")
print(f"scikit-learn {sklearn.__version__}")
