import { backOfficeStaff } from "../../../model/staffing/back-office";
import { scheduledAgents } from "../../../model/staffing/paid-staff";
import { days, hours, minutes, pieces } from "../../record/quantity";
import type { Text } from "../../record/text";
import { formula } from "../../twins/formula";
import { defineScalar } from "../definition/define";
import { scalar } from "../definition/parameter";
import { scheduledFormula } from "./people-formulas";
import { SHRINKAGE } from "./traffic-parameters";

/** Breaks are not in the productive hours already. */
const ABSENCE = {
  ...SHRINKAGE,
  help: {
    fr: "Part des jours planifiés sans présence (congés, absences, formation) ; les pauses sont hors des heures productives ; par défaut 0 %",
    en: "Share of scheduled days away (leave, absence, training); breaks are not in the productive hours; by default 0%",
  },
};

const CASES: Text = { fr: "un nombre de dossiers", en: "a number of cases" };

/** RELAIS.BACKOFFICE.AGENTS: the agents for work that can wait. */
export const BACKOFFICE_AGENTS = defineScalar({
  id: "BACKOFFICE.AGENTS",
  summary: {
    fr: "Agents nécessaires en back-office pour résorber un stock de dossiers et tenir le flux",
    en: "Back-office agents needed to work off a backlog and keep up with what comes in",
  },
  explanation: {
    fr: "Dossiers par jour = stock / jours + flux. Agents = dossiers par jour × durée / heures productives, arrondis à l'entier supérieur ; avec des indisponibilités, d'abord divisés par (1 − indisponibilités). Le stock résorbé, le flux seul en demande moins : stock = 0.",
    en: "Cases a day = backlog / days + inflow. Agents = cases a day × handling time / productive hours, rounded up; with a shrinkage first divided by (1 − shrinkage). Once the backlog is gone the inflow alone takes fewer: backlog = 0.",
  },
  params: {
    backlog: scalar(pieces(CASES, { min: 0, max: 10_000_000 }), {
      name: { fr: "stock", en: "backlog" },
      help: { fr: "Dossiers en attente au départ, 0 s'il n'y en a pas", en: "Cases waiting at the start, 0 if there are none" },
    }),
    days: scalar(days({ min: 1, max: 366 }), {
      name: { fr: "jours", en: "days" },
      help: { fr: "Jours ouvrés pour résorber le stock", en: "Working days in which the backlog is to be gone" },
    }),
    inflow: scalar(pieces(CASES, { min: 0, max: 10_000_000 }), {
      name: { fr: "flux", en: "inflow" },
      help: { fr: "Nouveaux dossiers par jour ouvré", en: "New cases a working day" },
    }),
    handling: scalar(minutes({ min: 0.5, max: 480 }), {
      name: { fr: "duree", en: "handling" },
      help: { fr: "Durée moyenne de traitement d'un dossier, en minutes", en: "Mean handling time of a case, in minutes" },
    }),
    productiveHours: scalar(hours({ min: 1, max: 12 }), {
      name: { fr: "heures_productives", en: "productive_hours" },
      help: {
        fr: "Heures par jour passées à traiter des dossiers, par agent présent (5,5)",
        en: "Hours a day that an agent who is there handles cases (5.5)",
      },
    }),
    shrinkage: ABSENCE,
  },
  result: {
    unit: "heads",
    help: { fr: "Agents présents, ou à planifier si des indisponibilités sont données", en: "Agents present, or to schedule where a shrinkage is given" },
  },
  source: { fr: "Charge de travail différée (S123)", en: "Deferred workload (S123)" },
  examples: [
    {
      title: { fr: "200 dossiers en 5 jours, 80 par jour, 25 min : 10 (publié)", en: "200 cases in 5 days, 80 a day, 25 min: 10 (published)" },
      cells: { backlog: 200, days: 5, inflow: 80, handling: 25, productiveHours: 5.5 },
      gives: [[0, "result", 10]],
    },
    {
      title: { fr: "Les mêmes, 30 % d'indisponibilités : 13 à planifier", en: "The same, 30% shrinkage: 13 to schedule" },
      cells: { backlog: 200, days: 5, inflow: 80, handling: 25, productiveHours: 5.5, shrinkage: 0.3 },
      gives: [[0, "result", 13]],
    },
    {
      title: { fr: "Rien en attente, rien qui arrive", en: "Nothing waiting, nothing coming in" },
      cells: { backlog: 0, days: 5, inflow: 0, handling: 25, productiveHours: 5.5 },
      gives: [[0, "result", 0]],
    },
    {
      title: { fr: "Un stock négatif", en: "A negative backlog" },
      cells: { backlog: -1, days: 5, inflow: 80, handling: 25, productiveHours: 5.5 },
      gives: "out-of-bounds",
    },
  ],
  compute: ({ shrinkage, ...work }) => scheduledAgents(backOfficeStaff(work).need, shrinkage),
  twin: ({ backlog, days: until, inflow, handling, productiveHours, shrinkage }) =>
    scheduledFormula(formula`(${backlog}/${until}+${inflow})*${handling}/(60*${productiveHours})`, shrinkage),
});
