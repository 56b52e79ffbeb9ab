"""Writes the same JSON lines every time: documents with id, language, one facet (hospital) and text.

Words are drawn by Zipf's law from a vocabulary of syllables, the commonest ones being English function words;
sentences have capitals, commas and full stops. Usage: generate_documents.py DOCUMENTS VOCABULARY FOLDER
"""
import pathlib
import sys

import numpy as np

FUNCTION_WORDS = (
    "the of and in to a with for was were is that by on as at from be or this an are which not it have had has "
    "been than their after these between no may can we all but who more other during its also such both into"
).split()
SYLLABLES = [c + v for c in "b c d f g h l m n p r s t v st tr pr th".split() for v in "a e i o u an er os in".split()]
WORDS_IN_DOCUMENT = 183
FILES = 8


def vocabulary(size, random):
    words, known = list(FUNCTION_WORDS), set(FUNCTION_WORDS)
    while len(words) < size:
        # Commoner words are shorter; each length has far more words than are taken.
        length = 2 if len(words) < 15_000 else 3 if len(words) < 1_500_000 else 4
        for parts in random.integers(0, len(SYLLABLES), (min(size, 5_000), length)):
            word = "".join(SYLLABLES[part] for part in parts)
            if word not in known:
                known.add(word)
                words.append(word)
                if len(words) == size:
                    break
    return np.array(words, dtype=object)


def edges(size):
    """Where the words of a vocabulary end on the line from 0 to 1, by Zipf's law."""
    weights = 1.0 / np.power(np.arange(1, size + 1) + 2.7, 1.05)
    return np.cumsum(weights / weights.sum())


def sentences(words, lengths):
    """Words as running text; where a sentence begins, the length of that place says how long it is."""
    parts, left = [], 0
    for word, length in zip(words, lengths):
        if left == 0:
            parts.append(word.capitalize())
            left = length
        else:
            left -= 1
            parts.append(word + ("." if left == 0 else "," if left == 9 else ""))
    return " ".join(parts)


def main(documents, size, folder):
    pathlib.Path(folder).mkdir(parents=True)
    random = np.random.default_rng(20260101)
    words = vocabulary(size, random)
    ends_of_words = edges(size)
    for first in range(0, documents, 1000):
        with open(f"{folder}/part-{first * FILES // documents}.jsonl", "a", encoding="utf-8") as out:
            count = min(1000, documents - first)
            lengths = random.integers(WORDS_IN_DOCUMENT - 60, WORDS_IN_DOCUMENT + 61, count)
            drawn = words[np.minimum(np.searchsorted(ends_of_words, random.random(int(lengths.sum()))), size - 1)]
            ends = random.integers(8, 22, len(drawn))
            at = 0
            for i, length in enumerate(lengths):
                text = sentences(drawn[at : at + length], ends[at : at + length])
                at += length
                # Nine documents in ten come from one place, as corpora do.
                place = 0 if random.random() < 0.9 else int(random.integers(1, 20))
                out.write(
                    '{"id": "d%06d", "pmid": "%d", "language": "en", "hospital": "h%02d", "source_kind": "journal_article", "abstract": "%s"}\n'
                    % (first + i, 10_000_000 + first + i, place, text)
                )


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3])
