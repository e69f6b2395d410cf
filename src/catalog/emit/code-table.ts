import { ACTIVITY_CODES } from "../../model/revenue/law/law";
import { STANDING } from "../record/lever";
import type { Locale } from "../record/text";
import { CODES } from "../tables/revenue/codes";

const HEADS: Readonly<Record<Locale, readonly string[]>> = {
  fr: ["Code", "Activité", "Ce que dit la loi", "Statut"],
  en: ["Code", "Activity", "What the law says", "Status"],
};

/** The activity codes as a Markdown table: what each is, why the law treats it as it does, and how firmly that is known. */
export function codeTable(locale: Locale): string {
  const rows = ACTIVITY_CODES.map((code) => {
    const { name, reason, standing } = CODES[code];
    return [code, name[locale], reason[locale], STANDING[standing][locale]];
  });
  return [HEADS[locale], HEADS[locale].map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
