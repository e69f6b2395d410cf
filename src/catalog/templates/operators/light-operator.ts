import { MIXED_OPERATOR } from "./mixed-operator";
import { RISK_FIGURES } from "./defaults/working-ranges";
import { WORKFORCE_FIGURES } from "./mixed/workforce";
import type { Template } from "../contents/template";

const { workforce, risk, ...revenueAlone } = MIXED_OPERATOR;
const LEFT_OUT = new Set([...WORKFORCE_FIGURES, ...RISK_FIGURES]);

/**
 * The mid-size operator's revenue alone: its lines, clients, invoices and scenarios, with nothing to solve or to simulate in cells, so that
 * it opens at once.
 */
export const LIGHT_OPERATOR: Template = {
  ...revenueAlone,
  id: "light-operator",
  title: { fr: "Opérateur mixte, chiffre d'affaires seul", en: "Mixed operator, revenue alone" },
  figures: MIXED_OPERATOR.figures.filter((figure) => !LEFT_OUT.has(figure)),
};
