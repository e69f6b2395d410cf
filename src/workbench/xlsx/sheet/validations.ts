import type { FormulaSpelling } from "../formula/formula-prefixes";
import type { XlsxMessage, XlsxOperator, XlsxValidation } from "../model/model";
import { orAbsent, present } from "../model/present";
import { escapedString, unescapedString } from "../xml/escaped-string";
import { listMarkup, markup, textMarkup } from "../xml/markup";
import { child, elements, flag, textOf, type XmlElement } from "../xml/xml-element";

const TYPES = ["none", "list", "decimal", "whole", "date", "time", "textLength", "custom"] as const;
const OPERATORS: readonly XlsxOperator[] = [
  "between",
  "notBetween",
  "equal",
  "notEqual",
  "lessThan",
  "lessThanOrEqual",
  "greaterThan",
  "greaterThanOrEqual",
];
const ALERT_STYLES = ["stop", "warning", "information"] as const;

/** Uri of the extension that holds validations whose formulas point to other sheets. */
export const VALIDATIONS_EXTENSION = "{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}";

/** The validations of a sheet: those of its own element and those of its extension. */
export function readValidations(root: XmlElement, spelling: FormulaSpelling): readonly XlsxValidation[] {
  const extension = elements(child(root, "extLst"), "ext").find(
    ({ attributes }) => attributes["uri"]?.toUpperCase() === VALIDATIONS_EXTENSION.toUpperCase(),
  );
  return [
    ...elements(child(root, "dataValidations"), "dataValidation"),
    ...elements(child(extension, "x14:dataValidations"), "x14:dataValidation"),
  ].map((element) => readValidation(element, spelling));
}

function readValidation(element: XmlElement, spelling: FormulaSpelling): XlsxValidation {
  const { attributes } = element;
  const formula = (name: string): string | undefined => {
    const found = child(element, name) ?? child(element, `x14:${name}`);
    return found === undefined ? undefined : spelling.read(textOf(found).trim());
  };
  const text = (name: string): string | undefined => {
    const written = attributes[name];
    return written === undefined ? undefined : unescapedString(written);
  };
  const alert = orAbsent(
    present<NonNullable<XlsxValidation["alert"]>>({
      title: text("errorTitle"),
      text: text("error"),
      style: ALERT_STYLES.find((style) => style === attributes["errorStyle"]),
    }),
  );
  return present<XlsxValidation>({
    ref: attributes["sqref"] ?? textOf(child(element, "xm:sqref")),
    type: TYPES.find((type) => type === attributes["type"]) ?? "none",
    operator: OPERATORS.find((operator) => operator === attributes["operator"]),
    formula1: formula("formula1"),
    formula2: formula("formula2"),
    allowBlank: flag(element, "allowBlank") || undefined,
    hideArrow: flag(element, "showDropDown") || undefined,
    prompt: flag(element, "showInputMessage")
      ? orAbsent(present<XlsxMessage>({ title: text("promptTitle"), text: text("prompt") }))
      : undefined,
    alert: flag(element, "showErrorMessage") ? (alert ?? {}) : undefined,
  });
}

/** The `dataValidations` element. */
export function validationsMarkup(validations: readonly XlsxValidation[] = [], spelling: FormulaSpelling): string {
  return listMarkup(
    "dataValidations",
    validations.map((validation) => validationMarkup(validation, spelling)),
  );
}

function validationMarkup(validation: XlsxValidation, spelling: FormulaSpelling): string {
  const { ref, type, operator, formula1, formula2, allowBlank, hideArrow, prompt, alert } = validation;
  const text = (written: string | undefined): string | undefined =>
    written === undefined ? undefined : escapedString(written, "attribute");
  const formula = (name: string, written: string | undefined): string =>
    written === undefined ? "" : textMarkup(name, spelling.write(written));
  return markup(
    "dataValidation",
    {
      type: type === "none" ? undefined : type,
      errorStyle: alert?.style,
      operator,
      allowBlank,
      // The file's word means the opposite of what it says.
      showDropDown: hideArrow,
      showInputMessage: prompt === undefined ? undefined : true,
      showErrorMessage: alert === undefined ? undefined : true,
      errorTitle: text(alert?.title),
      error: text(alert?.text),
      promptTitle: text(prompt?.title),
      prompt: text(prompt?.text),
      sqref: ref,
    },
    formula("formula1", formula1),
    formula("formula2", formula2),
  );
}
