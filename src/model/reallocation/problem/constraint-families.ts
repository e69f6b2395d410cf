/** The same words in the product's languages. */
interface Words {
  readonly fr: string;
  readonly en: string;
}

/** All that is known of a family of limits but for its mathematics, which only the solver needs: a reader asks for the words alone. */
interface ConstraintFamily {
  /** As the subject of a sentence. */
  readonly words: Words;
  /** What its limits count; the program has money in thousands. */
  readonly unit: "heads" | "fte" | "days" | "money";
  /** Who sets it: nobody, it follows from what is given; a lever, and more of it can be granted; or who asks for the plan. */
  readonly setBy: "nobody" | "lever" | "request";
  /**
   * Whether the prices of its limits say anything: `each` by itself, or only `together`; `never` of how people and money follow from
   * each other.
   */
  readonly priced: "each" | "together" | "never";
  /** Each limit is one pool's own, and none that pools share. */
  readonly isPoolsOwn?: true;
  /** Its limits look at sums from the beginning on: a reader is not told their months. */
  readonly isCumulative?: true;
  /** Where one more of what it limits can be priced: what there is of it, and what one is called. */
  readonly oneMore?: { readonly of: Words; readonly one: Words };
}

const MAD: Words = { fr: "MAD", en: "MAD" };

const FAMILIES = {
  people: {
    words: { fr: "les effectifs", en: "the people there are" },
    unit: "heads",
    setBy: "nobody",
    priced: "never",
    isPoolsOwn: true,
    oneMore: { of: { fr: "Agents sans travail", en: "Idle agents" }, one: { fr: "agent", en: "agent" } },
  },
  "exits-from-idle": {
    words: { fr: "les agents sans travail", en: "the idle agents" },
    unit: "heads",
    setBy: "nobody",
    priced: "never",
    isPoolsOwn: true,
  },
  seats: {
    words: { fr: "les places de formation", en: "the training seats" },
    unit: "days",
    setBy: "lever",
    priced: "each",
    oneMore: { of: { fr: "Places de formation", en: "Training seats" }, one: { fr: "place", en: "seat" } },
  },
  trainers: {
    words: { fr: "les formateurs", en: "the trainers" },
    unit: "days",
    setBy: "lever",
    priced: "each",
    oneMore: { of: { fr: "Formateurs", en: "Trainers" }, one: { fr: "formateur", en: "trainer" } },
  },
  demand: {
    words: { fr: "la demande de travail nouveau", en: "the demand for new work" },
    unit: "fte",
    setBy: "nobody",
    priced: "together",
    oneMore: { of: { fr: "Demande", en: "Demand" }, one: { fr: "ETP", en: "FTE" } },
  },
  "demand-after": {
    words: { fr: "la demande après l'horizon", en: "the demand after the horizon" },
    unit: "fte",
    setBy: "nobody",
    priced: "together",
  },
  budget: {
    words: { fr: "le budget de formation", en: "the retraining budget" },
    unit: "money",
    setBy: "lever",
    priced: "each",
    isCumulative: true,
    oneMore: { of: { fr: "Budget de formation", en: "Retraining budget" }, one: MAD },
  },
  "monthly-budget": {
    words: { fr: "le budget de formation mensuel", en: "the monthly retraining budget" },
    unit: "money",
    setBy: "lever",
    priced: "each",
    oneMore: { of: { fr: "Budget de formation mensuel", en: "Monthly retraining budget" }, one: MAD },
  },
  "refund-claim": {
    words: { fr: "les remboursements demandés", en: "the refunds claimed" },
    unit: "money",
    setBy: "nobody",
    priced: "never",
  },
  "refund-ceiling": {
    words: { fr: "le plafond de remboursement", en: "the refund ceiling" },
    unit: "money",
    setBy: "lever",
    priced: "each",
    oneMore: { of: { fr: "Plafond de remboursement", en: "Refund ceiling" }, one: MAD },
  },
  "most-exits": {
    words: { fr: "les départs par mois", en: "the exits a month" },
    unit: "heads",
    setBy: "lever",
    priced: "each",
    oneMore: { of: { fr: "Départs par mois", en: "Exits a month" }, one: { fr: "départ par mois", en: "exit a month" } },
  },
  "total-exits": {
    words: { fr: "le moins de départs possible", en: "as few exits as possible" },
    unit: "heads",
    setBy: "nobody",
    priced: "each",
  },
  "least-redeployed": {
    words: { fr: "la part minimale de réaffectés", en: "the least share redeployed" },
    unit: "heads",
    setBy: "request",
    priced: "each",
  },
  groups: {
    words: { fr: "les groupes de formation", en: "the training groups" },
    unit: "heads",
    setBy: "nobody",
    priced: "each",
  },
} as const satisfies Record<string, ConstraintFamily>;

/** Families of limits that a plan keeps to. */
export type ConstraintId = keyof typeof FAMILIES;

/** Families of which one more can be priced. */
export type PricedConstraint = {
  [Id in ConstraintId]: (typeof FAMILIES)[Id] extends { readonly oneMore: unknown } ? Id : never;
}[ConstraintId];

/** What is known of each family of limits. */
export const CONSTRAINT_FAMILIES: Readonly<Record<ConstraintId, ConstraintFamily> & Record<PricedConstraint, Required<Pick<ConstraintFamily, "oneMore">>>> = FAMILIES;
