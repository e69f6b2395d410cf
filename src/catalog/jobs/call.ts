import type { CellValue } from "../record/cells";
import type { Problem } from "../record/problem";

export interface CallJobs {
  readonly call: CallJob;
}

/** A call of a function of closed form, whose tables are too large for the thread that draws. */
interface CallJob {
  readonly work: {
    readonly id: string;
    /** Its arguments, each a cell or a block of cells, with the address of those that are ranges. */
    readonly given: readonly { readonly cells: CellValue | readonly (readonly CellValue[])[]; readonly address: string | null }[];
  };
  readonly result: { readonly rows: readonly (readonly CellValue[])[] } | { readonly refused: readonly [Problem, ...Problem[]] };
}
