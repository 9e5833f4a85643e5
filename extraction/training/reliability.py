"""How far confidences can be believed: bins, expected calibration error, and a picture of both."""
import numpy as np


def reliability(p, y, weight=None):
    """Ten bins of equal width: [(mean confidence, share right, weight)] and the expected calibration error (Naeini et al. 2015)."""
    weight = np.ones(len(y)) if weight is None else weight
    bins = np.minimum((p * 10).astype(int), 9)
    rows = []
    for b in range(10):
        here = bins == b
        if here.any():
            w = weight[here]
            rows.append(((p[here] * w).sum() / w.sum(), (y[here] * w).sum() / w.sum(), w.sum()))
    return rows, sum(abs(c - r) * n for c, r, n in rows) / weight.sum()


def chart(rows, error, path, of="the confidence"):
    """The reliability diagram as an SVG that can be read without colour: what was said against what came true."""
    x, y = (lambda c: 60 + 320 * c), (lambda r: 360 - 320 * r)
    out = ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 420 430" font-family="sans-serif" font-size="12" role="img" '
           f'aria-labelledby="t d"><title id="t">Reliability of {of}</title><desc id="d">'
           + "; ".join(f"confidence {c:.2f}: {r:.2f} right, {n:.0f} statements" for c, r, n in rows) + "</desc>",
           '<rect width="420" height="430" fill="#fff"/>',
           f'<path d="M{x(0)} {y(0)}L{x(1)} {y(1)}" stroke="#767676" stroke-dasharray="4 4"/>',
           f'<path d="M{x(0)} {y(1)}V{y(0)}H{x(1)}" stroke="#333" fill="none"/>']
    for tick in (0, 0.25, 0.5, 0.75, 1):
        out.append(f'<text x="{x(tick)}" y="{y(0) + 18}" text-anchor="middle">{tick:g}</text>')
        out.append(f'<text x="{x(0) - 8}" y="{y(tick) + 4}" text-anchor="end">{tick:g}</text>')
    line = " ".join(f"{x(c):.1f},{y(r):.1f}" for c, r, _ in rows)
    out.append(f'<polyline points="{line}" fill="none" stroke="#0b5cad" stroke-width="2"/>')
    out += [f'<circle cx="{x(c):.1f}" cy="{y(r):.1f}" r="{3 + n ** 0.5 / 4:.1f}" fill="#0b5cad"/>' for c, r, n in rows]
    out.append('<text x="220" y="400" text-anchor="middle">confidence said (dot size: how many statements)</text>')
    out.append('<text x="18" y="200" text-anchor="middle" transform="rotate(-90 18 200)">share that was right</text>')
    out.append(f'<text x="70" y="60">expected calibration error {error:.3f}</text></svg>')
    open(path, "w", encoding="utf-8").write("\n".join(out) + "\n")
