"""Writes the same JSON lines every time: documents with a planted topic, which stands in their id after the dash.

Words follow Zipf's law; a third of each document comes from the words of its topic, which are drawn from the whole
vocabulary and follow Zipf's law among themselves. Usage: generate_topic_documents.py DOCUMENTS VOCABULARY TOPICS FOLDER
"""
import pathlib
import sys

import numpy as np
from generate_documents import FILES, FUNCTION_WORDS, edges, sentences, vocabulary

WORDS_OF_TOPIC = 2_000
SHARE = 1 / 3
LENGTHS = (120, 241)


def main(documents, size, topics, folder):
    pathlib.Path(folder).mkdir(parents=True)
    random = np.random.default_rng(20260102)
    words = vocabulary(size, random)
    common, own = edges(size), edges(WORDS_OF_TOPIC)
    of_topic = np.stack(
        [random.permutation(np.arange(len(FUNCTION_WORDS), size))[:WORDS_OF_TOPIC] for _ in range(topics)]
    )
    for first in range(0, documents, 1000):
        with open(f"{folder}/part-{first * FILES // documents}.jsonl", "a", encoding="utf-8") as out:
            count = min(1000, documents - first)
            lengths = random.integers(*LENGTHS, count)
            of = random.integers(0, topics, count)
            total = int(lengths.sum())
            drawn = np.minimum(np.searchsorted(common, random.random(total)), size - 1)
            telling = random.random(total) < SHARE
            ranks = np.minimum(np.searchsorted(own, random.random(total)), WORDS_OF_TOPIC - 1)
            drawn = np.where(telling, of_topic[np.repeat(of, lengths), ranks], drawn)
            drawn = words[drawn]
            ends = random.integers(8, 22, total)
            at = 0
            for i, length in enumerate(lengths):
                text = sentences(drawn[at : at + length], ends[at : at + length])
                at += length
                out.write(
                    '{"id": "d%07d-%d", "pmid": "%d", "language": "en", "source_kind": "journal_article", "abstract": "%s"}\n'
                    % (first + i, of[i], 10_000_000 + first + i, text)
                )


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), sys.argv[4])
