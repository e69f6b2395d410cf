import type { NameInfo } from "../../document/document";
import { sameName } from "../../document/reference";
import type { Relocation } from "../../document/relocation";
import { movedFormula } from "../../dialect/moved-formula";
import type { XlsxDefinedName } from "../../xlsx/model/model";

/**
 * The names of the open workbook as a file holds them, in the order of the file that was opened, new ones last.
 *
 * @param names those the grid knows
 * @param opened those of the file, among them print areas and filters, which the grid does not know
 * @param sheetName name of a sheet by its id
 */
export function fileNames(
  names: readonly NameInfo[],
  opened: readonly XlsxDefinedName[],
  sheetName: (id: string) => string | undefined,
  relocation: Relocation,
): XlsxDefinedName[] {
  const known = names.flatMap((name) => nameOf(name, opened, sheetName, relocation));
  const own = opened.filter(({ name }) => name.startsWith("_xlnm.")).flatMap((name) => ownName(name, relocation));
  const place = (name: XlsxDefinedName): number => {
    const index = opened.findIndex((former) => isSame(name, former, relocation));
    return index < 0 ? opened.length : index;
  };
  return [...own, ...known].sort((one, other) => place(one) - place(other));
}

/** None where its sheet is gone, and it with it. */
function nameOf(
  { name, formula, scope, comment, visible }: NameInfo,
  opened: readonly XlsxDefinedName[],
  sheetName: (id: string) => string | undefined,
  relocation: Relocation,
): XlsxDefinedName[] {
  const owner = scope === null ? undefined : sheetName(scope);
  if (scope !== null && owner === undefined) return [];
  const found: XlsxDefinedName = {
    name,
    formula,
    ...(owner === undefined ? {} : { scope: owner }),
    ...(comment ? { comment } : {}),
    ...(visible ? {} : { hidden: true }),
  };
  const settings = opened.find((former) => isSame(found, former, relocation))?.settings;
  return [{ ...found, ...(settings === undefined ? {} : { settings }) }];
}

/** A print area or filter where its cells are now; none where they are gone. */
function ownName(name: XlsxDefinedName, relocation: Relocation): XlsxDefinedName[] {
  const scope = name.scope === undefined ? undefined : relocation.sheetName(name.scope);
  const formula = movedFormula(name.formula, name.scope ?? "", relocation);
  if (scope === null || (formula !== name.formula && formula.includes("#REF!"))) return [];
  return [{ ...name, formula, ...(scope === undefined ? {} : { scope }) }];
}

function isSame(now: XlsxDefinedName, former: XlsxDefinedName, relocation: Relocation): boolean {
  const scope = former.scope === undefined ? undefined : relocation.sheetName(former.scope);
  return sameName(now.name, former.name) && now.scope === scope;
}
