"""Ratios of wall seconds to the atlas's and peak memory. Usage: wall_ratios.py TSV PEER ...

The file has lines of round, who, wall seconds, processor seconds and MiB.
"""
import collections
import statistics
import sys

rounds = collections.defaultdict(dict)
memory = collections.defaultdict(int)
for line in open(sys.argv[1], encoding="utf-8"):
    number, who, wall, _, peak = line.split()
    rounds[number][who] = float(wall)
    memory[who] = max(memory[who], int(peak))
for peer in sys.argv[2:]:
    ratios = sorted(times[peer] / times["atlas"] for times in rounds.values() if peer in times)
    if ratios:
        print(
            f"wall time of {peer} / the atlas: median {statistics.median(ratios):.2f}, "
            f"from {ratios[0]:.2f} to {ratios[-1]:.2f} over {len(ratios)} rounds"
        )
print("peak MiB:", dict(memory))
