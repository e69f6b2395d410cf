import type { Locale, Text } from "../../record/text";
import type { ListRule } from "./workbook-layout";

/** Names to pick from, none of which has a comma: commas part them. */
export function listRule(names: readonly Text[], locale: Locale): ListRule {
  return { kind: "list", source: `="${names.map((name) => name[locale]).join(",")}"` };
}
