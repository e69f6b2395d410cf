import { date, monthName, numeral, quoted } from "../../record/format";
import type { ProblemWords } from "../../record/problem";

/** Words for what is wrong with pools, their lines and their courses. */
export const STAFF_WORDS = {
  "queue-grows": ({ agents, load }) => [
    {
      fr: `${numeral(agents, "fr", [2])} ${agents < 2 ? "agent" : "agents"} pour ${numeral(load, "fr", [2])} erlangs : la file s'allonge sans fin`,
      en: `${numeral(agents, "en", [2])} ${agents === 1 ? "agent" : "agents"} for ${numeral(load, "en", [2])} erlangs: the queue grows without end`,
    },
    { fr: "Ajoutez des agents, ou indiquez une patience.", en: "Add agents, or state a patience." },
  ],
  "never-pays-back": ({ left, periods }) => [
    {
      fr: `après ${numeral(periods, "fr")} ${periods < 2 ? "période" : "périodes"} il manque encore ${numeral(left, "fr", [0])} MAD : la dépense n'est pas récupérée`,
      en: `after ${numeral(periods, "en")} ${periods === 1 ? "period" : "periods"} ${numeral(left, "en", [0])} MAD are still missing: the outlay is not recovered`,
    },
    { fr: "Donnez plus de périodes, ou vérifiez le signe des flux.", en: "Give more periods, or check the signs of the flows." },
  ],
  "pool-unknown": ({ found }) => [
    { fr: `le vivier ${quoted(found, "fr")} n'existe pas dans Viviers`, en: `the pool ${quoted(found, "en")} does not exist in Pools` },
    { fr: "Reprenez le nom exact du vivier, ou ajoutez-le à Viviers.", en: "Use the exact name of the pool, or add it to Pools." },
  ],
  "pool-doubled": ({ found }) => [
    { fr: `deux viviers se nomment ${quoted(found, "fr")}`, en: `two pools are named ${quoted(found, "en")}` },
    { fr: "Donnez à chaque vivier un nom distinct.", en: "Give each pool a name of its own." },
  ],
  "site-without-staff": () => [
    { fr: "la ligne n'a ni vivier ni site qui en ait un : ses agents ne sont comptés nulle part", en: "the line has no pool, and no site with one: its agents are counted nowhere" },
    { fr: "Saisissez le vivier de la ligne, ou son site, comme dans Viviers.", en: "Enter the line's pool, or its site, as in Pools." },
  ],
  "agents-missing": () => [
    { fr: "nombre d'agents absent : sans lui, le sureffectif serait faux", en: "no number of agents: without it the surplus would be wrong" },
    { fr: "Saisissez les agents de la ligne en ETP, 0 s'il n'y en a pas.", en: "Enter the line's agents in FTE, 0 if there are none." },
  ],
  "avoidable-assumed": () => [
    { fr: "part de coûts évitables absente : 0 % est supposé, le plus prudent ; la trésorerie et l'EBITDA en dépendent", en: "no avoidable cost share: 0% is assumed, the most prudent; cash and EBITDA rest on it" },
    { fr: "Saisissez les coûts évitables hors agents en part du CA, 0 % s'il n'y en a pas.", en: "Enter the avoidable costs other than agents as a share of revenue, 0% if there are none." },
  ],
  "seniority-assumed": () => [
    { fr: "ancienneté absente : la répartition du secteur est supposée, 2,8 ans en moyenne", en: "no seniority: the sector's mix is assumed, 2.8 years on average" },
    { fr: "Saisissez l'ancienneté moyenne du vivier : elle fait le coût des licenciements.", en: "Enter the pool's mean seniority: it makes the cost of dismissals." },
  ],
  "course-unplaced": ({ found }) => [
    found === ""
      ? { fr: "le vivier n'a pas de site : la charge de ses formations ne serait nulle part", en: "the pool has no site: the load of its courses would be nowhere" }
      : { fr: `le site ${quoted(found, "fr")} n'est pas dans Sites : la charge de ses formations ne serait nulle part`, en: `the site ${quoted(found, "en")} is not in Sites: the load of its courses would be nowhere` },
    { fr: "Ajoutez le site à Sites, ou corrigez son nom dans Viviers.", en: "Add the site to Sites, or correct its name in Pools." },
  ],
  "decision-left-out": ({ found }) => [
    {
      fr: `les décisions ${quoted(found, "fr")} du plan ne sont pas comptées : seuls les formations et les départs le sont`,
      en: `decisions ${quoted(found, "en")} of the plan are not counted: courses and exits alone are`,
    },
    { fr: "REALLOCATE.SUMMARY les compte.", en: "REALLOCATE.SUMMARY counts them." },
  ],
  "leave-assumed": () => [
    { fr: "congés non pris absents : 9 jours par personne sont supposés", en: "no unused leave: 9 days a head are assumed" },
    { fr: "Saisissez les jours de congé dus par personne, 0 s'il n'y en a pas.", en: "Enter the days of leave owed per head, 0 if there are none." },
  ],
  "move-overbooked": ({ found, pool, heads }) => [
    {
      fr: `${numeral(found, "fr", [1])} personnes, le vivier ${quoted(pool, "fr")} n'en a que ${numeral(heads, "fr", [1])}`,
      en: `${numeral(found, "en", [1])} people, the pool ${quoted(pool, "en")} has only ${numeral(heads, "en", [1])}`,
    },
    { fr: "Corrigez le nombre, ou l'effectif du vivier.", en: "Correct the number, or the pool's headcount." },
  ],
  "pool-assumed": ({ site }) => [
    site === ""
      ? {
          fr: "ligne sans vivier, et aucun site n'est nommé : ses agents sont répartis entre tous les viviers selon leur effectif",
          en: "a line without a pool, and no site is named: its agents are spread over all pools by headcount",
        }
      : {
          fr: `ligne sans vivier : ses agents sont répartis entre les viviers du site ${quoted(site, "fr")} selon leur effectif`,
          en: `a line without a pool: its agents are spread over the pools of the site ${quoted(site, "en")} by headcount`,
        },
    { fr: "Saisissez le vivier si la répartition n'est pas la bonne.", en: "Enter the pool if that is not how they are spread." },
  ],
  "pool-overbooked": ({ pool, lines, fte }) => [
    {
      fr: `les lignes du vivier ${quoted(pool, "fr")} emploient ${numeral(lines, "fr", [1])} ETP, le vivier n'en a que ${numeral(fte, "fr", [1])}`,
      en: `the lines of the pool ${quoted(pool, "en")} employ ${numeral(lines, "en", [1])} FTE, the pool has only ${numeral(fte, "en", [1])}`,
    },
    { fr: "Vérifiez l'effectif du vivier et les agents de ses lignes.", en: "Check the pool's headcount and the agents of its lines." },
  ],
  "holidays-few": ({ found, usual, year }) => [
    {
      fr: `${numeral(found, "fr")} jours fériés de ${year} seulement dans l'horizon, où Relais en compte ${numeral(usual, "fr")} : d'une année qui figure au tableau, seuls les siens comptent`,
      en: `only ${numeral(found, "en")} holidays of ${year} within the horizon, where Relais counts ${numeral(usual, "en")}: of a year that is in the table its own alone count`,
    },
    { fr: "Complétez l'année, ou retirez ses lignes : Relais reprend alors les siens.", en: "Complete the year, or remove its rows: Relais then takes its own." },
  ],
  "move-outside-horizon": () => [
    { fr: "cette formation commence hors de l'horizon : elle n'est pas comptée", en: "this course begins outside the horizon: it is not counted" },
    { fr: "Corrigez le mois, ou changez le premier mois ou l'horizon du scénario.", en: "Correct the month, or change the scenario's first month or horizon." },
  ],
  "exit-outside-horizon": () => [
    { fr: "ce départ tombe hors de l'horizon : il n'est pas compté", en: "this exit is outside the horizon: it is not counted" },
    { fr: "Corrigez le mois, ou changez le premier mois ou l'horizon du scénario.", en: "Correct the month, or change the scenario's first month or horizon." },
  ],
  "begins-after-end": ({ found, end }) => [
    { fr: `le premier jour, ${date(found, "fr")}, tombe après la fin, ${monthName(end, "fr")}`, en: `the first day, ${date(found, "en")}, comes after the end, ${monthName(end, "en")}` },
    { fr: "Corrigez le premier jour, ou le mois de fin.", en: "Correct the first day, or the month of the end." },
  ],
} as const satisfies Partial<ProblemWords>;
