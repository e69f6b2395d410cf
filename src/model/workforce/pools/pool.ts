import type { Day } from "../../calendar/calendar";
import { monthlyAttrition, type AttritionDefinition } from "./attrition";
import { employerCharges } from "../pay/charges";
import type { Category } from "../entitlements/notice";
import { meanOver, type Seniority } from "../entitlements/seniority";

/** People of a pool who are alike in what an exit of theirs costs. */
export interface StaffGroup {
  readonly headcount: number;
  /** Mean gross monthly wage, MAD. */
  readonly wage: number;
  readonly seniority: Seniority;
  readonly category: Category;
  /** Unused days of leave per head. */
  readonly leaveDays: number;
  /** Last day of a fixed term; null for an open-ended contract. */
  readonly termEnd: Day | null;
  /** Whether they are elected staff delegates, who are protected: the double severance. */
  readonly delegates: boolean;
}

/** A group of like agents of one site, in one or more groups by contract. */
export interface Pool {
  readonly pool: string;
  /** "" where nobody says. */
  readonly site: string;
  readonly ftePerHead: number;
  /** Annual; what it is a share of is a lever. */
  readonly attrition: number;
  readonly staff: readonly StaffGroup[];
}

export function headcount({ staff }: Pick<Pool, "staff">): number {
  return staff.reduce((sum, group) => sum + group.headcount, 0);
}

export function fteOf(pool: Pool): number {
  return headcount(pool) * pool.ftePerHead;
}

/** Monthly wages and charges of a whole group, MAD; the ceiling of the charges holds for each wage that is known. */
export function loadedWages({ headcount: heads, wage, seniority }: StaffGroup): number {
  return heads * meanOver(seniority, (_, index) => wage * index + employerCharges(wage * index));
}

/** Mean monthly wage and charges of a head of the pool, MAD; 0 of a pool without heads. */
export function loadedWagePerHead(pool: Pool): number {
  const heads = headcount(pool);
  return heads === 0 ? 0 : pool.staff.reduce((sum, group) => sum + loadedWages(group), 0) / heads;
}

/** Attrition as the surplus needs it. */
export interface AttritionLevers {
  readonly definition: AttritionDefinition;
  /** First day of attrition: the headcounts are those of its morning. */
  readonly from: Day;
}

export function monthlyAttritionOf(pool: Pool, { definition }: AttritionLevers): number {
  return monthlyAttrition(pool.attrition, definition);
}
