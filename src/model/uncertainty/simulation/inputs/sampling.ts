/** How the trials of a simulation are drawn. */
export interface Sampling {
  /** Scrambled Sobol points, or pseudo-random numbers. */
  readonly kind: "sobol" | "random";
  /** A power of two. */
  readonly trials: number;
  /** Any whole number: the same one draws the same trials. */
  readonly seed: number;
}
