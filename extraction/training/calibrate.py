"""calibrate.py --base DIR --checkpoint FILE --articles train.jsonl --settings tagger.json [--check dev.jsonl [--chart FILE.svg]]

Chooses what turns scores into a confidence, on the articles that training leaves out, and writes it into the settings: a
logistic regression (Platt 1999) of "a found statement shares at least half of its words with an annotated one" on how likely
the labels of its content are and how surely it points to its cue. With --check prints the reliability on other articles.
"""
import argparse
import json
import re

import numpy as np
import torch

import data
import decode
from reliability import chart, reliability
from train import base

WORD = re.compile(r"\w+")


def words(text, spans):
    return {m.start() for m in WORD.finditer(text) if any(a < m.end() and m.start() < b for a, b in spans)}


def hits(article, quotes):
    """For each found quote whether it is paired with an annotated one: best pairs first, one to one."""
    gold = [words(article.text, q["content"]) for q in article.quotes]
    mine = [words(article.text, q["content"]) for q in quotes]
    pairs = sorted(((len(g & p) / len(g | p), i, j) for i, g in enumerate(gold) for j, p in enumerate(mine) if g & p),
                   reverse=True)
    used, right = set(), [False] * len(mine)
    for share, i, j in pairs:
        if share >= 0.5 and i not in used and not right[j]:
            used.add(i)
            right[j] = True
    return right


def logit(p):
    p = np.clip(p, 1e-4, 1 - 1e-4)
    return np.log(p / (1 - p))


def features(f):
    """As the product computes them: io.onrecord.extraction.tagger.Certainty."""
    content, cue, to_cue = f
    return [1.0, logit(content), logit(cue), logit(to_cue)]


def collect(model, articles):
    x, y = [], []
    for article in articles:
        quotes = decode.read(model, article)
        for q, right in zip(quotes, hits(article, quotes)):
            x.append(features(q["features"]))
            y.append(float(right))
    return np.array(x), np.array(y)


def fit(x, y, ridge=1.0):
    w = np.zeros(x.shape[1])
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ w))
        gradient = x.T @ (p - y) + ridge * np.r_[0, w[1:]]
        hessian = (x * (p * (1 - p))[:, None]).T @ x + ridge * np.diag(np.r_[1e-9, np.ones(len(w) - 1)])
        w -= np.linalg.solve(hessian, gradient)
    return w


def main():
    p = argparse.ArgumentParser()
    for name in ("base", "checkpoint", "articles", "settings"):
        p.add_argument("--" + name, required=True)
    p.add_argument("--check")
    p.add_argument("--chart", help="where the reliability diagram of --check goes, an SVG")
    p.add_argument("--layers", type=lambda s: [int(x) for x in s.split(",")])
    args = p.parse_args()
    torch.set_num_threads(1)
    model, pieces = base(args.base, args.layers)
    model.load_state_dict(torch.load(args.checkpoint))
    model.eval()
    x, y = collect(model, data.read(args.articles, pieces, keep=data.held_out))
    weights = fit(x, y)
    settings = json.load(open(args.settings))
    settings["certainty"] = dict(zip(("bias", "content", "cue", "toCue"), (round(float(v), 4) for v in weights)))
    json.dump(settings, open(args.settings, "w"), indent=1)
    print("held out:", len(y), "found,", f"{y.mean():.3f} right")
    if args.check:
        x, y = collect(model, data.read(args.check, pieces))
        p = 1 / (1 + np.exp(-x @ weights))
        rows, error = reliability(p, y)
        for c, r, n in rows:
            print(f"confidence {c:.3f}  right {r:.3f}  n {n:.0f}")
        print(f"expected calibration error {error:.4f}")
        if args.chart:
            chart(rows, error, args.chart)


if __name__ == "__main__":
    main()
