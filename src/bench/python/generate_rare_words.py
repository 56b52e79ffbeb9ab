"""Writes documents with many words that nobody else uses: each has 100 of its own, 40 common ones and one that all have;
nine in ten come from one hospital. 100,000 documents have 10 million distinct words.
Usage: generate_rare_words.py DOCUMENTS FOLDER
"""
import pathlib
import random
import sys

OWN = 100
FILES = 8


def main(documents, folder):
    pathlib.Path(folder).mkdir(parents=True)
    draw = random.Random(20260102)
    for file in range(FILES):
        with open(f"{folder}/part-{file}.jsonl", "w", encoding="utf-8") as out:
            for number in range(file, documents, FILES):
                own = " ".join(f"q{number * OWN + i:07d}x" for i in range(OWN))
                common = " ".join(f"common{int(draw.random() ** 2 * 5000)}" for _ in range(40))
                place = 0 if draw.random() < 0.9 else draw.randrange(1, 20)
                out.write(
                    f'{{"id": "r{number}", "pmid": "{20_000_000 + number}", "language": "en", "hospital": "h{place:02d}", '
                    f'"source_kind": "other", "abstract": "everywhere {common} {own}"}}\n'
                )


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2])
