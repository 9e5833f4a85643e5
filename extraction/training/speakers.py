"""speakers.py --evidence FILE.jsonl [FILE.jsonl] --judged speakers-judged.csv --out trust.yaml [--chart FILE.svg]

Fits how likely a speaker is right (io.onrecord.extraction.speakers.Trust) and chooses the threshold below which no name is
given. Evidence is what the test program io.onrecord.extraction.speakers.WriteEvidence writes for annotated articles; those
whose id has an even hash are fitted on, the others are measured. Several files (the same articles read with and without
knowledge files) share the weight of one. Judged are further answers told right or wrong by a reader, as counts a sieve.

A sieve's precision is drawn towards the mean of all as if PRIOR more answers of it had been seen (a Beta prior). The logistic
regression then weighs it against how far back the name stands, who else may be meant, and how many pronouns lead there.
"""
import argparse
import csv
import json
import math

import numpy as np

from reliability import chart, reliability

PRIOR = 6
COST = 3  # a wrong name is worse than none: it costs as much as three right ones are worth
JUDGED = 2  # nobody tuned the sieves to the judged answers, which are of real news: they count twice
NAMES = ["bias", "sieve", "distance", "rivals", "partly", "links"]


def logit(p):
    p = np.clip(p, 1e-3, 1 - 1e-3)
    return np.log(p / (1 - p))


def fit(x, y, weight, start, ridge):
    """Weighted logistic regression, drawn towards the start: without evidence a sieve's precision is the answer."""
    w = start.copy()
    for _ in range(100):
        p = 1 / (1 + np.exp(-x @ w))
        gradient = x.T @ (weight * (p - y)) + ridge * (w - start)
        hessian = (x * (weight * p * (1 - p))[:, None]).T @ x + ridge * np.eye(len(w))
        w -= np.linalg.solve(hessian, gradient)
    return w


def against(x, y, weight, start, ridge=3.0):
    """What speaks against an answer must not speak for it: such a weight, chance in few articles, is left at nothing."""
    kept = list(range(len(start)))
    while True:
        w = np.zeros(len(start))
        w[kept] = fit(x[:, kept], y, weight, start[kept], ridge)
        wrong = [i for i in kept if i > 1 and w[i] > 0]
        if not wrong:
            return w
        kept.remove(max(wrong, key=lambda i: w[i]))


def sieves(rows, share, judged):
    """(answers, right) by sieve."""
    counts = {name: [JUDGED * float(n), JUDGED * float(right)] for name, n, right in judged}
    for row in rows:
        count = counts.setdefault(row["sieve"], [0.0, 0.0])
        count[0] += share
        count[1] += share * row["right"]
    return counts


def precisions(counts):
    usual = sum(c[1] for c in counts.values()) / sum(c[0] for c in counts.values())
    return usual, {name: (right + PRIOR * usual) / (n + PRIOR) for name, (n, right) in sorted(counts.items())}


def features(rows, usual, precision):
    return np.array([[1.0, logit(precision.get(r["sieve"], usual)), math.log1p(r["distance"] / 100),
                      math.log1p(r["rivals"]), float(r["partly"]), math.log1p(r["links"])] for r in rows])


def worth(p, y, weight, least):
    """Right names less COST times the wrong ones, of those that are given."""
    given = p >= least
    return (weight * given * (y - COST * (1 - y))).sum(), (weight * ~given).sum(), (weight * ~given * y).sum()


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--evidence", nargs="+", required=True)
    p.add_argument("--judged", required=True)
    p.add_argument("--out", required=True)
    p.add_argument("--chart")
    args = p.parse_args()
    rows = [json.loads(line) for path in args.evidence for line in open(path, encoding="utf-8")]
    share = 1 / len(args.evidence)
    judged = [(r["sieve"], int(r["judged"]), int(r["right"])) for r in csv.DictReader(open(args.judged))]
    fitted, measured = [r for r in rows if r["fit"]], [r for r in rows if not r["fit"]]
    usual, precision = precisions(sieves(fitted, share, judged))
    x, y = features(fitted, usual, precision), np.array([float(r["right"]) for r in fitted])
    start = np.array([0, 1, 0, 0, 0, 0], dtype=float)
    weights = against(x, y, np.full(len(y), share), start)
    said = lambda rows: 1 / (1 + np.exp(-features(rows, usual, precision) @ weights))
    person = np.array([r["person"] for r in fitted])
    least = COST / (COST + 1)  # where a probability that can be believed makes a name worth giving
    for t in (0.0, 0.5, least, 0.75, 0.8, 0.85, 0.9):
        value, withheld, right = worth(said(fitted)[person], y[person], np.full(person.sum(), share), t)
        print(f"threshold {t:.2f}: worth {value:.1f}, withheld {withheld:.1f}, of them right {right:.1f}")
    with open(args.out, "w", encoding="utf-8") as out:
        out.write("# How far each sieve's answer can be trusted, and what speaks against a single answer; written by\n"
                  "# extraction/training/speakers.py from half of seeds/gold.jsonl and from counts of judged answers.\n")
        out.write(f"usual: {usual:.3f}\nthreshold: {least:.2f}\nweights: {{"
                  + ", ".join(f"{n}: {w:.3f}" for n, w in zip(NAMES, weights)) + "}\nsieves:\n")
        counts = sieves(fitted, share, judged)
        for name, value in precision.items():
            out.write(f"  {name}: {{precision: {value:.3f}, n: {counts[name][0]:.0f}}}\n")
    truth, weight = np.array([float(r["right"]) for r in measured]), np.full(len(measured), share)
    table, error = reliability(said(measured), truth, weight)
    print(f"fitted {len(fitted)}, measured {len(measured)}, threshold {least:.2f}")
    for c, r, n in table:
        print(f"said {c:.3f}  right {r:.3f}  n {n:.0f}")
    print(f"expected calibration error {error:.3f}, Brier {((said(measured) - truth) ** 2 * weight).sum() / weight.sum():.4f},"
          f" of the mean alone {((truth.mean() - truth) ** 2 * weight).sum() / weight.sum():.4f}")
    if args.chart:
        chart(table, error, args.chart, "the speaker confidence")


if __name__ == "__main__":
    main()
