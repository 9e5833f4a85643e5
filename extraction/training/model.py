"""The tagger: one encoder, three things read off every wordpiece.

roles  a linear chain (CRF: Lafferty et al. 2001) over O and B-/I- of content, cue, source
names  B-/I- of person, organisation, place, role
links  two arcs, scored as a scaled dot product over the pieces of the window (as a dependency parser scores heads:
       Dozat and Manning 2017, without the bias): a content piece points to its cue, a cue to its source;
       position 0 ([CLS]) stands for "none here"
"""
import torch
from torch import nn

from encoder import Dropout

ROLES = ["O"] + [p + k for k in ("content", "cue", "source") for p in ("B-", "I-")]
NAMES = ["O"] + [p + k for k in ("person", "organisation", "place", "role") for p in ("B-", "I-")]
LINK = 64  # width of a link vector; four of them: content asks, cue answers, cue asks, source answers
NEVER = -1e4


def forbidden(labels):
    """[from, to] of label pairs that no sequence may have: I-x follows B-x or I-x only."""
    bad = torch.zeros(len(labels), len(labels), dtype=torch.bool)
    for i, a in enumerate(labels):
        for j, b in enumerate(labels):
            bad[i, j] = b.startswith("I-") and a[2:] != b[2:]
    return bad


class Chain(nn.Module):
    """Transition scores of the linear chain."""

    def __init__(self, labels):
        super().__init__()
        self.steps = nn.Parameter(torch.zeros(len(labels), len(labels)))
        self.register_buffer("bad", forbidden(labels))

    def transitions(self):
        return self.steps.masked_fill(self.bad, NEVER)

    def loss(self, scores, gold, mask):
        """Mean negative log-likelihood a piece. scores [b, t, k], gold [b, t], mask [b, t]; the first piece is O."""
        t = self.transitions()
        alpha = scores[:, 0]
        path = scores[:, 0].gather(1, gold[:, :1]).squeeze(1)
        for i in range(1, scores.shape[1]):
            m = mask[:, i].to(scores.dtype)
            step = torch.logsumexp(alpha[:, :, None] + t[None], 1) + scores[:, i]
            alpha = torch.where(mask[:, i, None].bool(), step, alpha)
            path = path + m * (scores[:, i].gather(1, gold[:, i:i + 1]).squeeze(1) + t[gold[:, i - 1], gold[:, i]])
        return (torch.logsumexp(alpha, 1) - path).sum() / mask.sum()


class Tagger(nn.Module):
    def __init__(self, encoder):
        super().__init__()
        width = encoder.words.weight.shape[1]
        self.encoder = encoder
        self.drop = Dropout(0.1)
        self.roles, self.names = nn.Linear(width, len(ROLES)), nn.Linear(width, len(NAMES))
        self.links = nn.Linear(width, 4 * LINK)
        self.chain = Chain(ROLES)

    def forward(self, ids, mask, types):
        """→ roles [b, t, 7], names [b, t, 9], links [b, t, 256]."""
        h = self.drop(self.encoder(ids, mask, types).float())
        return self.roles(h), self.names(h), self.links(h)


def arcs(links, mask):
    """links [b, t, 256] → log-probabilities [b, t, t] of content→cue and cue→source."""
    a = links.view(*links.shape[:2], 4, LINK) / LINK ** 0.25
    away = ((1 - mask.float()) * NEVER)[:, None, :]
    score = lambda q, k: ((a[:, :, q] @ a[:, :, k].transpose(1, 2)) + away).log_softmax(-1)
    return score(0, 1), score(2, 3)


def arc_loss(logs, spans, rows):
    """Marginal negative log-likelihood: the mass that a piece gives to the span it belongs to.
    logs [b, t, t]; spans [b, t, 2] start and end of the span; rows [b, t] which pieces count."""
    at = torch.arange(logs.shape[2])[None, :]
    chosen, target = logs[rows], spans[rows]
    if not len(chosen):
        return logs.sum() * 0
    inside = (at >= target[:, :1]) & (at < target[:, 1:])
    return -torch.logsumexp(chosen.masked_fill(~inside, NEVER), 1).mean()
