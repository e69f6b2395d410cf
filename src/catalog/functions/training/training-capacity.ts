import { firstDay } from "../../../model/calendar/calendar";
import { groupsOf } from "../../../model/training/cost";
import { CLASS_RESOURCES, seatLoad, type ClassResource, type SeatedCourse } from "../../../model/training/seats";
import { defineFunction, refuseErrors } from "../definition/define";
import { optional, table } from "../definition/parameter";
import { problemAt } from "../../record/problem";
import type { Text } from "../../record/text";
import { trainingSites } from "../../cases/training/training-sites";
import { HOLIDAYS } from "../../tables/training/holidays";
import { SITES } from "../../tables/training/sites";
import { ACCEPTANCE_TRAINING } from "../definition/acceptance-cells";
import { RESULT_VALUES } from "../definition/result-parameters";
import { OF_CALLS } from "../definition/without-twin";
import type { LeverSources } from "../../tables/lever-values";
import { capacityBand, type CapacitySources, type SeatedCourses } from "./capacity-formulas";
import { coursesByMonth, MONTHLY_COURSE_TABLES } from "./training-parameters";

const RESOURCES: Readonly<Record<ClassResource, Text>> = {
  seats: { fr: "Places", en: "Seats" },
  rooms: { fr: "Salles", en: "Rooms" },
  trainers: { fr: "Formateurs", en: "Trainers" },
};

const SITED = {
  ...ACCEPTANCE_TRAINING,
  pools: ACCEPTANCE_TRAINING.pools.map((row, index) => [...row, ["Site", "Rabat", "Rabat"][index] as string]),
  sites: [["Site", "Salles", "Places par salle", "Séances par jour", "Formateurs"], ["Rabat", 1, 15, 1, 2]],
  start: "2026-09",
  months: 2,
};

/** RELAIS.TRAINING.CAPACITY: whether rooms, seats and trainers are enough, site by site and month by month. */
export const TRAINING_CAPACITY = defineFunction({
  id: "TRAINING.CAPACITY",
  summary: {
    fr: "Charge des places, salles et formateurs par site et par mois : capacité, besoin, taux, et ce qui manque",
    en: "Load of seats, rooms and trainers by site and month: capacity, need, load, and what is short",
  },
  explanation: {
    fr: "En jours : places = stagiaires × jours de cours du mois, contre salles × séances × places × jours ouvrés réels du mois ; salles et formateurs = groupes × jours de cours. Un cours peut passer d'un mois à l'autre ; l'accompagnement ne prend ni salle ni formateur. Jours fériés : le tableau, sinon ceux de Relais (les fêtes mobiles sont une hypothèse). Les formations qui commencent après l'horizon n'y sont pas. Au-delà de 100 %, la colonne « Manque » dit combien de jours ne tiennent pas : étalez les départs en formation, ou ajoutez salles, séances, formateurs ou un partenaire (une ligne de plus du même site). Le prix d'une place de plus est celui de REALLOCATE.PRICES.",
    en: "In days: seats = trainees × class days in the month, against rooms × shifts × seats × real working days of the month; rooms and trainers = groups × class days. A course may cross months; nesting takes neither room nor trainer. Public holidays: the table, else Relais's own (moving feasts are an assumption). Courses that begin after the horizon are not in it. Above 100% the column \"Short\" says how many days do not fit: spread the courses, or add rooms, shifts, trainers or a partner (one more row of the same site). What one more seat is worth REALLOCATE.PRICES tells.",
  },
  params: {},
  tables: { ...MONTHLY_COURSE_TABLES, sites: table(SITES), holidays: optional(table(HOLIDAYS)) },
  named: RESULT_VALUES,
  withoutTwin: OF_CALLS,
  columns: {
    site: { header: { fr: "Site", en: "Site" }, unit: "text", help: { fr: "Du tableau Sites", en: "Of the table Sites" } },
    month: { header: { fr: "Mois", en: "Month" }, unit: "month", help: { fr: "Premier jour du mois", en: "First day of the month" } },
    resource: { header: { fr: "Ressource", en: "Resource" }, unit: "text", help: { fr: "Places, salles ou formateurs", en: "Seats, rooms or trainers" } },
    capacity: { header: { fr: "Capacité", en: "Capacity" }, unit: "days", help: { fr: "Jours que le mois peut donner", en: "Days that the month can give" } },
    used: { header: { fr: "Besoin", en: "Needed" }, unit: "days", help: { fr: "Jours que les formations prennent", en: "Days that the courses take" } },
    load: { header: { fr: "Taux", en: "Load" }, unit: "share", help: { fr: "Besoin ÷ capacité ; #N/A sans capacité", en: "Needed ÷ capacity; #N/A where there is none" } },
    short: { header: { fr: "Manque", en: "Short" }, unit: "days", help: { fr: "Jours au-delà de la capacité", en: "Days beyond the capacity" } },
    bottleneck: { header: { fr: "Goulot", en: "Bottleneck" }, unit: "switch", help: { fr: "VRAI pour le taux le plus haut du site, le premier s'ils sont égaux", en: "TRUE for the highest load of the site, the first of equals" } },
  },
  source: { fr: "Modèle Relais, capacité de formation", en: "Relais model, training capacity" },
  examples: [
    {
      title: { fr: "Deux groupes de dix jours en septembre, une salle de quinze places", en: "Two groups of ten days in September, one room of fifteen seats" },
      cells: SITED,
      gives: [
        // Twenty-two working days; 12 x 10 + 8 x 10 seat-days, two groups of ten days.
        [0, "capacity", 330],
        [0, "used", 200],
        [1, "capacity", 22],
        [1, "used", 20],
        [1, "bottleneck", true],
        [2, "load", 20 / 44],
      ],
      tolerance: 1e-9,
    },
    {
      title: { fr: "Une école ouvre deux salles de douze places au même site", en: "A school opens two rooms of twelve seats to the same site" },
      cells: {
        ...SITED,
        sites: [["Site", "Partenaire", "Salles", "Places par salle", "Séances par jour", "Formateurs"], ["Rabat", "", 1, 15, 1, 2], ["Rabat", "École", 2, 12, 1, 1]],
      },
      gives: [
        // Twenty-two working days of (15 + 2 x 12) seats, three rooms and three trainers.
        [0, "capacity", 858],
        [1, "capacity", 66],
        [2, "capacity", 66],
      ],
      tolerance: 1e-9,
    },
    {
      title: { fr: "Un vivier dont le site n'est pas dans Sites", en: "A pool whose site is not in Sites" },
      cells: { ...SITED, sites: [["Site", "Salles", "Places par salle", "Formateurs"], ["Fès", 1, 15, 2]] },
      gives: "course-unplaced",
    },
    {
      title: { fr: "Deux sites du même nom", en: "Two sites of one name" },
      cells: { ...SITED, sites: [...SITED.sites, ["Rabat", 2, 15, 1, 2]] },
      gives: "site-doubled",
    },
  ],
  compute({ headers, lang, ...args }) {
    const { courses, window, first, sites, siteOf } = seatedCourses({ ...args, options: args });
    const whole = { start: first, months: window.start + window.months - first };
    const locale = lang ?? args.moves.locale;
    const rows = sites.flatMap((site, at) => {
      const begins = Array.from(site.workingDays).reduce((days: number[], of) => [...days, (days.at(-1) as number) + of], [0]);
      const seated = courses.flatMap(({ poolRow, month, course: { trainees, groupSize, classDays } }): SeatedCourse[] =>
        siteOf[poolRow] === at && month - first < whole.months
          ? [{ start: begins[month - first] as number, trainees, groups: groupsOf(trainees, groupSize), classDays }]
          : [],
      );
      const { capacity, used, load } = seatLoad(seated, site, whole.months);
      const told = window.start - first;
      const highest = Math.max(...CLASS_RESOURCES.flatMap((resource) => [...load[resource].subarray(told)]));
      let isFound = highest <= 0;
      return Array.from({ length: window.months }, (_, index) => index + told).flatMap((t) =>
        CLASS_RESOURCES.map((resource) => {
          const bottleneck = !isFound && load[resource][t] === highest;
          isFound ||= bottleneck;
          const [given, taken, share] = [capacity[resource][t] as number, used[resource][t] as number, load[resource][t] as number];
          return {
            site: site.site,
            month: firstDay(first + t),
            resource: RESOURCES[resource][locale],
            capacity: given,
            used: taken,
            load: Number.isFinite(share) ? share : { error: "#N/A" },
            short: Math.max(0, taken - given),
            bottleneck,
          };
        }),
      );
    });
    return { rows, headers, locale };
  },
  callTwin({ headers, lang, ...args }, call) {
    const locale = lang ?? args.moves.locale;
    return { bands: [capacityBand(call, args, seatedCourses({ ...args, options: args }), RESOURCES, locale)], headers, locale };
  },
});

/**
 * Courses and the sites of their pools. Courses that began before the first month told are in class in it, too.
 *
 * @throws Refusal when the tables do not fit together
 */
function seatedCourses(sources: CapacitySources & LeverSources): SeatedCourses {
  const { pools } = sources;
  const { courses, window } = coursesByMonth(sources);
  const first = Math.min(window.start, ...courses.map(({ month }) => month));
  const { problems, ...seats } = trainingSites(sources, { start: first, months: window.start + window.months - first });
  refuseErrors(problems);
  // A course on a site that is not listed would be in no row.
  const homeless = courses.filter(({ poolRow }) => seats.siteOf[poolRow] === null).map(({ poolRow }) => poolRow);
  refuseErrors([...new Set(homeless)].map((row) => problemAt(pools.place(row, "site"), { code: "course-unplaced", found: pools.rows[row]?.site ?? "" })));
  return { courses, window, first, ...seats };
}

