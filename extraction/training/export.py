"""export.py --base DIR --checkpoint FILE --out DIR --version NAME [--layers …]

Writes the trained net for the product: DIR/tagger.onnx (input_ids, attention_mask, token_type_ids int64 [batch, pieces] →
roles, names, links) in 8-bit integers, and DIR/tagger.json, what goes with it. DIR/tagger-fp32.onnx is left for comparison.
"""
import argparse
import json
import os
import warnings

import torch

from decode import SIGHT, Params, steps
from quantise import quantise
from train import base

warnings.filterwarnings("ignore")


def main():
    p = argparse.ArgumentParser()
    for name in ("base", "checkpoint", "out", "version"):
        p.add_argument("--" + name, required=True)
    p.add_argument("--layers", type=lambda s: [int(x) for x in s.split(",")])
    args = p.parse_args()
    model, _ = base(args.base, args.layers)
    model.load_state_dict(torch.load(args.checkpoint))
    model.eval()
    x = torch.randint(1000, 20000, (1, 40))
    names = ["input_ids", "attention_mask", "token_type_ids", "roles", "names", "links"]
    plain = os.path.join(args.out, "tagger-fp32.onnx")
    torch.onnx.export(model, (x, torch.ones_like(x), torch.zeros_like(x)), plain, input_names=names[:3],
                      output_names=names[3:], dynamic_axes={n: {0: "batch", 1: "pieces"} for n in names},
                      opset_version=13)
    quantise(plain, os.path.join(args.out, "tagger.onnx"))
    settings = dict(version=args.version, sight=dict(zip(("core", "before", "after"), SIGHT)),
                    steps=[[round(v, 4) for v in row] for row in steps(model).tolist()],
                    noneSource=Params.none_source, lostCue=Params.lost, bridge=Params.bridge,
                    nearness=Params.nearness, reach=Params.reach)
    with open(os.path.join(args.out, "tagger.json"), "w") as out:
        json.dump(settings, out, indent=1)


if __name__ == "__main__":
    main()
