/** A course and what its parts cost, in the workbook's currency. */
export interface TrainingCourse {
  /** Heads that begin, 0 or more. */
  readonly trainees: number;
  /** Working days in class, with a trainer and a seat. */
  readonly classDays: number;
  /** Working days of first calls beside a coach, after the class. */
  readonly nestingDays: number;
  /** Share of those still there that pass, 0 to 1. */
  readonly passRate: number;
  /** Fee of the external trainer for one group and class day. */
  readonly externalPerGroupDay: number;
  /** Most trainees in a group, 1 or more. */
  readonly groupSize: number;
  readonly roomPerSeatDay: number;
  readonly coachPerDay: number;
  /** Trainees to one coach in nesting, above 0. */
  readonly coachRatio: number;
  /** Loaded wage of a trainee per working day (loadedDailyWage). */
  readonly dailyWage: number;
  /** Share of the trainees still employed at the end of nesting, 0 to 1; 1 where not given. */
  readonly survival?: number;
}

/** The three costs of training that a decision, a file and a bank account each ask for. */
export interface ThreeCosts {
  /** With the trainees' wages; for the file. */
  readonly full: number;
  /** Without the wages, which are paid anyway; for decisions, objective and budget. */
  readonly incremental: number;
  /** What leaves the bank because of the training: external, room and coach. Its months are told by trainingCash. */
  readonly cash: number;
}

export interface TrainingCost extends ThreeCosts {
  /** Groups paid: the last may be incomplete. */
  readonly groups: number;
  readonly external: number;
  readonly room: number;
  readonly wage: number;
  readonly coach: number;
  /** Passed and still there at the end of nesting; expected heads. */
  readonly successes: number;
  /** Full cost; null without trainees. */
  readonly perTrainee: number | null;
  /** Full cost; null without successes. */
  readonly perSuccess: number | null;
  /** Incremental cost; null without successes. */
  readonly incrementalPerSuccess: number | null;
  /** The same course at its cost per place in a full group, as a linear program counts it. */
  readonly linear: ThreeCosts;
  /** What the empty places of the last group cost: full less linear full. */
  readonly emptyPlaces: number;
}

/** Keeps 40.000000001 trainees of an optimum in two groups of 20. */
const ROUNDING = 1e-9;

/** Groups that a number of trainees fills, the last perhaps in part. */
export function groupsOf(trainees: number, groupSize: number): number {
  return Math.max(0, Math.ceil(trainees / groupSize - ROUNDING));
}

/**
 * Cost of a course: whole groups are paid whole; seats, wages and coaches by the trainee.
 *
 *   external  = groups * classDays * externalPerGroupDay,  groups = ceil(trainees / groupSize)
 *   room      = trainees * classDays * roomPerSeatDay
 *   wage      = trainees * (classDays + nestingDays) * dailyWage
 *   coach     = trainees / coachRatio * nestingDays * coachPerDay     a coach's day is shared among groups
 *   full      = external + room + wage + coach
 *   successes = trainees * survival * passRate
 *
 * The linear form has trainees / groupSize in the place of groups.
 *
 * @source model.md 2, 3, 5; domain.md 3.3
 */
export function trainingCost(course: TrainingCourse): TrainingCost {
  const { trainees, classDays, nestingDays, passRate, survival = 1 } = course;
  const groups = groupsOf(trainees, course.groupSize);
  const perGroup = classDays * course.externalPerGroupDay;
  const external = groups * perGroup;
  const room = trainees * classDays * course.roomPerSeatDay;
  const wage = trainees * (classDays + nestingDays) * course.dailyWage;
  const coach = (trainees / course.coachRatio) * nestingDays * course.coachPerDay;
  const paid = threeCosts(external + room + coach, wage);
  const linear = threeCosts((trainees / course.groupSize) * perGroup + room + coach, wage);
  const successes = trainees * survival * passRate;
  return {
    ...paid,
    groups,
    external,
    room,
    wage,
    coach,
    successes,
    perTrainee: per(paid.full, trainees),
    perSuccess: per(paid.full, successes),
    incrementalPerSuccess: per(paid.incremental, successes),
    linear,
    emptyPlaces: paid.full - linear.full,
  };
}

function threeCosts(incremental: number, wage: number): ThreeCosts {
  return { full: incremental + wage, incremental, cash: incremental };
}

/** An amount per head; null where there is nobody. */
export function per(amount: number, heads: number): number | null {
  return heads > 0 ? amount / heads : null;
}
