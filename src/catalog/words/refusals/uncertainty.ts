import { listed, numeral, quoted } from "../../record/format";
import type { ProblemWords } from "../../record/problem";
import { quantity } from "../../record/unit";

/** Words for what is wrong with what is uncertain, and with what is asked of it. */
export const UNCERTAINTY_WORDS = {
  "distribution-misfit": ({ driver, distributions }) => [
    { fr: `cette loi ne convient pas à ${quoted(driver.fr, "fr")}`, en: `this distribution does not suit ${quoted(driver.en, "en")}` },
    { fr: `Choisissez : ${distributions.map(({ fr }) => fr).join(", ")}.`, en: `Choose one of: ${distributions.map(({ en }) => en).join(", ")}.` },
  ],
  "levels-not-ascending": ({ low, high, unit }) => [
    { fr: `${quantity(low, unit, "fr")} puis ${quantity(high, unit, "fr")} : les valeurs ne montent pas`, en: `${quantity(low, unit, "en")}, then ${quantity(high, unit, "en")}: the values do not ascend` },
    { fr: "Saisissez bas, probable et haut en ordre croissant.", en: "Enter low, mode and high in ascending order." },
  ],
  "range-not-ascending": ({ from, to, unit }) => [
    { fr: `de ${quantity(from, unit, "fr")} à ${quantity(to, unit, "fr")} : la fin ne dépasse pas le début`, en: `from ${quantity(from, unit, "en")} to ${quantity(to, unit, "en")}: the end does not exceed the beginning` },
    { fr: "Saisissez une fin supérieure au début.", en: "Enter an end above the beginning." },
  ],
  "lognormal-ends": () => [
    { fr: "une loi lognormale n'a ni minimum ni maximum", en: "a lognormal distribution has neither a minimum nor a maximum" },
    { fr: "Écrivez P10-P90 si c'en sont, ou prenez une loi PERT, triangulaire ou uniforme.", en: "Write P10-P90 if that is what they are, or take a PERT, triangular or uniform distribution." },
  ],
  "mode-unreachable": ({ found, min, max, unit }) => [
    {
      fr: `avec ces P10 et P90, la valeur la plus probable de cette loi va de ${quantity(min, unit, "fr")} à ${quantity(max, unit, "fr")}, pas ${quantity(found, unit, "fr")}`,
      en: `with this P10 and P90 the most likely value of this distribution lies between ${quantity(min, unit, "en")} and ${quantity(max, unit, "en")}, not at ${quantity(found, unit, "en")}`,
    },
    { fr: "Rapprochez la valeur probable, ou prenez la loi lognormale.", en: "Bring the mode nearer, or take the lognormal distribution." },
  ],
  "planned-outside": ({ low, high, unit }) => [
    {
      fr: `de ${quantity(low, unit, "fr")} à ${quantity(high, unit, "fr")}, sans 100 %, qui veut dire « comme prévu » : le facteur multiplie ce que disent les tableaux`,
      en: `from ${quantity(low, unit, "en")} to ${quantity(high, unit, "en")}, without 100%, which means "as planned": the factor multiplies what the tables say`,
    },
    {
      fr: "Rien à faire si tout écart va dans ce sens ; si ce sont des taux ou des variations, saisissez des facteurs autour de 100 %.",
      en: "Nothing to do if it can only turn out so; if these are rates or changes, enter factors around 100%.",
    },
  ],
  "level-unread": ({ distribution }) => [
    { fr: `une loi ${quoted(distribution.fr, "fr")} n'a pas de valeur la plus probable : la cellule n'est pas lue`, en: `the distribution ${quoted(distribution.en, "en")} has no most likely value: the cell is not read` },
    { fr: "Videz la cellule, ou prenez une loi PERT ou triangulaire.", en: "Clear the cell, or take a PERT or triangular distribution." },
  ],
  "mode-not-scenario": ({ found, scenario, unit }) => [
    {
      fr: `${quantity(found, unit, "fr")} au plus probable, ${quantity(scenario, unit, "fr")} dans le scénario : le curseur ne déplace pas cette incertitude`,
      en: `${quantity(found, unit, "en")} most likely, ${quantity(scenario, unit, "en")} in the scenario: the slider does not move this uncertainty`,
    },
    { fr: "Videz la cellule pour suivre le scénario.", en: "Clear the cell to follow the scenario." },
  ],
  "sample-malformed": ({ found }) => [
    { fr: `observations ${quoted(found, "fr")} illisibles`, en: `the observations ${quoted(found, "en")} can't be read` },
    { fr: "Écrivez au moins deux valeurs, par exemple « 4 %; 7,5 %; 12 % ».", en: 'Write at least two values, for example "4%; 7.5%; 12%".' },
  ],
  "uncertain-line-unknown": ({ found }) => [
    { fr: `aucune ligne, ou plusieurs, ne se nomme ${quoted(found, "fr")} dans Lignes`, en: `no line of Lines, or more than one, is named ${quoted(found, "en")}` },
    { fr: "Reprenez le nom exact d'une seule ligne, ou videz la cellule.", en: "Use the exact name of one line, or clear the cell." },
  ],
  "line-not-allowed": () => [
    { fr: "seul le taux d'opt-in peut être celui d'une ligne", en: "only the opt-in yield can be that of one line" },
    { fr: "Videz la cellule.", en: "Clear the cell." },
  ],
  "correlation-not-square": ({ driver }) => [
    { fr: `${quoted(driver.fr, "fr")} figure en ligne ou en colonne, pas dans les deux`, en: `${quoted(driver.en, "en")} heads a row or a column, not both` },
    { fr: "Donnez les mêmes facteurs en première ligne et en première colonne.", en: "Give the same drivers in the first row and the first column." },
  ],
  "correlation-diagonal": ({ found }) => [
    { fr: `${numeral(found, "fr")} sur la diagonale : un facteur a la corrélation 1 avec lui-même`, en: `${numeral(found, "en")} on the diagonal: a driver has the correlation 1 with itself` },
    { fr: "Saisissez 1, ou videz la cellule.", en: "Enter 1, or clear the cell." },
  ],
  "correlation-not-symmetric": ({ found, mirrored }) => [
    { fr: `${numeral(found, "fr")} ici, ${numeral(mirrored, "fr")} de l'autre côté de la diagonale`, en: `${numeral(found, "en")} here, ${numeral(mirrored, "en")} on the other side of the diagonal` },
    { fr: "Saisissez la même valeur, ou videz l'une des deux cellules.", en: "Enter the same value, or clear one of the two cells." },
  ],
  "correlation-repaired": ({ first, second, written, used }) => [
    {
      fr: `ces corrélations se contredisent ; les plus proches qui s'accordent sont utilisées, le plus grand écart étant ${quoted(first.fr, "fr")} et ${quoted(second.fr, "fr")} : ${numeral(used, "fr", [3])} au lieu de ${numeral(written, "fr", [3])}`,
      en: `these correlations contradict each other; the nearest that agree are used, the largest change being ${quoted(first.en, "en")} and ${quoted(second.en, "en")}: ${numeral(used, "en", [3])} instead of ${numeral(written, "en", [3])}`,
    },
    { fr: "Rapprochez les corrélations de 0, ou acceptez la correction.", en: "Bring the correlations nearer to 0, or accept the correction." },
  ],
  "not-power-of-two": ({ found, below, above }) => [
    { fr: `${numeral(found, "fr")} n'est pas une puissance de deux`, en: `${numeral(found, "en")} is not a power of two` },
    { fr: `Saisissez ${numeral(below, "fr")} ou ${numeral(above, "fr")} : la suite de Sobol ne se coupe pas ailleurs.`, en: `Enter ${numeral(below, "en")} or ${numeral(above, "en")}: Sobol's sequence must not be cut elsewhere.` },
  ],
  "result-untold": ({ tables }) => [
    { fr: `ce résultat demande les tableaux ${listed(tables.map(({ fr }) => fr), "fr")}`, en: `this result needs the tables ${listed(tables.map(({ en }) => en), "en")}` },
    { fr: "Donnez ces tableaux, ou choisissez un résultat de chiffre d'affaires.", en: "Give these tables, or choose a result on revenue." },
  ],
} as const satisfies Partial<ProblemWords>;
