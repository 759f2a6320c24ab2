"""Which things hang together. Pure NumPy."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]


def join(root: Ints, a: Ints, b: Ints) -> Ints:
    """The roots after linking a[i] with b[i].

    ``root`` (m,): for each thing the lowest-numbered thing it hangs together with, ``arange(m)`` to begin
    with. The answer has the same form and does not depend on the order of the links.
    """
    root = root.copy()
    while True:
        a, b = root[a], root[b]
        apart = a != b
        if not apart.any():
            return root
        a, b = a[apart], b[apart]
        # Every root hangs itself on its lowest neighbour; then all look up to the top of the chain.
        np.minimum.at(root, np.maximum(a, b), np.minimum(a, b))
        while not np.array_equal(root, higher := root[root]):
            root = higher
