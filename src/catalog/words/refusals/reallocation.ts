import { CONSTRAINT_FAMILIES } from "../../../model/reallocation/problem/constraint-families";
import { listed, numeral, percent, quoted } from "../../record/format";
import type { ProblemWords, Stop } from "../../record/problem";
import type { Locale, Text } from "../../record/text";

/** Words for what keeps people from being moved. */
export const REALLOCATION_WORDS = {
  "work-unreachable": ({ found }) => [
    { fr: `aucun parcours ne mène à ${quoted(found, "fr")} : personne ne peut y être réaffecté`, en: `no path leads to ${quoted(found, "en")}: nobody can be moved there` },
    { fr: "Ajoutez un parcours vers cette activité à Parcours, sous le même nom.", en: "Add a path to this activity to Paths, by the same name." },
  ],
  "work-elsewhere": ({ found }) => [
    { fr: `aucun vivier n'est sur le site ${quoted(found, "fr")} : personne ne peut y être réaffecté`, en: `no pool is on the site ${quoted(found, "en")}: nobody can be moved there` },
    {
      fr: "Reprenez le nom d'un site de Viviers, ou « télétravail » ; sinon, fixez l'hypothèse « Mobilité entre sites » à VRAI.",
      en: 'Use the name of a site of Pools, or "telework"; otherwise set the assumption "Mobility between sites" to TRUE.',
    },
  ],
  "skill-unknown": ({ found }) => [
    { fr: `aucun vivier n'a la compétence ${quoted(found, "fr")} : personne ne suit ce parcours`, en: `no pool has the skill ${quoted(found, "en")}: nobody takes this path` },
    { fr: "Reprenez le nom d'une compétence de Viviers, ou videz la cellule : le parcours vaut alors pour toutes.", en: "Use the name of a skill of Pools, or clear the cell: the path is then open to any." },
  ],
  "site-doubled": ({ found }) => [
    { fr: `deux sites se nomment ${quoted(found, "fr")}`, en: `two sites are named ${quoted(found, "en")}` },
    {
      fr: "Réunissez leurs salles et leurs formateurs sur une seule ligne, ou nommez le partenaire qui prête ceux de l'une.",
      en: "Put their rooms and trainers together in one row, or name the partner that lends those of one.",
    },
  ],
  "site-unlisted": ({ found }) => [
    found === ""
      ? { fr: "vivier sans site : ni salles ni formateurs ne limitent ses formations", en: "a pool without a site: neither rooms nor trainers limit its courses" }
      : {
          fr: `le site ${quoted(found, "fr")} manque dans Sites : ni salles ni formateurs n'y limitent les formations`,
          en: `the site ${quoted(found, "en")} is not in Sites: neither rooms nor trainers limit the courses there`,
        },
    { fr: "Ajoutez le site à Sites, ou reprenez le même nom.", en: "Add the site to Sites, or use the same name." },
  ],
  "site-without-pools": ({ found }) => [
    {
      fr: `aucun vivier n'est au site ${quoted(found, "fr")} : ses salles et ses formateurs ne servent à personne`,
      en: `no pool is at the site ${quoted(found, "en")}: its rooms and trainers serve nobody`,
    },
    { fr: "Reprenez le nom d'un site de Viviers, ou retirez la ligne.", en: "Use the name of a site of Pools, or remove the row." },
  ],
  "ramp-missing": () => [
    {
      fr: "productivité de départ ou montée en compétence absente : le plan ne propose pas ce parcours",
      en: "no starting productivity or ramp time: the plan does not propose this path",
    },
    { fr: "Saisissez les deux.", en: "Enter both." },
  ],
  "pool-stuck": ({ pool, stop }) => {
    const [why, cure] = reasonOf(stop);
    return [{ fr: `le vivier ${quoted(pool, "fr")} n'a aucune issue : ${why.fr}`, en: `the pool ${quoted(pool, "en")} has nowhere to go: ${why.en}` }, cure];
  },
  "move-stopped": ({ pool, stop }) => {
    const [why, cure] = reasonOf(stop);
    return [{ fr: `le vivier ${quoted(pool, "fr")} ne peut pas y aller : ${why.fr}`, en: `the pool ${quoted(pool, "en")} can't go there: ${why.en}` }, cure];
  },
  "path-doubled": ({ found, skill }) => [
    {
      fr: `deux parcours vont à ${quoted(found, "fr")}${skill === "" ? "" : ` depuis ${quoted(skill, "fr")}`}`,
      en: `two paths go to ${quoted(found, "en")}${skill === "" ? "" : ` from ${quoted(skill, "en")}`}`,
    },
    {
      fr: "Gardez-en un, ou distinguez-les : par la compétence de départ, ou par le site entre parenthèses après l'activité.",
      en: "Keep one, or tell them apart: by the skill to start from, or by the site in brackets after the activity.",
    },
  ],
  "work-ambiguous": ({ found, choices }) => [
    { fr: `${quoted(found, "fr")} figure plusieurs fois dans Travail : laquelle ?`, en: `${quoted(found, "en")} stands several times in Work: which one?` },
    choices.length > 1
      ? { fr: `Écrivez le site entre parenthèses : ${choices.join(", ")}.`, en: `Write the site in brackets: ${choices.join(", ")}.` }
      : { fr: "Donnez à chacune un nom distinct, dans Travail et dans Réaffectations.", en: "Give each of them a name of its own, in Work and in Moves." },
  ],
  "no-way": ({ stop }) => {
    const [why, cure] = reasonOf(stop);
    return [{ fr: `aucun vivier ne peut être réaffecté : ${why.fr}`, en: `no pool can be moved anywhere: ${why.en}` }, cure];
  },
  "path-missing": ({ found, skill }) => [
    {
      fr: `aucun parcours vers ${quoted(found, "fr")}${skill === "" ? "" : ` depuis ${quoted(skill, "fr")}`}`,
      en: `no path to ${quoted(found, "en")}${skill === "" ? "" : ` from ${quoted(skill, "en")}`}`,
    },
    { fr: "Ajoutez ce parcours à Parcours, ou reprenez le nom de son activité.", en: "Add the path to Paths, or use the name of its activity." },
  ],
  "work-unknown": ({ found }) => [
    { fr: `l'activité ${quoted(found, "fr")} n'existe pas dans Travail : elle ne rapporterait rien`, en: `the activity ${quoted(found, "en")} does not exist in Work: it would earn nothing` },
    { fr: "Ajoutez-la à Travail avec sa demande et son prix, ou reprenez le nom d'une activité de Travail.", en: "Add it to Work with its demand and its price, or use the name of an activity of Work." },
  ],
  "no-plan": ({ constraints, attainable, cures }) => {
    const limits = (locale: Locale) => listed(constraints.map((constraint) => CONSTRAINT_FAMILIES[constraint].words[locale]), locale);
    const enough = (locale: Locale) =>
      cures.map(({ constraint, amount }) => {
        const { words, unit } = CONSTRAINT_FAMILIES[constraint];
        return unit === "money"
          ? `${words[locale]} ${numeral(Math.ceil(amount / 1000) * 1000, locale, [0])} MAD`
          : `${words[locale]} × ${numeral(Math.ceil(amount * 100) / 100, locale, [2])}`;
      });
    const granted = (locale: Locale) => listed(enough(locale), locale, "disjunction");
    return [
      { fr: `aucun plan ne tient toutes les limites : ${limits("fr")} se contredisent`, en: `no plan keeps all limits: ${limits("en")} contradict each other` },
      {
        fr: `Demandez au plus ${percent(Math.floor(attainable * 1000) / 1000, "fr", [1])} de réaffectés${cures.length > 0 ? `, ou accordez : ${granted("fr")}` : ""}.`,
        en: `Ask for ${percent(Math.floor(attainable * 1000) / 1000, "en", [1])} redeployed at the most${cures.length > 0 ? `, or grant: ${granted("en")}` : ""}.`,
      },
    ];
  },
  "plan-unbounded": () => [
    { fr: "rien ne borne le gain : un prix ou une limite est hors de proportion", en: "nothing bounds the gain: a price or a limit is out of proportion" },
    { fr: "Vérifiez les prix et les coûts de Travail et de Parcours.", en: "Check the prices and costs of Work and Paths." },
  ],
} as const satisfies Partial<ProblemWords>;

/** Why people can't go to an activity, and what would let them. */
function reasonOf({ gate, activity, wanted }: Stop): readonly [why: Text, cure: Text] {
  switch (gate) {
    case "path":
      return [
        wanted === ""
          ? { fr: "aucun parcours ne vaut pour toutes les compétences", en: "no path is open to every skill" }
          : { fr: `aucun parcours ne part de la compétence ${quoted(wanted, "fr")}`, en: `no path starts from the skill ${quoted(wanted, "en")}` },
        { fr: "Ajoutez à Parcours un parcours vers une activité de Travail, compétence vide pour tous.", en: "Add to Paths a path to an activity of Work, with a blank skill for everyone." },
      ];
    case "language":
      return [
        { fr: `le parcours vers ${quoted(activity, "fr")} demande ${quoted(wanted, "fr")}`, en: `the path to ${quoted(activity, "en")} requires ${quoted(wanted, "en")}` },
        { fr: "Si le vivier l'a, ajoutez-la à la colonne Langues de Viviers.", en: "If the pool has it, add it to the column Languages of Pools." },
      ];
    case "site":
      return [
        { fr: `le travail ${quoted(activity, "fr")} est sur le site ${quoted(wanted, "fr")}`, en: `the work ${quoted(activity, "en")} is on the site ${quoted(wanted, "en")}` },
        {
          fr: "Écrivez « télétravail » dans Travail si on peut le faire ailleurs, ou mettez l'hypothèse Mobilité entre sites à VRAI.",
          en: 'Write "telework" in Work if it can be done elsewhere, or set the assumption Mobility between sites to TRUE.',
        },
      ];
    case "ramp":
      return [
        {
          fr: `le parcours vers ${quoted(activity, "fr")} n'a ni productivité de départ ni montée en compétence`,
          en: `the path to ${quoted(activity, "en")} has no starting productivity or ramp time`,
        },
        { fr: "Saisissez les deux dans Parcours.", en: "Enter both in Paths." },
      ];
  }
}
