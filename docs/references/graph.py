"""Reference values for crates/lenses/src/graph and the lens brokerage, as the tests quote them.

Python 3.11, igraph 1.0.0, networkx 3.6.1, numpy 2.4.6, scipy 1.17.1.
Run: pip install igraph networkx numpy scipy; python graph.py

`python graph.py compare < edges` is what `cargo xtask validate graph` and `bench graph` call: see
the end of the file.
"""

import sys
import time

import igraph

MIXED = [(0, 1, 3.0), (1, 2, 1.0), (2, 0, 2.0), (2, 1, 0.5), (3, 2, 4.0), (0, 3, 1.5),
         (4, 3, 2.5), (1, 4, 1.0), (0, 1, 2.0), (5, 5, 7.0)]
ZERO = [(0, 1, 0.0), (1, 2, 1.0), (0, 2, 2.0), (3, 4, 0.0)]
DEAD = [(0, 1, 0.0), (0, 2, 0.0), (1, 2, 1.0)]
# What the owner (0) sees in the example of the lens: see example() in brokerage.rs.
EXAMPLE = [(0, 1, 20.0), (1, 0, 4.0), (2, 0, 4.0), (3, 0, 4.0), (4, 0, 4.0), (5, 0, 4.0),
           (2, 1, 4.0), (3, 4, 4.0)]


def graph(nodes, arcs):
    made = igraph.Graph(nodes, [(a, b) for a, b, _ in arcs], directed=True)
    made.es["weight"] = [w for _, _, w in arcs]
    return made


def strong(made):
    """Eigenvector centrality of the binary in-graph within the largest strong component."""
    made = made.copy().simplify()
    parts = made.connected_components("strong")
    largest = max(parts, key=lambda part: (len(part), -min(part)))
    values = [float("nan")] * made.vcount()
    if len(largest) > 1:
        inside = made.induced_subgraph(sorted(largest))
        for node, value in zip(sorted(largest), inside.eigenvector_centrality(directed=True)):
            values[node] = value
    return values


def effective_sizes(nodes, arcs):
    """Burt's, by networkx, on the ties of any weight. Of its two paths the one for named nodes: the
    one over matrices (nodes=None, 3.6.1) divides a tie of j and q by the heaviest tie of q, not of j.
    Undirected, because for directed graphs it has no value for whoever only receives."""
    import networkx
    made = networkx.Graph()
    made.add_nodes_from(range(nodes))
    for a, b, w in arcs:
        if a != b and w > 0:
            before = made[a][b]["weight"] if made.has_edge(a, b) else 0.0
            made.add_edge(a, b, weight=before + w)
    sizes = networkx.effective_size(made, nodes=list(made), weight="weight")
    return [float(sizes[node]) for node in range(nodes)]


def references():
    star = [(0, leaf, 1.0) for leaf in range(1, 5)]
    complete = [(a, b, 1.0) for a in range(4) for b in range(4) if a != b]
    apart = [(0, 1, 1.0), (1, 2, 1.0), (2, 0, 1.0), (3, 4, 2.0)]
    for name, nodes, arcs in [
        ("mixed", 6, MIXED), ("star", 5, star), ("complete", 4, complete), ("apart", 6, apart),
        ("two", 2, [(0, 1, 1.0)]), ("mutual", 3, [(0, 1, 1.0), (1, 0, 1.0), (1, 2, 1.0)]),
        ("zero", 5, ZERO), ("dead", 3, DEAD), ("one", 1, []), ("example", 6, EXAMPLE),
    ]:
        made = graph(nodes, arcs)
        print(name, "constraint", made.constraint(weights="weight"))
        print(name, "effective size", effective_sizes(nodes, arcs))
        print(name, "eigenvector", strong(made))


def compare():
    """Reads `nodes`, then `from to weight` lines; prints the seconds igraph's constraint took, then a
    line per node: in-degree, degree, eigenvector, constraint."""
    nodes = int(sys.stdin.readline())
    rows = [line.split() for line in sys.stdin]
    arcs = [(int(a), int(b), float(w)) for a, b, w in rows]
    made = graph(nodes, arcs)
    begun = time.perf_counter()
    constraint = made.constraint(weights="weight")
    seconds = time.perf_counter() - begun
    print(f"{seconds} igraph {igraph.__version__}")
    if sys.argv[2:] == ["constraint"]:
        columns = [constraint]
    else:
        plain = made.copy().simplify()
        flat = plain.copy()
        flat.to_undirected()
        columns = [plain.indegree(), flat.degree(), strong(made), constraint]
    for row in zip(*columns):
        print(*(repr(value) for value in row))


compare() if sys.argv[1:2] == ["compare"] else references()
