"""From scores to statements, for judging a checkpoint: the same chain and links as the product's (package
io.onrecord.extraction.tagger), which also trims punctuation, minds paragraphs and marks, and has rules beside it."""
import numpy as np
import torch

from data import SEP, batch
from model import ROLES, arcs

KINDS = ("content", "cue", "source")
SIGHT = (192, 64, 32)  # pieces of a core, of whole paragraphs before it and after it; training sees 256


class Params:
    """Chosen on held-out training articles."""
    none_source = 0.5   # a cue without a source when "none" weighs more than this and than any source
    bridge = 2          # pieces of O between two contents of one cue that are taken to be one content
    lost = 0.1          # a content whose cue gets less than this of its mass has none of the cues found
    nearness = 0.05     # what a piece of distance costs, in log-probability
    reach = 30          # pieces beyond which distance costs no more
    reticence = 0.1     # what leaving a piece without a label gains, in log-probability


def viterbi(scores, steps):
    """Best label sequence: scores [t, k], steps [from, to]; it begins with O."""
    best, back = scores[0].copy(), []
    best[1:] = -1e4
    for row in scores[1:]:
        through = best[:, None] + steps
        back.append(through.argmax(0))
        best = through.max(0) + row
    path = [int(best.argmax())]
    for b in reversed(back):
        path.append(int(b[path[-1]]))
    return path[::-1]


def steps(model, params=Params):
    """What the chain says of one label after another, reticence included."""
    said = model.chain.transitions().detach().numpy().copy()
    said[:, ROLES.index("O")] += params.reticence
    return said


def spans(path):
    """[(kind, start, end)] over pieces."""
    out = []
    for i, label in enumerate(path):
        name = ROLES[label]
        if name == "O":
            continue
        if name[0] == "I" and out and out[-1][2] == i and out[-1][0] == name[2:]:
            out[-1][2] = i + 1
        else:
            out.append([name[2:], i, i + 1])
    return [tuple(s) for s in out]


def window(model, article, a, b):
    """(role path, content→cue and cue→source probabilities, label probabilities) of one window, [CLS] and [SEP] included."""
    ids, mask, types, *_ = batch([(article, a, b)])
    with torch.no_grad():
        roles, names, links = model(ids, mask, types)
        to_cue, to_source = arcs(links, mask)
    scores = roles[0].numpy()
    return viterbi(scores, steps(model)), to_cue[0].exp().numpy(), to_source[0].exp().numpy(), roles[0].softmax(-1).numpy()


def likelihood(shares, kind, span):
    """Mean over a span's pieces of how likely each has its role."""
    labels = [ROLES.index("B-" + kind), ROLES.index("I-" + kind)]
    return float(shares[span[0]:span[1], labels].sum(1).mean())


def mass(probabilities, rows, span):
    return float(probabilities[rows[0]:rows[1], span[0]:span[1]].sum(1).mean())


def pick(probabilities, asking, candidates, params):
    """The candidate that the arcs and nearness favour, and its share of the arcs; (None, 0) without candidates."""
    if not candidates:
        return None, 0.0
    away = lambda c: min(max(c[0] - asking[1], asking[0] - c[1], 0), params.reach)
    shares = [mass(probabilities, asking, c) for c in candidates]
    best = int(np.argmax([np.log(max(m, 1e-4)) - params.nearness * away(c) for m, c in zip(shares, candidates)]))
    return candidates[best], shares[best]


def attributions(path, to_cue, to_source, params=Params):
    """[(contents, cue, source, least share that a content gives its cue)] in pieces of the window, one a cue."""
    found = spans(path)
    contents, cues, sources = ([s[1:] for s in found if s[0] == k] for k in KINDS)
    groups = {}
    for c in contents:
        cue, share = pick(to_cue, c, cues, params)
        if cue and share >= params.lost:
            groups.setdefault(cue, []).append((c, share))  # without a cue it is no statement
    out = []
    for cue, members in groups.items():
        source, share = pick(to_source, cue, sources, params)
        none = float(to_source[cue[0]:cue[1], 0].mean())
        if none > params.none_source and none > share:
            source = None
        out.append((joined([m[0] for m in members], path, params), cue, source, min(m[1] for m in members)))
    return sorted(out, key=lambda x: x[0][0][0])


def joined(contents, path, params):
    out = [list(contents[0])]
    for c in contents[1:]:
        gap = path[out[-1][1]:c[0]]
        if len(gap) <= params.bridge and not any(gap):
            out[-1][1] = c[1]
        else:
            out.append(list(c))
    return [tuple(c) for c in out]


def read(model, article, sight=SIGHT, params=Params):
    """Quotes of an article in the neutral format: those whose cue stands in the core of a window."""
    quotes = []
    for first, a, b, last in article.sights(*sight):
        path, to_cue, to_source, shares = window(model, article, first, last)
        place = lambda s: [article.offsets[first + s[0] - 1][0], article.offsets[first + s[1] - 2][1]]
        for contents, cue, source, sure in attributions(path, to_cue, to_source, params):
            if not a <= first + cue[0] - 1 < b:
                continue
            content = min(likelihood(shares, "content", c) for c in contents)
            at_cue = likelihood(shares, "cue", cue)
            quotes.append(dict(content=[place(c) for c in contents], cue=[place(cue)],
                               source=[place(source)] if source else [], type="?", features=[content, at_cue, sure]))
    return quotes
