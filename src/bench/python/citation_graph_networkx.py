"""Holds the program's figures on a citation graph against networkx and plain Python.

Usage: citation_graph_networkx.py EDGES FOLDER, the folder as GraphFigures wrote it.
"""

import collections
import math
import pathlib
import sys

import networkx

LARGEST_LIST = 500
STRONGEST = 100


def read(path):
    return [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]


def pairs(groups):
    """Pairs of members of a group, as reports.md defines co-citation and coupling."""
    counts = collections.Counter()
    met = collections.Counter()
    for members in groups.values():
        if len(members) > LARGEST_LIST:
            continue
        members = sorted(members)
        counts.update(members)
        for i, left in enumerate(members):
            for right in members[i + 1 :]:
                met[left, right] += 1
    of_member = collections.defaultdict(list)
    for (left, right), count in met.items():
        if count >= 2:
            of_member[left].append((-count, right, (left, right)))
            of_member[right].append((-count, left, (left, right)))
    kept = {entry[2] for its in of_member.values() for entry in sorted(its)[:STRONGEST]}
    return {
        pair: (
            met[pair],
            counts[pair[0]],
            counts[pair[1]],
            met[pair] / math.sqrt(counts[pair[0]] * counts[pair[1]]),
            met[pair] / (counts[pair[0]] * counts[pair[1]]),
        )
        for pair in kept
    }


def held(name, expected, actual):
    """The largest difference; the keys have to be the same."""
    if expected.keys() != actual.keys():
        only = len(expected.keys() - actual.keys()), len(actual.keys() - expected.keys())
        print(f"{name:13} KEYS DIFFER: {only[0]} only here, {only[1]} only there")
        return False
    worst = max(
        (abs(a - b) for key in expected for a, b in zip(expected[key], actual[key])), default=0
    )
    print(f"{name:13} {len(expected):7} rows, largest difference {worst:.1e}")
    return worst < 1e-6


def main():
    edges = {tuple(edge) for edge in read(pathlib.Path(sys.argv[1])) if edge[0] != edge[1]}
    folder = pathlib.Path(sys.argv[2])
    graph = networkx.DiGraph(sorted(edges))
    print(f"networkx {networkx.__version__}, {len(graph)} works, {len(edges)} citations")
    ranks = networkx.pagerank(graph, alpha=0.85, tol=1e-12, max_iter=1000)
    good = held(
        "pagerank",
        {work: (rank,) for work, rank in ranks.items()},
        {row[0]: (float(row[1]),) for row in read(folder / "pagerank.tsv")},
    )
    parts = {}
    for part in networkx.weakly_connected_components(graph):
        parts.update(dict.fromkeys(part, min(part)))
    there = dict(read(folder / "components.tsv"))
    print(f"components    {len(set(parts.values())):7} parts, {'alike' if parts == there else 'DIFFER'}")
    good &= parts == there
    lists = collections.defaultdict(set)
    citing = collections.defaultdict(set)
    for left, right in edges:
        lists[left].add(right)
        citing[right].add(left)
    for name, groups in (("co_citations", lists), ("couplings", citing)):
        actual = {
            (row[0], row[1]): tuple(float(value) for value in row[2:])
            for row in read(folder / f"{name}.tsv")
        }
        good &= held(name, pairs(groups), actual)
    sys.exit(0 if good else 1)


main()
