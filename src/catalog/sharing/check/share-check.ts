import type { Locale } from "../../record/text";
import { isShared } from "../live-plan";
import { ourFunctionsIn } from "../reading/our-functions";
import { areaOf } from "../reading/references";
import { formulasOf, type WorkbookPicture } from "../reading/workbook-picture";
import { SHARE_NAMES } from "../share-names";
import { sharePlan } from "../share-plan";
import type { SealHead } from "../sheets/added-sheet";
import { fatesOf, type Fates } from "./fates";
import { cellsAt, foundAt, type Finding } from "./finding";
import { hiddenSheets } from "./hidden-sheets";
import { openingPrompts, type OpeningSettings } from "./opening";
import { linksElsewhere, missingNames } from "./other-books";
import { NEEDS } from "./readers";
import type { SentWay } from "./sent-way";
import { wagesOfFew } from "./small-pools";

/** What a person should know before the workbook is sent in one way. */
export interface ShareCheck {
  /** Whether it is shared already: then it can be sent as it is alone. */
  readonly isShared: boolean;
  readonly way: SentWay;
  readonly formulas: number;
  readonly readers: Fates["readers"];
  /** What readers' spreadsheets lack, what keeps a value, and where. */
  readonly ofFormulas: readonly Finding[];
  /** What goes with the workbook, whatever the way. */
  readonly others: readonly Finding[];
}

/**
 * What a colleague will see of a workbook, by who opens it, and what goes with it that should perhaps stay.
 *
 * @param wanted how it is to be sent
 */
export function shareCheck(
  workbook: WorkbookPicture,
  opening: OpeningSettings,
  wanted: SentWay,
  head: SealHead,
  locale: Locale,
): ShareCheck {
  const added = Object.values(SHARE_NAMES.sheets).flatMap((name) => areaOf(name, "", workbook)?.sheet ?? []);
  const wasShared = isShared(workbook);
  const way = wasShared ? "as-it-is" : wanted;
  const fates = fatesOf(workbook, way === "as-it-is" ? null : sharePlan(workbook, way, head, locale), added);
  const { readers, needing, following, keeping } = fates;
  const formulas = formulasOf(workbook);
  const functions = [...formulas, ...workbook.names].filter(({ formula }) => ourFunctionsIn(formula).length > 0).length;
  return {
    isShared: wasShared,
    way,
    formulas: formulas.length,
    readers,
    ofFormulas: [
      ...NEEDS.flatMap((need) => foundAt(need, cellsAt(needing[need]))),
      ...foundAt("following", cellsAt(following)),
      ...foundAt("keeping", cellsAt(keeping)),
    ],
    others: [
      ...missingNames(workbook),
      ...linksElsewhere(workbook),
      ...hiddenSheets(workbook, added),
      ...wagesOfFew(workbook),
      // Shared in any way it has none of them.
      ...openingPrompts(opening, way === "as-it-is" ? functions : 0),
    ],
  };
}
