import type { CellValue } from "../../record/cells";
import type { AssumptionId } from "../../levers/assumptions";
import type { Driver } from "../../../model/uncertainty/simulation/inputs/uncertainty";
import type { DistributionKind, UncertainId } from "../../levers/drivers";
import type { Standing } from "../../record/lever";
import type { LeverId } from "../../levers/levers";
import type { ACTUALS } from "../../tables/revenue/actuals";
import type { CASH } from "../../tables/cash";
import type { CLIENTS } from "../../tables/revenue/clients";
import type { LINES } from "../../tables/revenue/lines";
import type { PlanChoice } from "../../tables/plan-choice";
import type { MOVES } from "../../tables/workforce/moves";
import type { PATHS } from "../../tables/training/paths";
import type { POOLS } from "../../tables/workforce/pools";
import type { SITES } from "../../tables/training/sites";
import type { BoundsKind } from "../../tables/uncertainty/uncertainty";
import type { WORK } from "../../tables/workforce/work";
import type { Text } from "../../record/text";
import type { SHEET_NAMES } from "../layout/sheet-names";
import type { Footing, Study } from "./study";

/** One row of an input table as it is typed; a column left out is a blank cell. Dates and months are serial numbers. */
export type TypedRow<C> = { readonly [K in keyof C]?: CellValue | Text };

/** A scenario: what is typed for each lever; null is a blank cell. */
export interface TemplateScenario {
  readonly name: Text;
  readonly values: Readonly<Record<LeverId, number | null>>;
}

/** Who works, what they can be moved to, and the cash that bears it. */
export interface TemplateWorkforce {
  readonly pools: readonly TypedRow<typeof POOLS.columns>[];
  readonly work: readonly TypedRow<typeof WORK.columns>[];
  readonly paths: readonly TypedRow<typeof PATHS.columns>[];
  readonly sites: readonly TypedRow<typeof SITES.columns>[];
  /** Years whose public holidays the workbook lists, to be corrected; all others are Relais's. */
  readonly holidays: readonly number[];
  readonly moves: readonly TypedRow<typeof MOVES.columns>[];
  /** The plan that the workbook follows as it opens. */
  readonly follows: PlanChoice;
  readonly cash: readonly [TypedRow<typeof CASH.columns>];
  /** What an activity's calls take on the phones in the course of a day. */
  readonly intraday: TemplateIntraday;
  /** Budgets that the frontier of the plan goes through, in MAD. */
  readonly frontier: { readonly from: number; readonly to: number; readonly points: number };
}

/** Calls of an activity by half-hour, and the service that is asked for. */
export interface TemplateIntraday {
  /** As the table of work names it. */
  readonly activity: Text;
  /** Start of the first half-hour, a share of the day. */
  readonly from: number;
  readonly calls: readonly number[];
  /** Seconds. */
  readonly handling: number;
  readonly target: number;
  /** Seconds. */
  readonly threshold: number;
  /** Seconds. */
  readonly patience: number;
  readonly occupancy: number;
  readonly shrinkage: number;
}

/** A row of what is uncertain, with its ground. */
export interface TemplateUncertainty {
  readonly driver: UncertainId;
  readonly distribution: DistributionKind;
  readonly low?: number;
  /** Absent: the scenario's value. */
  readonly mode?: number;
  readonly high?: number;
  readonly bounds?: BoundsKind;
  readonly line?: Text;
  readonly standing: Standing;
  readonly source: Text;
}

/** What is uncertain, how it hangs together, and what is asked of it. */
export interface TemplateRisk {
  readonly uncertainty: readonly TemplateUncertainty[];
  /** Drivers that head the table of correlations. */
  readonly correlated: readonly Driver[];
  /** Rank correlations of two of them; all others are 0. */
  readonly correlations: readonly { readonly pair: readonly [Driver, Driver]; readonly value: number }[];
  /** Result that the tornado is about while nobody picks another. */
  readonly tornado: Text;
  /** Amounts to reach, in MAD. */
  readonly goals: {
    readonly atRisk: number;
    readonly revenueP5: number;
    readonly own: { readonly lever: Text; readonly result: Text; readonly target: number };
  };
}

/** An operator from which a complete workbook is laid out. */
export interface Template {
  readonly id: string;
  readonly title: Text;
  /** Whose figures these are: shown under the title. */
  readonly description: Text;
  readonly lines: readonly TypedRow<typeof LINES.columns>[];
  readonly clients: readonly TypedRow<typeof CLIENTS.columns>[];
  /** None: the workbook has no such table, and every realised month is modelled. */
  readonly actuals: readonly TypedRow<typeof ACTUALS.columns>[];
  /** Absent: the workbook is about revenue alone. */
  readonly workforce?: TemplateWorkforce;
  /** Absent: the workbook tells no bad case. Of an operator with a workforce. */
  readonly risk?: TemplateRisk;
  /** Columns of the lines whose figures rest on no source; they look like the assumptions they are. */
  readonly assumedInLines?: readonly (keyof typeof LINES.columns)[];
  /** The first is the base. */
  readonly scenarios: readonly [TemplateScenario, ...TemplateScenario[]];
  /** Scenario that is active when the workbook opens. */
  readonly active: Text;
  /** Values that take the place of a default in Assumptions. */
  readonly overrides: Readonly<Partial<Record<AssumptionId, number>>>;
  /** Words that take the place of a lever's source in Scenarios, where the template's scenarios need a reason. */
  readonly leverReasons?: Readonly<Partial<Record<LeverId, Text>>>;
  /** A line under the title of a sheet. */
  readonly remarks?: Readonly<Partial<Record<RemarkedSheet, Text>>>;
  /** What else a reader must know, on the summary. */
  readonly notes?: readonly Text[];
  /** Where the figures of the operator come from, one row each on the sheet of sources. */
  readonly figures: readonly TemplateFigure[];
  /** A publication that the workbook checks, on two sheets of its own. */
  readonly study?: Study;
}

/** Sheets whose third row is free. */
export type RemarkedSheet = Exclude<keyof typeof SHEET_NAMES, "summary" | "figures" | "schedule" | "scenarios" | "base" | "sources">;

/** A figure, or a family of figures, that the template's author chose. */
export interface TemplateFigure {
  readonly what: Text;
  readonly basis: Text;
  /** Absent: an assumption. */
  readonly footing?: Footing;
}
