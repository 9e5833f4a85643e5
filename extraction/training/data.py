"""Annotated articles in the neutral format → windows of wordpieces with labels."""
import json
import random
import re
import unicodedata

import numpy as np
import torch

from model import NAMES, ROLES

CLS, SEP, UNKNOWN = 101, 102, 100
ROLE = {t: i for i, t in enumerate(ROLES)}
NAME = {t: i for i, t in enumerate(NAMES)}
WORD = re.compile(r"[^\W_]+|_|[^\w\s]|\n+")


class WordPiece:
    """Uncased BERT wordpieces with character offsets; a line end becomes [SEP], so that paragraphs can be seen."""

    def __init__(self, tokenizer_json):
        self.vocabulary = json.load(open(tokenizer_json))["model"]["vocab"]
        self.known = {}

    def word(self, text):
        """Pieces of one word as (id, start, end) within it."""
        if text in self.known:
            return self.known[text]
        plain, at = [], []
        for i, c in enumerate(text):
            for d in unicodedata.normalize("NFD", c.lower()):
                if unicodedata.category(d) != "Mn":
                    plain.append(d)
                    at.append(i)
        at.append(len(text))
        plain = "".join(plain)
        pieces, i = [], 0
        while i < len(plain):
            j = len(plain)
            while j > i and ("##" if i else "") + plain[i:j] not in self.vocabulary:
                j -= 1
            if j == i:
                pieces = [(UNKNOWN, 0, len(text))]
                break
            pieces.append((self.vocabulary[("##" if i else "") + plain[i:j]], at[i], max(at[j], at[i] + 1)))
            i = j
        self.known[text] = pieces
        return pieces

    def __call__(self, text):
        """→ ids, types, offsets [(start, end)], in code points of text."""
        ids, types, offsets = [], [], []
        for m in WORD.finditer(text):
            w = m.group()
            if w[0] == "\n":
                if ids and ids[-1] != SEP:
                    ids.append(SEP), types.append(0), offsets.append((m.start(), m.end()))
                continue
            kind = 2 if len(w) > 1 and w.isupper() else 1 if w[0].isupper() else 0
            for i, s, e in self.word(w):
                ids.append(i), types.append(kind), offsets.append((m.start() + s, m.start() + e))
        return ids, types, offsets


def marks_and_noise(text, rnd):
    """The same text with other marks or small faults; every character keeps its place, so that labels stay true."""
    chance = rnd.random()
    if chance < 0.15:
        text = text.translate(str.maketrans("“”‘’", "\"\"''"))
    elif chance < 0.22:
        opened, out = False, []
        for c in text:
            if c in '"“”':
                c = "”" if opened else "“"
                opened = not opened
            elif c == "\n":
                opened = False
            out.append("’" if c == "'" else c)
        text = "".join(out)
    elif chance < 0.25:
        text = text.translate(str.maketrans("“”", "«»"))
    elif chance < 0.27:
        text = text.translate(str.maketrans('“”"', "   "))
    elif chance < 0.30:  # one mark in four lost
        text = "".join(" " if c in '“”"' and rnd.random() < 0.25 else c for c in text)
    if rnd.random() < 0.04:
        text = text.replace("\n", " ")
    if rnd.random() < 0.06:
        out = list(text)
        for i in range(1, len(out) - 2):
            if rnd.random() < 0.004 and out[i].isalpha() and out[i + 1].isalpha():
                out[i], out[i + 1] = out[i + 1], out[i]
        text = "".join(out)
    return text


class Article:
    def __init__(self, line, pieces, names=None, rnd=None):
        self.id, self.text, self.quotes = line["id"], line["text"], line["quotes"]
        text = marks_and_noise(self.text, rnd) if rnd else self.text
        self.ids, self.types, self.offsets = pieces(text)
        self.label(names)
        gap = lambda i: self.ids[i] == SEP
        self.breaks = [i + 1 for i in range(len(self.ids)) if gap(i)]
        first = lambda i: self.text[self.offsets[i][0]]
        self.sentences = [i + 1 for i in range(len(self.ids) - 1)
                          if first(i) in '.?!”"' and (first(i + 1).isupper() or first(i + 1) in '“"')]

    def label(self, names):
        n = len(self.ids)
        self.roles = np.zeros(n, dtype=np.int64)
        self.names = np.full(n, -100, dtype=np.int64) if names is None else np.zeros(n, dtype=np.int64)
        self.cue, self.source = np.full((n, 2), -1, dtype=np.int64), np.full((n, 2), -1, dtype=np.int64)
        starts, ends = np.array([o[0] for o in self.offsets]), np.array([o[1] for o in self.offsets])

        def span(a, b):
            i, j = int(np.searchsorted(ends, a, "right")), int(np.searchsorted(starts, b, "left"))
            return (i, j) if i < j else None

        for q in self.quotes:
            cue = next((s for s in (span(*x) for x in q["cue"]) if s), None)
            source = next((s for s in (span(*x) for x in q["source"]) if s), None)
            for kind, found in (("content", q["content"]), ("cue", q["cue"]), ("source", q["source"])):
                for s in (span(*x) for x in found):
                    if not s:
                        continue
                    self.roles[s[0]:s[1]] = ROLE["I-" + kind]
                    self.roles[s[0]] = ROLE["B-" + kind]
                    if kind == "content" and cue:
                        self.cue[s[0]:s[1]] = cue
                    if kind == "cue" and source:
                        self.source[s[0]:s[1]] = source
        for a, b, kind in names or []:
            s = span(a, b)
            if s:
                self.names[s[0]:s[1]] = NAME["I-" + kind]
                self.names[s[0]] = NAME["B-" + kind]

    def windows(self, length, rnd=None):
        """Whole paragraphs packed up to length - 2 pieces, long ones cut at sentence ends: [(start, end)]."""
        most, n, out, i = length - 2, len(self.ids), [], 0
        if rnd:  # each epoch sees other neighbours
            near = [b for b in self.breaks if b <= most]
            if near:
                i = rnd.choice(near)
                out.append((0, i))
        while i < n:
            if n - i <= most:
                out.append((i, n))
                break
            near = ([b for b in self.breaks if i < b <= i + most] or [b for b in self.sentences if i < b <= i + most]
                    or [i + most])
            out.append((i, near[-1]))
            i = near[-1]
        return out


    def sights(self, core, before, after):
        """Cores with the whole paragraphs around them as far as those fit: [(first seen, core start, core end, last seen)]."""
        edges = [0, *self.breaks, len(self.ids)]
        return [(min([e for e in edges if a - before <= e <= a], default=a), a, b,
                 max([e for e in edges if b <= e <= b + after], default=b)) for a, b in self.windows(core)]


def read(path, pieces, names_path=None, noise=None, keep=None):
    names = {}
    if names_path:
        names = {d["id"]: d["names"] for d in map(json.loads, open(names_path, encoding="utf-8"))}
    out = []
    for line in open(path, encoding="utf-8"):
        line = json.loads(line)
        if keep is None or keep(line["id"]):
            out.append(Article(line, pieces, names.get(line["id"]), noise))
    return out


def held_out(article_id):
    """One training article in fourteen is never trained on: thresholds and calibration come from these."""
    return sum(article_id.encode()) % 14 == 3


def begun(roles):
    """Where a window begins inside a span, or another span was written over its beginning, what is left begins there."""
    before = np.r_[0, roles[:-1]]
    broken = (roles > 0) & (roles % 2 == 0) & (before != roles) & (before != roles - 1)
    return np.where(broken, roles - 1, roles)


def batch(items):
    """[(article, start, end)] → tensors; position 0 is [CLS], so spans move by one."""
    t = max(b - a for _, a, b in items) + 2
    n = len(items)
    ids, mask, types = (torch.zeros(n, t, dtype=torch.long) for _ in range(3))
    roles, names = torch.zeros(n, t, dtype=torch.long), torch.full((n, t), -100)
    cue, source = torch.zeros(n, t, 2, dtype=torch.long), torch.zeros(n, t, 2, dtype=torch.long)
    for r, (d, a, b) in enumerate(items):
        k = b - a
        ids[r, 0], ids[r, k + 1] = CLS, SEP
        ids[r, 1:k + 1] = torch.tensor(d.ids[a:b])
        mask[r, :k + 2] = 1
        types[r, 1:k + 1] = torch.tensor(d.types[a:b])
        roles[r, 1:k + 1] = torch.from_numpy(begun(d.roles[a:b]))
        names[r, 1:k + 1] = torch.from_numpy(d.names[a:b])
        for target, spans in ((cue, d.cue), (source, d.source)):
            s = torch.from_numpy(spans[a:b].copy())
            here = (s[:, 0] >= a) & (s[:, 1] <= b) & (s[:, 0] >= 0)
            moved = s - a + 1
            none = torch.tensor([0, 1]).expand_as(moved)
            target[r, 1:k + 1] = torch.where(here[:, None], moved, none)
    return ids, mask, types, roles, names, cue, source
