/**
 * How HiGHS works for us.
 *
 * The tolerances are tighter than its own 1e-7, which costs nothing measurable and leaves prices with the digits that are
 * shown. Without presolve a run that ends at its limit of iterations keeps its basis, so that the next one can go on; with it,
 * the basis is lost. Scaling by the largest entries takes fewer iterations than the default's equilibration. Nothing depends on the clock.
 */
export const OPTIONS = {
  output_flag: false,
  solver: "simplex",
  presolve: "off",
  simplex_scale_strategy: 4,
  random_seed: 0,
  primal_feasibility_tolerance: 1e-9,
  dual_feasibility_tolerance: 1e-9,
  mip_feasibility_tolerance: 1e-9,
} as const;

/** As many iterations as it takes. */
export const UNLIMITED = 2 ** 31 - 1;

/**
 * Which simplex is tried: the primal one where the last basis is still feasible, for costs or columns are new, and the dual one
 * where limits have moved and its prices still hold.
 */
export const STRATEGY = { dual: 1, primal: 4 } as const;
