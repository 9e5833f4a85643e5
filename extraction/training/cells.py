"""Makes the cells by which statements near in meaning find each other: contracts' meaning-cells.bin.

    python3 cells.py VECTORS OUT

VECTORS: little-endian float32, 384 for each text, as all-MiniLM-L6-v2 gives them. Spherical k-means from a fixed seed; OUT has
1,024 centres of 384 signed bytes, packed as contracts' PackedVector does.
"""
import sys

import numpy as np

CELLS, ROUNDS, SEED = 1024, 20, 20261122


def unit(vectors):
    return vectors / (np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9)


def cells(vectors):
    random = np.random.default_rng(SEED)
    centres = vectors[random.choice(len(vectors), CELLS, replace=False)].copy()
    for _ in range(ROUNDS):
        nearest = (vectors @ centres.T).argmax(1)
        for cell in range(CELLS):
            inside = vectors[nearest == cell]
            if len(inside):
                centres[cell] = inside.mean(0)
        centres = unit(centres)
    return centres


def main(source, target):
    centres = cells(unit(np.fromfile(source, dtype="<f4").reshape(-1, 384)))
    greatest = np.abs(centres).max(1, keepdims=True)
    np.round(centres / greatest * 127).astype(np.int8).tofile(target)


if __name__ == "__main__":
    main(*sys.argv[1:])
