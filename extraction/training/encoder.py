"""A BERT encoder in plain torch whose weights are the initialisers of a sentence-transformers ONNX file, as the
langchain4j-embeddings-* jars carry it. Needs Debian's python3-torch, python3-onnx and python3-numpy, nothing else."""
import math
import re

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import nn

TYPES = 3  # token types: 0 = other, 1 = the word starts with a capital, 2 = the word is all capitals


def load_weights(path):
    """The named weights of an ONNX encoder; the nameless matrices take the name of the bias that is added to them."""
    graph = onnx.load(path).graph
    init = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    by_output = {o: n for n in graph.node for o in n.output}
    weights = {k: v for k, v in init.items() if not k.startswith("onnx::")}
    for node in graph.node:
        if node.op_type != "Add":
            continue
        for a, b in ((node.input[0], node.input[1]), (node.input[1], node.input[0])):
            if a in init and a.endswith(".bias") and b in by_output and by_output[b].op_type == "MatMul":
                weights[a[:-4] + "weight"] = init[by_output[b].input[1]].T  # torch keeps (out, in)
    return weights


class Dropout(nn.Module):
    """Dropout whose masks are slices of one random pool: drawing them afresh was a quarter of a step's time."""

    POOL = {}

    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x):
        if not self.training:
            return x
        key = (self.p, x.dtype)
        n = x.numel()
        if key not in Dropout.POOL or Dropout.POOL[key].numel() < 2 * n:
            size = max(2 * n, 1 << 24)
            Dropout.POOL[key] = (torch.rand(size) >= self.p).to(x.dtype) / (1 - self.p)
        pool = Dropout.POOL[key]
        at = int(torch.randint(pool.numel() - n + 1, (1,)))
        return x * pool[at:at + n].view_as(x)


class Layer(nn.Module):
    def __init__(self, width, heads, inner):
        super().__init__()
        self.q, self.k, self.v, self.o = (nn.Linear(width, width) for _ in range(4))
        self.ln1, self.ln2 = nn.LayerNorm(width, eps=1e-12), nn.LayerNorm(width, eps=1e-12)
        self.f1, self.f2 = nn.Linear(width, inner), nn.Linear(inner, width)
        self.heads = heads
        self.drop = Dropout(0.1)

    def forward(self, x, bias):
        b, t, d = x.shape
        split = lambda y: y.view(b, t, self.heads, d // self.heads).transpose(1, 2)
        q, k, v = split(self.q(x)), split(self.k(x)), split(self.v(x))
        a = ((q @ k.transpose(-1, -2)) / math.sqrt(d // self.heads) + bias).softmax(-1)
        c = (self.drop(a) @ v).transpose(1, 2).reshape(b, t, d)
        x = self.ln1(x + self.drop(self.o(c)))
        return self.ln2(x + self.drop(self.f2(nn.functional.gelu(self.f1(x)))))


class Encoder(nn.Module):
    """input ids, mask, types: int64 [batch, pieces] → float [batch, pieces, width]."""

    def __init__(self, weights, heads=12, keep=None):
        super().__init__()
        vocabulary, width = weights["embeddings.word_embeddings.weight"].shape
        positions = weights["embeddings.position_embeddings.weight"].shape[0]
        found = 1 + max(int(m.group(1)) for m in (re.match(r"encoder\.layer\.(\d+)\.", k) for k in weights) if m)
        keep = keep or list(range(found))
        inner = weights["encoder.layer.0.intermediate.dense.bias"].shape[0]
        self.words, self.places, self.types = (nn.Embedding(n, width) for n in (vocabulary, positions, TYPES))
        self.ln = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(width, heads, inner) for _ in keep)
        self.drop = Dropout(0.1)
        tensor = lambda k: torch.from_numpy(np.array(weights[k]))
        with torch.no_grad():
            self.words.weight.copy_(tensor("embeddings.word_embeddings.weight"))
            self.places.weight.copy_(tensor("embeddings.position_embeddings.weight"))
            kinds = tensor("embeddings.token_type_embeddings.weight")
            for row in range(TYPES):  # the base knows one type of token: the others start as the same
                self.types.weight[row].copy_(kinds[0])

            def put(module, name):
                module.weight.copy_(tensor(name + ".weight"))
                module.bias.copy_(tensor(name + ".bias"))

            put(self.ln, "embeddings.LayerNorm")
            for layer, i in zip(self.layers, keep):
                p = f"encoder.layer.{i}."
                for module, name in ((layer.q, "attention.self.query"), (layer.k, "attention.self.key"),
                                     (layer.v, "attention.self.value"), (layer.o, "attention.output.dense"),
                                     (layer.ln1, "attention.output.LayerNorm"), (layer.f1, "intermediate.dense"),
                                     (layer.f2, "output.dense"), (layer.ln2, "output.LayerNorm")):
                    put(module, p + name)

    def forward(self, ids, mask, types):
        x = self.words(ids) + self.places(torch.arange(ids.shape[1], device=ids.device))[None] + self.types(types)
        x = self.drop(self.ln(x))
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        return x
