"""echoes.py --pairs PAIRS.jsonl --out weights.yaml

Fits whether two statements of one speaker are one utterance (io.onrecord.extraction.echoes.JudgeEchoes): a logistic
regression with a ridge, brought to how often such pairs are one utterance. Pairs are what the test program io.onrecord.extraction.echoes.WritePairs writes. The threshold is
that of the best pairwise F0.5 of groups, which hang together by pairs, among speakers that were not fitted on (five parts in
turn, by a hash of the speaker); it is the mean over SPLITS ways of parting, and so are the figures printed. Precision counts
twice: two utterances shown as one hide one of them, one shown as two hides nothing.
"""
import argparse
import json
import zlib

import numpy as np

RIDGE = 3.0
PARTS = 5
SPLITS = 4
THRESHOLDS = np.arange(0.30, 0.81, 0.05)


def fit(x, y):
    mean, spread = x.mean(0), x.std(0) + 1e-9
    z = np.c_[(x - mean) / spread, np.ones(len(x))]
    w = np.zeros(z.shape[1])
    for _ in range(50):
        p = 1 / (1 + np.exp(-z @ w))
        gradient = z.T @ (p - y) + RIDGE * np.r_[w[:-1], 0]
        w -= np.linalg.solve((z * (p * (1 - p))[:, None]).T @ z + RIDGE * np.eye(len(w)), gradient)
    weights = w[:-1] / spread
    return weights, w[-1] - weights @ mean


def steps(said, right):
    """Tenths of what the regression says, and how often it is right there; pooled where that falls."""
    pools = []
    for least in np.arange(0, 1, 0.1):
        inside = (said >= least) & (said < least + 0.1 + (least > 0.85))
        if inside.any():
            pools.append([said[inside].sum(), right[inside].sum(), inside.sum()])
            while len(pools) > 1 and pools[-2][1] / pools[-2][2] >= pools[-1][1] / pools[-1][2]:
                last = pools.pop()
                pools[-1] = [a + b for a, b in zip(pools[-1], last)]
    return np.array([p[0] / p[2] for p in pools]), np.array([p[1] / p[2] for p in pools])


def grouped(pairs, joined):
    """Which pairs are in one group when those joined are."""
    parent = {}

    def top(i):
        while parent.setdefault(i, i) != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for (a, b), yes in zip(pairs, joined):
        if yes:
            a, b = top(a), top(b)
            parent[max(a, b)] = min(a, b)
    return np.array([top(a) == top(b) for a, b in pairs])


def f1(found, y):
    right = (found * y).sum()
    return np.array([2 * right / (found.sum() + y.sum()), right / max(1, found.sum()), right / y.sum()])


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--pairs", required=True)
    p.add_argument("--out", required=True)
    args = p.parse_args()
    rows = [json.loads(line) for line in open(args.pairs)]
    names = [key for key in rows[0] if key not in ("a", "b", "speaker", "echo")]
    x = np.array([[row[name] for name in names] for row in rows], float)
    y = np.array([row["echo"] for row in rows], float)
    pairs = [(row["a"], row["b"]) for row in rows]
    figures = np.zeros((SPLITS, len(THRESHOLDS), 3))
    crossed = []
    for split in range(SPLITS):
        part = np.array([zlib.crc32(f"{split} {row['speaker']}".encode()) % PARTS for row in rows])
        said = np.zeros(len(rows))
        for one in range(PARTS):
            weights, bias = fit(x[part != one], y[part != one])
            said[part == one] = 1 / (1 + np.exp(-(x[part == one] @ weights + bias)))
        crossed.append(said)
        for i, threshold in enumerate(THRESHOLDS):
            figures[split, i] = f1(grouped(pairs, said >= threshold), y)
    crossed, truth = np.concatenate(crossed), np.tile(y, SPLITS)
    mean = figures.mean(0)
    said, measured = steps(crossed, truth)
    for one, right in zip(said, measured):
        print(f"said {one:.3f}  right {right:.3f}")
    for threshold, (f, precision, recall) in zip(THRESHOLDS, mean):
        print(f"at {threshold:.2f}  F1 {f:.3f}  precision {precision:.3f}  recall {recall:.3f}")
    best = (1.25 * mean[:, 1] * mean[:, 2] / (0.25 * mean[:, 1] + mean[:, 2])).argmax()
    weights, bias = fit(x, y)
    threshold = np.interp(THRESHOLDS[best], said, measured)
    listed = lambda values: ", ".join(f"{value:.3f}" for value in values)
    with open(args.out, "w") as out:
        out.write("# Whether two statements of one speaker are the same utterance; made by extraction/training/echoes.py.\n"
                  "# The names of the weights are explained in Sign.java.\n")
        out.write(f"bias: {bias:.4f}\nthreshold: {threshold:.3f}\nsaid: [{listed(said)}]\nmeasured: [{listed(measured)}]\nweights:\n")
        for name, weight in zip(names, weights):
            out.write(f"  {name}: {weight:.4f}\n")


if __name__ == "__main__":
    main()
