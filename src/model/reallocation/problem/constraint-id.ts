/** Families of limits that a plan keeps to, one file each. */
export type ConstraintId =
  | "people"
  | "exits-from-idle"
  | "seats"
  | "trainers"
  | "demand"
  | "demand-after"
  | "budget"
  | "monthly-budget"
  | "refund-claim"
  | "refund-ceiling"
  | "most-exits"
  | "total-exits"
  | "least-redeployed"
  | "groups";
