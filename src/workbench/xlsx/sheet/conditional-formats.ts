import type { FormulaSpelling } from "../formula/formula-prefixes";
import type { XlsxConditionalFormat } from "../model/model";
import type { XlsxStyle } from "../model/model-style";
import { listOrAbsent, present } from "../model/present";
import type { StyleSheetWriter } from "../styles/style-sheet-writer";
import { keptElement } from "../xml/kept-element";
import { markup, textMarkup } from "../xml/markup";
import { elements, flag, numberOf, otherAttributes, textOf, type XmlElement } from "../xml/xml-element";

const NAMED_ATTRIBUTES = ["type", "dxfId", "priority", "stopIfTrue"];

/** Every rule of a sheet with the areas that it holds for. */
export function readConditionalFormats(
  root: XmlElement,
  differentials: readonly XlsxStyle[],
  spelling: FormulaSpelling,
): readonly XlsxConditionalFormat[] {
  return elements(root, "conditionalFormatting").flatMap((block) =>
    elements(block, "cfRule").map((rule) =>
      present<XlsxConditionalFormat>({
        ref: block.attributes["sqref"] ?? "",
        type: rule.attributes["type"] ?? "expression",
        priority: numberOf(rule, "priority") ?? 1,
        formulas: listOrAbsent(elements(rule, "formula").map((formula) => spelling.read(textOf(formula)))),
        format: differentials[numberOf(rule, "dxfId") ?? -1],
        stopIfTrue: flag(rule, "stopIfTrue") || undefined,
        settings: otherAttributes(rule, NAMED_ATTRIBUTES),
        kept: listOrAbsent(
          elements(rule)
            .filter(({ name }) => name !== "formula")
            .map((element) => keptElement(element, root)),
        ),
      }),
    ),
  );
}

/** One `conditionalFormatting` element for each rule. */
export function conditionalFormatsMarkup(
  formats: readonly XlsxConditionalFormat[] = [],
  styles: StyleSheetWriter,
  spelling: FormulaSpelling,
): string {
  return formats.map((format) => formatMarkup(format, styles, spelling)).join("");
}

function formatMarkup(
  { ref, type, priority, formulas = [], format, stopIfTrue, settings, kept = [] }: XlsxConditionalFormat,
  styles: StyleSheetWriter,
  spelling: FormulaSpelling,
): string {
  const attributes = {
    type,
    dxfId: format === undefined ? undefined : styles.differentialFormat(format),
    priority,
    stopIfTrue,
    ...settings,
  };
  const rule = markup(
    "cfRule",
    attributes,
    ...formulas.map((formula) => textMarkup("formula", spelling.write(formula))),
    ...kept.map(({ xml }) => xml),
  );
  return markup("conditionalFormatting", { sqref: ref }, rule);
}
