import { ADMINISTRATIVE_CEILING, FINE_PER_CALL } from "../../model/finance/fines";
import { numeral } from "../record/format";
import type { Text } from "../record/text";

const CEILING = ADMINISTRATIVE_CEILING["legal-person"];

/** What the exposure to fines is, wherever the amount stands without its column. */
export const FINES_MEANING: Text = {
  fr: `Illicite résiduel ÷ CA par appel, à ${FINE_PER_CALL} EUR l'appel d'après des décisions publiées, ${numeral(CEILING, "fr")} EUR au plus par client, au cours EUR/MAD du scénario. Ni prévision, ni part du CA menacé ; à valider par un conseil.`,
  en: `Residual unlawful revenue / revenue per call, at EUR ${FINE_PER_CALL} a call by published decisions, EUR ${numeral(CEILING, "en")} at most per client, at the scenario's EUR/MAD rate. Neither a forecast nor part of revenue at risk; to be validated by counsel.`,
};
