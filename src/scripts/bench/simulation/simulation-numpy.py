"""The revenue of a simulation, vectorised: reads the operator as JSON, prints its time and what it found as JSON."""
import json
import sys
import time

import numpy as np

given = json.load(sys.stdin)
trials, lines, months = given["trials"], given["lines"], given["months"]
base, slope, gone_base, gone_slope = (np.array(given[name]).reshape(lines, months) for name in ("base", "slope", "goneBase", "goneSlope"))
is_eur = np.array(given["isEur"], dtype=bool)
client_of = np.array(given["clientOf"])
probabilities = np.array(given["exitProbabilities"])
own = given["own"]


def pert(draws, law):
    span = law["max"] - law["min"]
    return law["min"] + span * draws.beta(1 + 4 * (law["mode"] - law["min"]) / span, 1 + 4 * (law["max"] - law["mode"]) / span, trials)


def simulate(seed):
    draws = np.random.default_rng(seed)
    consent = pert(draws, given["optIn"])[:, None]
    volume = draws.triangular(given["volume"]["min"], given["volume"]["mode"], given["volume"]["max"], trials)
    rate = pert(draws, given["eurRate"])
    factors = draws.lognormal(own["mu"], own["sigma"], (trials, lines))
    factors *= volume[:, None]
    factors[:, is_eur] *= rate[:, None]
    left = factors * (draws.random((trials, len(probabilities))) < probabilities)[:, client_of]
    revenue = factors @ base + consent * (factors @ slope) - left @ gone_base - consent * (left @ gone_slope)
    total = revenue.sum(axis=1)
    levels = [0.05, 0.25, 0.5, 0.75, 0.95]
    np.quantile(revenue, levels, axis=0)
    found = np.quantile(total, levels)
    tail = np.sort(total)[: trials // 20].mean()
    return {"mean": total.mean(), "total": found.tolist(), "tailMean": tail}


found = simulate(0)
times = []
for seed in range(1, 6):
    start = time.perf_counter()
    found = simulate(seed)
    times.append((time.perf_counter() - start) * 1000)
print(json.dumps({"milliseconds": sorted(times)[2], **found}))
