"""8-bit integers for a float ONNX transformer, with python3-onnx and numpy alone.

MatMul(x, W) becomes DynamicQuantizeLinear, MatMulInteger, Cast, Mul with one scale an output column; embedding tables become
int8 rows with a scale each. Weights take 7 bits of the 8: processors with AVX2 but without VNNI add pairs of products in 16
bits and would overflow. Heads of few columns stay in floats.
"""
import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

WEIGHT_MAX = 2 ** 6 - 1
SMALL = 300  # columns of a matrix that is left as it is


def quantise(source, target):
    model = onnx.load(source)
    graph = model.graph
    init = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    nodes, dropped, added, scaled = [], set(), [], set()
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in init and init[node.input[1]].ndim == 2 \
                and init[node.input[1]].shape[1] >= SMALL:
            matmul(node, init, nodes, added, dropped, scaled)
        elif node.op_type == "Gather" and node.input[0] in init and init[node.input[0]].ndim == 2 \
                and init[node.input[0]].size > 1_000_000:
            table(node, init, nodes, added, dropped)
        else:
            nodes.append(node)
    kept = [i for i in graph.initializer if i.name not in dropped]
    del graph.node[:]
    graph.node.extend(nodes)
    del graph.initializer[:]
    graph.initializer.extend(kept + added)
    onnx.checker.check_model(model)
    onnx.save(model, target)


def matmul(node, init, nodes, added, dropped, scaled):
    x, w = node.input
    out = node.output[0]
    weights = init[w]
    scale = np.maximum(np.abs(weights).max(0), 1e-9) / WEIGHT_MAX
    rounded = np.clip(np.rint(weights / scale), -WEIGHT_MAX, WEIGHT_MAX).astype(np.int8)
    if w not in dropped:
        added += [numpy_helper.from_array(rounded, w + "_q"),
                  numpy_helper.from_array(scale.astype(np.float32), w + "_s")]
        dropped.add(w)
    if x not in scaled:
        nodes.append(helper.make_node("DynamicQuantizeLinear", [x], [x + "_q", x + "_qs", x + "_qz"]))
        scaled.add(x)
    nodes += [helper.make_node("MatMulInteger", [x + "_q", w + "_q", x + "_qz"], [out + "_i"]),
              helper.make_node("Cast", [out + "_i"], [out + "_f"], to=TensorProto.FLOAT),
              helper.make_node("Mul", [x + "_qs", w + "_s"], [out + "_s"]),
              helper.make_node("Mul", [out + "_f", out + "_s"], [out])]


def table(node, init, nodes, added, dropped):
    name, out = node.input[0], node.output[0]
    rows = init[name]
    scale = np.float32(np.maximum(np.abs(rows).max(1, keepdims=True), 1e-9)) / 127
    added += [numpy_helper.from_array(np.clip(np.rint(rows / scale), -127, 127).astype(np.int8), name + "_q"),
              numpy_helper.from_array(scale.astype(np.float32), name + "_s")]
    dropped.add(name)
    nodes += [helper.make_node("Gather", [name + "_q", node.input[1]], [out + "_i"]),
              helper.make_node("Cast", [out + "_i"], [out + "_f"], to=TensorProto.FLOAT),
              helper.make_node("Gather", [name + "_s", node.input[1]], [out + "_s"]),
              helper.make_node("Mul", [out + "_f", out + "_s"], [out])]
