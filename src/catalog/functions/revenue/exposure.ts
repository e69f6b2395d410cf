import { classify } from "../../../model/revenue/law/exposure";
import { BAN_DAY, PRESS_EXEMPT } from "../../../model/revenue/law/law";
import { CODES } from "../../tables/revenue/codes";
import { LINES } from "../../tables/revenue/lines";
import { defineFunction } from "../definition/define";
import { LEVERS } from "../../levers/levers";
import { scalar, series } from "../definition/parameter";
import { day, mix, share } from "../../record/quantity";
import { HEADERS, LANG } from "../definition/result-parameters";
import { exposureFormulas } from "./exposure-formula";

/** RELAIS.EXPOSURE: what the law says of activities on a day. */
export const EXPOSURE = defineFunction({
  id: "EXPOSURE",
  summary: {
    fr: "Part interdite d'une activité à une date, depuis quand, si l'opt-in peut la sauver, et pourquoi",
    en: "Prohibited share of an activity on a date, since when, whether opt-in can rescue it, and why",
  },
  explanation: {
    fr: "Une ligne de résultat par code ou mélange. Part interdite = part consommateurs France × somme des codes (part du mélange × part interdite du code), avant opt-in. Les lectures ouvertes de la loi (presse O11, B2B O10) sont des arguments : faites-les valider par un conseil.",
    en: "One row of result per code or mix. Prohibited share = French consumer share × sum over codes (share of the mix × prohibited share of the code), before opt-in. The open readings of the law (press O11, B2B O10) are arguments: have them validated by counsel.",
  },
  params: {
    mix: series(mix(), {
      name: { fr: "codes", en: "codes" },
      help: { fr: "Code d'activité ou mélange « O1 60%; I1 40% » ; une cellule ou une colonne", en: 'Activity code or mix "O1 60%; I1 40%"; a cell or a column' },
      usual: { table: LINES, column: "mix" },
    }),
    date: scalar(
      day(),
      { name: { fr: "date", en: "date" }, help: { fr: "Date jugée ; par défaut le 11/08/2026", en: "Date judged; by default 11 August 2026" } },
      { value: BAN_DAY },
    ),
    frenchShare: scalar(
      share(),
      {
        name: { fr: "part_france", en: "french_share" },
        help: { fr: "Part du CA issue d'appels à des consommateurs en France ; par défaut 100 %", en: "Share of revenue from calls to consumers in France; by default 100%" },
      },
      { value: 1 },
    ),
    press: scalar(LEVERS.press.quantity, { name: { fr: "presse", en: "press" }, help: LEVERS.press.help }, { value: PRESS_EXEMPT }),
    b2b: scalar(LEVERS.b2b.quantity, { name: { fr: "b2b", en: "b2b" }, help: LEVERS.b2b.help }, { value: LEVERS.b2b.default }),
    headers: HEADERS,
    lang: LANG,
  },
  columns: {
    prohibited: {
      header: { fr: "Part interdite", en: "Prohibited share" },
      unit: "share",
      help: { fr: "À la date jugée, sans consentement", en: "On the date judged, without consent" },
    },
    atFullLaw: {
      header: { fr: "À plein effet", en: "At full law" },
      unit: "share",
      help: { fr: "Une fois toutes les interdictions connues en vigueur", en: "Once every known prohibition is in force" },
    },
    since: {
      header: { fr: "Depuis le", en: "Since" },
      unit: "day",
      help: { fr: "Premier jour d'une interdiction ; vide s'il n'y en a pas", en: "First day of a prohibition; blank where there is none" },
    },
    rescuable: {
      header: { fr: "Sauvable par opt-in", en: "Rescuable by opt-in" },
      unit: "share",
      help: { fr: "Part interdite qu'un consentement préalable rend licite", en: "Prohibited share that a prior consent makes lawful" },
    },
    reason: {
      header: { fr: "Motif", en: "Reason" },
      unit: "text",
      help: { fr: "Raison du code qui pèse le plus", en: "Reason of the code that weighs most" },
    },
  },
  source: {
    fr: "Loi n° 2025-594 du 30 juin 2025, art. 13 (art. L. 223-1 du Code de la consommation) ; lois 2020-901 et 2022-1587",
    en: "Law 2025-594 of 30 June 2025, art. 13 (art. L. 223-1 of the French Consumer Code); laws 2020-901 and 2022-1587",
  },
  withoutTwin: {
    fr: "La formule native juge un code ou un mélange ; recopiez-la pour les suivants. Dans un mélange, une espace sépare le code de sa part.",
    en: "The native formula judges one code or mix; copy it for the others. In a mix a space stands between a code and its share.",
  },
  examples: [
    {
      title: { fr: "Une ligne mixte, à moitié sauvable", en: "A mixed line" },
      cells: { mix: "O1 60%; I1 40%", frenchShare: 0.9 },
      gives: [
        [0, "prohibited", 0.54],
        [0, "since", BAN_DAY],
        [0, "rescuable", 0.54],
      ],
      tolerance: 1e-12,
    },
    {
      title: { fr: "Rénovation énergétique : déjà interdite avant la loi", en: "Energy renovation: banned before the law" },
      cells: { mix: "O3", date: BAN_DAY - 1 },
      gives: [
        [0, "prohibited", 1],
        [0, "rescuable", 0],
      ],
    },
    {
      title: { fr: "La veille de l'interdiction", en: "The day before the ban" },
      cells: { mix: "O1", date: BAN_DAY - 1 },
      gives: [
        [0, "prohibited", 0],
        [0, "atFullLaw", 1],
      ],
    },
    { title: { fr: "Un code inconnu", en: "An unknown code" }, cells: { mix: "O99" }, gives: "unknown-code" },
    { title: { fr: "Presse : exemptée par défaut", en: "Press: exempt by default" }, cells: { mix: "O11" }, gives: [[0, "prohibited", 0], [0, "since", ""]] },
    { title: { fr: "Presse, lecture prudente", en: "Press, the prudent reading" }, cells: { mix: "O11", press: 1 }, gives: [[0, "prohibited", 1], [0, "since", BAN_DAY], [0, "rescuable", 1]] },
    {
      title: { fr: "Rénovation, rappel demandé : permis, à côté du démarchage", en: "Renovation, call-back asked for: allowed, beside cold calls" },
      cells: { mix: "O3R 60%; O3 40%" },
      gives: [[0, "prohibited", 0.4], [0, "rescuable", 0]],
      tolerance: 1e-12,
    },
  ],
  compute({ mix: mixes, date, frenchShare, press, b2b, headers, lang }) {
    const locale = lang ?? "fr";
    const rows = mixes.map((mix) => {
      const { leadingCode, since, ...shares } = classify(mix, frenchShare, { press, b2b }, date);
      return { ...shares, since: since ?? "", reason: CODES[leadingCode].reason[locale] };
    });
    return { rows, headers, locale };
  },
  twin(args) {
    const { row, holds } = exposureFormulas(args);
    return { rows: [row], holds };
  },
});
