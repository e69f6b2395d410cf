import type { Day } from "../../calendar/calendar";
import type { Category } from "../entitlements/notice";
import type { StaffGroup } from "../pools/pool";
import { yearsOfService } from "../entitlements/seniority";

/** A row of an employee list; nobody is named. */
export interface Employee {
  readonly pool: string;
  readonly site: string;
  /** First day of service. */
  readonly hired: Day;
  /** Gross monthly, MAD. */
  readonly wage: number;
  readonly category: Category;
  /** Unused days of leave. */
  readonly leaveDays: number;
  /** Last day of a fixed term; null for an open-ended contract. */
  readonly termEnd: Day | null;
  readonly delegate: boolean;
}

/** Who works in a pool of a site. */
export interface PoolStaff {
  readonly pool: string;
  readonly site: string;
  readonly staff: readonly StaffGroup[];
}

/**
 * An employee list summed up by pool and site, in the order of first appearance; within them by category, contract and
 * mandate. Each one's years and relative wage are kept, and leave is the mean weighted by wage, so that a cost of the group is
 * the sum of its people's; only charges on leave, whose ceiling knows each wage but not each leave, may differ by a little.
 *
 * @param lastDay on which the years of service are counted
 */
export function staffOf(employees: readonly Employee[], lastDay: Day): PoolStaff[] {
  return grouped(employees, ({ site, pool }) => [site, pool]).map((members) => {
    const { pool, site } = members[0] as Employee;
    const alike = grouped(members, ({ category, termEnd, delegate }) => [category, termEnd, delegate]);
    return { pool, site, staff: alike.map((group) => groupOf(group, lastDay)) };
  });
}

/** @param members at least one, alike in category, contract and mandate */
function groupOf(members: readonly Employee[], lastDay: Day): StaffGroup {
  const { category, termEnd, delegate } = members[0] as Employee;
  const heads = members.length;
  const wages = members.reduce((sum, { wage }) => sum + wage, 0);
  const leaveWages = members.reduce((sum, { wage, leaveDays }) => sum + wage * leaveDays, 0);
  const wage = wages / heads;
  const bands = members.map((member) => {
    const years = yearsOfService(member.hired, lastDay);
    return { share: 1 / heads, from: years, to: years, wageIndex: wage === 0 ? 1 : member.wage / wage };
  });
  return {
    headcount: heads,
    wage,
    seniority: { kind: "distribution", bands },
    category,
    leaveDays: wages === 0 ? 0 : leaveWages / wages,
    termEnd,
    delegates: delegate,
  };
}

function grouped(employees: readonly Employee[], by: (employee: Employee) => unknown[]): Employee[][] {
  const groups = new Map<string, Employee[]>();
  for (const employee of employees) {
    const key = JSON.stringify(by(employee));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [employee]);
    else group.push(employee);
  }
  return [...groups.values()];
}
