import { employeeContributions, employerCharges } from "../workforce/pay/charges";

/** Whose jobs are counted: an operator's own, call centres', or the whole outsourcing sector's. Their figures do not mix. */
export type JobScope = "operator" | "call-centres" | "outsourcing";

/** Jobs of a region that end, of like pay. */
export interface JobsLost {
  readonly region: string;
  /** Heads. */
  readonly jobs: number;
  /** Gross monthly wage. */
  readonly wage: number;
  /** Job-loss benefit (IPE) of one head and month. */
  readonly benefit: number;
}

export interface ImpactAssumptions {
  readonly scope: JobScope;
  /** Other jobs of the region that end with each of these; an assumption, 0.3 to 0.5 in the sources. */
  readonly indirectRatio: number;
  /** Months over which wages and contributions are counted. */
  readonly months: number;
  /** Months for which the benefit is paid, at most six. */
  readonly benefitMonths: number;
  /** Share of the heads with enough declared days for the benefit, 0 to 1. */
  readonly eligibleShare: number;
}

/** Jobs in heads, money over the months stated. */
export interface Impact {
  readonly jobs: number;
  readonly indirectJobs: number;
  /** Gross wages no longer paid, of the jobs and not of the indirect ones. */
  readonly wages: number;
  /** Contributions of employer and employees no longer paid on these wages. */
  readonly contributions: number;
  /** Benefit paid out by the social security. */
  readonly benefits: number;
  /** Contributions and benefits: what the social security bears. */
  readonly publicCost: number;
}

export interface RegionImpact {
  readonly scope: JobScope;
  /** In the order in which regions first appear. */
  readonly regions: ReadonlyMap<string, Impact>;
  readonly total: Impact;
}

/**
 * What the loss of jobs does to each region.
 *
 *   indirect jobs = jobs * indirect ratio
 *   contributions = jobs * (employer's charges + employee's contributions of the wage) * months
 *   benefits      = jobs * eligible share * benefit * benefit months
 *
 * @source domain.md 2.6 (6 * IPE * eligible share), 2.7, 6 (question 15), 7 (27, 29)
 */
export function regionImpact(lost: readonly JobsLost[], assumptions: ImpactAssumptions): RegionImpact {
  const regions = new Map<string, Impact>();
  let total = NOTHING;
  for (const group of lost) {
    const impact = impactOf(group, assumptions);
    regions.set(group.region, sum(regions.get(group.region) ?? NOTHING, impact));
    total = sum(total, impact);
  }
  return { scope: assumptions.scope, regions, total };
}

const NOTHING: Impact = { jobs: 0, indirectJobs: 0, wages: 0, contributions: 0, benefits: 0, publicCost: 0 };

function impactOf({ jobs, wage, benefit }: JobsLost, { indirectRatio, months, benefitMonths, eligibleShare }: ImpactAssumptions): Impact {
  const contributions = jobs * (employerCharges(wage) + employeeContributions(wage)) * months;
  const benefits = jobs * eligibleShare * benefit * benefitMonths;
  return {
    jobs,
    indirectJobs: jobs * indirectRatio,
    wages: jobs * wage * months,
    contributions,
    benefits,
    publicCost: contributions + benefits,
  };
}

function sum(a: Impact, b: Impact): Impact {
  return {
    jobs: a.jobs + b.jobs,
    indirectJobs: a.indirectJobs + b.indirectJobs,
    wages: a.wages + b.wages,
    contributions: a.contributions + b.contributions,
    benefits: a.benefits + b.benefits,
    publicCost: a.publicCost + b.publicCost,
  };
}
