"""predict.py --base DIR --checkpoint FILE --articles FILE.jsonl --out FILE.jsonl [--held-out]: the tagger's statements."""
import argparse
import json
import sys

import torch

import data
import decode
from train import base

p = argparse.ArgumentParser()
for name in ("base", "checkpoint", "articles", "out"):
    p.add_argument("--" + name, required=True)
p.add_argument("--held-out", action="store_true", help="only the articles that training leaves out")
p.add_argument("--layers", type=lambda s: [int(x) for x in s.split(",")])
args = p.parse_args()
torch.set_num_threads(1)
model, pieces = base(args.base, args.layers)
model.load_state_dict(torch.load(args.checkpoint))
model.eval()
with open(args.out, "w", encoding="utf-8") as out:
    for article in data.read(args.articles, pieces, keep=data.held_out if args.held_out else None):
        quotes = decode.read(model, article)
        out.write(json.dumps(dict(id=article.id, text=article.text, quotes=quotes), ensure_ascii=False) + "\n")
