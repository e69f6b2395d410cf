import { comparableName, isSameName } from "../../../catalog/record/cells";
import { excelCode } from "../writing/failures";

/** What an insertion has added so far: what is to be taken away again where it does not come to its end. */
export class Added {
  readonly #sheets = new Map<string, string>();
  readonly #names = new Set<string>();
  /** The sheet that is being added: whether it has come into being is not known before Excel has answered. */
  #coming: string | null = null;
  /** The name that is being added, likewise. */
  #comingName: string | null = null;

  /** @param front id of the sheet that the user sees */
  constructor(readonly front: string) {}

  expectSheet(name: string): void {
    this.#coming = name;
  }

  sheetIsThere(id: string, name: string): void {
    this.#sheets.set(id, name);
    this.#coming = null;
  }

  expectName(name: string): void {
    this.#comingName = name;
  }

  nameIsThere(name: string): void {
    this.#names.add(name);
    this.#comingName = null;
  }

  /**
   * Takes away all that was added. What is still there afterwards is told, not thrown.
   *
   * @param failure what the insertion ended with: where Excel says that a name is taken, the sheet of that name is somebody else's
   * @returns names of sheets and of defined names that are left
   */
  async takeAway(failure: unknown): Promise<readonly string[]> {
    const isTaken = excelCode(failure) === "ItemAlreadyExists";
    const coming = isTaken ? null : this.#coming;
    const named = new Set([...this.#names, ...(isTaken || this.#comingName === null ? [] : [this.#comingName])].map(comparableName));
    const isOurs = ({ id, name }: Excel.Worksheet) => this.#sheets.has(id) || (coming !== null && isSameName(name, coming));
    const remaining = async (context: Excel.RequestContext) => {
      const sheets = context.workbook.worksheets.load("items/id,items/name");
      const names = context.workbook.names.load("items/name");
      await context.sync();
      return { sheets: sheets.items.filter(isOurs), names: names.items.filter(({ name }) => named.has(comparableName(name))) };
    };
    try {
      await Excel.run({ delayForCellEdit: true }, async (context) => {
        const { sheets, names } = await remaining(context);
        // What the user was looking at comes back to the front, and a name goes before what it stands for.
        if (sheets.length > 0) await tried(context, () => context.workbook.worksheets.getItem(this.front).activate());
        for (const name of names) await tried(context, () => name.delete());
        for (const sheet of sheets) await tried(context, () => sheet.delete());
      });
      return await Excel.run(async (context) => {
        const { sheets, names } = await remaining(context);
        return [...sheets, ...names].map(({ name }) => name);
      });
    } catch {
      // Excel answers nothing any more: all that was added may still be there.
      return [...this.#sheets.values(), ...(coming === null ? [] : [coming]), ...this.#names];
    }
  }
}

/** One thing that may fail without keeping the rest from being done. */
async function tried(context: Excel.RequestContext, act: () => void): Promise<void> {
  try {
    act();
    await context.sync();
  } catch {
    // What is left is looked at in the end.
  }
}
