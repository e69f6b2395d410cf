import { MIXED_OPERATOR } from "../../../catalog/templates/operators/mixed-operator";
import { ACTIVITY, PATH } from "../../../catalog/templates/operators/defaults/paths";
import { layout } from "../../../catalog/templates/layout";
import type { Template, TemplateWorkforce } from "../../../catalog/templates/contents/template";
import { dayOf } from "../../../model/calendar/calendar";
import { jobsDoneHere } from "../../build/jobs-done-here";
import { xlsxOf } from "../../sample/xlsx-of-layout";
import { clientOf, CLIENTS, CODES } from "../operator";
import { fileOf } from "./large-workbook";

/** Size of the operator that a hand moves the levers of. */
export const MID_SIZE = { lines: 200, pools: 20, activities: 8, months: 24 } as const;

const JULY = dayOf(2026, 7, 1);
const SITES = ["Casablanca", "Fès", "El Jadida"] as const;
/** Agents of each line, FTE, and people of each pool: all of them billed before the law. */
const AGENTS = 5;
const HEADS = (AGENTS * MID_SIZE.lines) / MID_SIZE.pools;

const poolOf = (index: number) => `Vivier ${(index % MID_SIZE.pools) + 1}`;
const siteOf = (index: number) => SITES[(index % MID_SIZE.pools) % SITES.length] ?? SITES[0];

/** The sample's operator at the size of a mid-size one: its levers, rules and dirhams, with lines, people and work of their own. */
export function midSizeOperator(): Template {
  const { workforce, risk, ...operator } = MIXED_OPERATOR;
  if (!workforce || !risk) throw new Error("the sample's operator has no staff, or no bad case");
  const over = ({ name, values }: Template["scenarios"][0]) => ({ name, values: { ...values, months: MID_SIZE.months } });
  const [base, ...others] = operator.scenarios;
  return {
    ...operator,
    lines: Array.from({ length: MID_SIZE.lines }, (_, index) => ({
      line: `Ligne ${index + 1}`, client: clientOf(index), site: siteOf(index), pool: poolOf(index), mix: CODES[index % CODES.length] ?? "O1",
      revenue: 60_000 + 100 * index, referenceMonth: JULY, currency: "MAD", frenchShare: 1 - (index % 4) / 10, agents: AGENTS, avoidableCost: 0.1,
      ...(index % 3 === 0 ? { optIn: 0.05 + (index % 10) / 100 } : {}),
      ...(index % 5 === 0 ? { contractEnd: dayOf(2028, 1, 1) + (index % 200), renewal: 0.5 } : {}),
    })),
    clients: Array.from({ length: CLIENTS }, (_, index) => ({
      client: clientOf(index), openInvoices: 400_000,
      exitProbability: index % 8 === 0 ? 0.2 : 0, ...(index % 8 === 0 ? { exitDate: dayOf(2027, 1, 1) } : {}),
    })),
    actuals: [],
    workforce: midSizeStaff(workforce),
    risk: { ...risk, uncertainty: risk.uncertainty.filter(({ line }) => line === undefined) },
    scenarios: [over(base), ...others.map(over)],
  };
}

function midSizeStaff(sample: TemplateWorkforce): TemplateWorkforce {
  const [first] = sample.work;
  const known = new Set(sample.work.map(({ activity }) => activity));
  const more = Object.values(ACTIVITY).filter((activity) => !known.has(activity)).map((activity) => ({ ...first, activity }));
  const [template] = sample.pools;
  return {
    ...sample,
    pools: Array.from({ length: MID_SIZE.pools }, (_, index) => ({
      ...template, pool: poolOf(index), site: siteOf(index), headcount: HEADS, wage: 4_000 + 100 * index, seniority: 2 + 0.1 * index,
    })),
    work: [...sample.work, ...more],
    paths: Object.values(PATH),
    follows: "optimal",
    moves: [],
  };
}

/** The mid-size operator's file. */
export async function midSizeFile(): Promise<Uint8Array> {
  return fileOf(xlsxOf(await layout(midSizeOperator(), "fr", jobsDoneHere())));
}
