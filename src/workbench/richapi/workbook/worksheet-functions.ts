import { asIndex } from "../wire/arguments";
import { invalidArgument } from "../wire/errors";
import type { Session } from "../session/session";
import type { Methods, Scalars } from "../wire/wire-object";
import { SessionObject } from "../session/session-object";

const MS_PER_DAY = 86_400_000;
/** Day 0 of each calendar; the one of 1900 is right from March 1900 on. */
const EPOCH = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) } as const;

/** `workbook.functions`: the spreadsheet's own functions, of which the workbench calculates DATE alone. */
export class FunctionsObject extends SessionObject {
  readonly type = "Functions";

  override readonly methods: Methods = {
    Date: (year, month, day) => new FunctionResultObject(this.session, this.#date(asIndex(year, "year"), asIndex(month, "month"), asIndex(day, "day"))),
  };

  #date(year: number, month: number, day: number): number {
    if (year < 1905) throw invalidArgument("the workbench counts dates from 1905 on");
    return (Date.UTC(year, month - 1, day) - EPOCH[this.session.document.calendar]) / MS_PER_DAY;
  }
}

/** What a function gave. */
export class FunctionResultObject extends SessionObject {
  readonly type = "FunctionResult";

  constructor(
    session: Session,
    private readonly value: number,
  ) {
    super(session);
  }

  override readonly scalars: Scalars = {
    Error: { get: () => null },
    Value: { get: () => this.value },
  };
}
