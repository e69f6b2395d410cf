import { numeral, quoted } from "../../record/format";
import type { ProblemWords } from "../../record/problem";

/** Words for what is wrong with levers and scenarios. */
export const LEVER_WORDS = {
  "lever-missing": ({ lever }) => [
    { fr: `levier ${quoted(lever.fr, "fr")} absent`, en: `lever ${quoted(lever.en, "en")} not given` },
    {
      fr: `Ajoutez la ligne ${quoted(lever.fr, "fr")} à Scénarios, ou donnez l'argument.`,
      en: `Add the row ${quoted(lever.en, "en")} to Scenarios, or give the argument.`,
    },
  ],
  "lever-unknown": ({ found, near }) => [
    { fr: `${quoted(found, "fr")} n'est pas un nom connu`, en: `${quoted(found, "en")} is not a known name` },
    {
      fr: `${near === null ? "Corrigez le nom" : `Est-ce ${quoted(near.fr, "fr")} ? Reprenez ce nom`} ; si la ligne n'est pas pour Relais, mettez son nom entre parenthèses.`,
      en: `${near === null ? "Correct the name" : `Is it ${quoted(near.en, "en")}? Use that name`}; if the row is not meant for Relais, put its name in brackets.`,
    },
  ],
  "lever-doubled": ({ lever }) => [
    { fr: `le levier ${quoted(lever.fr, "fr")} figure deux fois`, en: `the lever ${quoted(lever.en, "en")} stands twice` },
    { fr: "Supprimez l'une des deux lignes.", en: "Delete one of the two rows." },
  ],
  "lever-nameless": ({ found }) => [
    { fr: `${numeral(found, "fr")} sans nom à sa gauche : une valeur par défaut compterait à sa place`, en: `${numeral(found, "en")} and no name beside it: a default would count in its place` },
    { fr: "Saisissez le nom de la ligne, ou effacez la valeur.", en: "Enter the name of the row, or clear the value." },
  ],
  "scenario-missing": ({ found, choices }) => [
    { fr: `aucun scénario ne se nomme ${quoted(found, "fr")}`, en: `no scenario is named ${quoted(found, "en")}` },
    { fr: `Scénarios : ${choices.join(", ")}.`, en: `Scenarios: ${choices.join(", ")}.` },
  ],
} as const satisfies Partial<ProblemWords>;
