"""How fast points become groups and spots, and how well: beside scikit-learn and the C++ package dbscan, same run.

CPU time of this process; the others are given one thread. Quality is told of seeds that nothing was tuned on.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from statistics import median
from time import process_time

import numpy as np
from dbscan import DBSCAN as CppDBSCAN  # type: ignore[import-untyped]
from numpy.typing import NDArray
from sklearn.cluster import DBSCAN

from bench.clustering_quality import quality
from bench.figures import Figure
from bench.spot_inserts import one_new_observation
from wijkwandeling.clustering.grouping import dbscan, group

Points = NDArray[np.float64]
# As dense as a neighbourhood after many walks: one point in 400 m².
METRES_PER_POINT = 20.0
NEIGHBOURHOOD_M = 700.0
ONCE, FEW, OFTEN = 1, 3, 15
PEAK = """
import numpy as np
from wijkwandeling.clustering.grouping import dbscan
side = {metres} * 1_000_000 ** 0.5
dbscan(np.random.default_rng(1).uniform(0, side, (1_000_000, 2)))
print(*(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")))
"""


def measure() -> list[Figure]:
    return [*_beside(100_000, 0.4, FEW), *_beside(1_000_000, 0.3, ONCE), *_ours(), *one_new_observation(), *quality()]


def _beside(count: int, limit: float, runs: int) -> list[Figure]:
    xy = _spread(count)
    # In turn, so that whoever else uses the machine slows all of them.
    ours, cpp, tree = [], [], []
    for _ in range(runs):
        ours.append(_cpu_s(lambda: dbscan(xy)))
        cpp.append(_cpu_s(lambda: CppDBSCAN(xy, eps=25.0, min_samples=3)))
        tree.append(_cpu_s(lambda: DBSCAN(eps=25.0, min_samples=3, algorithm="ball_tree", n_jobs=1).fit(xy)))
    of = f"dbscan of {count:,} points"
    return [
        Figure(f"{of}, CPU", 1000 * min(ours), None, "ms"),
        Figure(f"{of}, of scikit-learn's ball tree", 100 * min(ours) / min(tree), 100 * limit, "%"),
        Figure(f"{of}, of the C++ package", 100 * min(ours) / min(cpp), 130.0, "%"),
    ]


def _ours() -> list[Figure]:
    random = np.random.default_rng(2)
    crowd = random.uniform(0, NEIGHBOURHOOD_M, (100_000, 2))
    walks = random.uniform(0, NEIGHBOURHOOD_M, (2_500, 2))
    peak = subprocess.run(
        [sys.executable, "-c", PEAK.format(metres=METRES_PER_POINT)], capture_output=True, text=True, check=True
    )
    return [
        Figure("100,000 points in one neighbourhood, CPU", 1000 * _best(lambda: dbscan(crowd), FEW), 500.0, "ms"),
        Figure("one neighbourhood of 2,500 re-grouped, CPU", 1000 * _best(lambda: group(walks), OFTEN), 20.0, "ms"),
        Figure("peak memory of dbscan of 1,000,000", int(peak.stdout) / 1024, 600.0, "MB"),
    ]


def _spread(count: int) -> Points:
    """Places with a handful of points each, as walks leave them, and as many strays."""
    random = np.random.default_rng(count)
    side = METRES_PER_POINT * count**0.5
    middles = random.uniform(0, side, (count // 10, 2))
    near = middles[random.integers(0, len(middles), count // 2)] + random.normal(0, 8, (count // 2, 2))
    return np.vstack([near, random.uniform(0, side, (count - len(near), 2))])


def _cpu_s(work: Callable[[], object]) -> float:
    started = process_time()
    work()
    return process_time() - started


def _best(work: Callable[[], object], runs: int) -> float:
    return median(_cpu_s(work) for _ in range(runs))
