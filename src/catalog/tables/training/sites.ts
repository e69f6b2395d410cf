import { column, defineTable } from "../../record/table";
import { factor, heads, label, pieces } from "../../record/quantity";

/** Rooms and trainers of a site, its own and those of partners. @source design.md 3, model.md 1; domain.md 31 for partners */
export const SITES = defineTable({
  id: "sites",
  name: { fr: "Sites", en: "Sites" },
  help: {
    fr: "Une ligne par site, avec ses salles et ses formateurs, une de plus par partenaire qui lui en ouvre, et sa ligne d'en-têtes",
    en: "One row per site, with its rooms and trainers, one more for each partner that opens its own to it, and its header row",
  },
  columns: {
    site: column({
      quantity: label(),
      header: { fr: "Site", en: "Site" },
      synonyms: ["Ville", "City", "Centre", "Center", "Nom du site", "Site name"],
      help: { fr: "Nom du site, comme dans Viviers", en: "Name of the site, as in Pools" },
    }),
    partner: column({
      quantity: label(),
      header: { fr: "Partenaire", en: "Partner" },
      synonyms: ["Organisme de formation", "École", "Training body", "School"],
      help: {
        fr: "Organisme ou école dont les salles, places et formateurs de la ligne s'ajoutent à ceux du site ; vide : le site lui-même ; son prix n'est pas compté : comparez-le au prix d'une place (REALLOCATE.PRICES)",
        en: "Training body or school whose rooms, seats and trainers of the row add to those of the site; blank: the site itself; what it asks is not counted: compare it with the price of a seat (REALLOCATE.PRICES)",
      },
      blank: { value: null, status: "none" },
    }),
    region: column({
      quantity: label(),
      header: { fr: "Région", en: "Region" },
      synonyms: ["Province"],
      telling: ["région", "province"],
      help: { fr: "Pour information", en: "For information" },
      blank: { value: null, status: "none" },
    }),
    wageIndex: column({
      quantity: factor({ min: 0.1, max: 5 }),
      header: { fr: "Indice de salaire", en: "Wage index" },
      synonyms: ["Indice salarial", "Indice salaires", "Indice des salaires"],
      telling: ["indice", "index"],
      help: { fr: "Niveau des salaires du site, 1 pour Casablanca ; pour information : les salaires sont ceux de Viviers ; vide : 1", en: "Wage level of the site, 1 for Casablanca; for information: wages are those of Pools; blank: 1" },
      blank: { value: 1, status: "assumption" },
    }),
    rooms: column({
      quantity: pieces({ fr: "un nombre de salles", en: "a number of rooms" }, { min: 0, max: 1_000, whole: true }),
      header: { fr: "Salles", en: "Rooms" },
      synonyms: ["Salles de formation", "Nombre de salles", "Training rooms", "Classrooms", "Number of rooms", "Rooms available"],
      help: { fr: "Salles de formation du site, 0 s'il n'y en a pas", en: "Training rooms of the site, 0 if there are none" },
    }),
    seatsPerRoom: column({
      quantity: pieces({ fr: "un nombre de places", en: "a number of seats" }, { min: 1, max: 500, whole: true }),
      header: { fr: "Places par salle", en: "Seats per room" },
      synonyms: ["Places", "Capacité par salle", "Seats", "Room capacity", "Places par salle de formation", "Nombre de places par salle"],
      help: { fr: "Stagiaires qu'une salle contient", en: "Trainees that one room holds" },
    }),
    shifts: column({
      quantity: pieces({ fr: "un nombre de séances par jour", en: "a number of shifts a day" }, { min: 1, max: 4, whole: true }),
      header: { fr: "Séances par jour", en: "Shifts" },
      synonyms: ["Séances", "Vacations", "Shifts per day", "Sessions per day", "Vacations par jour", "Séances par salle", "Rotations par jour", "Sessions", "Classes per day"],
      telling: ["séance", "vacation", "shift", "session"],
      help: { fr: "Cours qu'une salle tient l'un après l'autre dans la journée ; vide : 1", en: "Classes that one room holds one after the other in a day; blank: 1" },
      blank: { value: 1, status: "assumption" },
    }),
    trainers: column({
      quantity: heads({ min: 0, max: 10_000 }),
      header: { fr: "Formateurs", en: "Trainers" },
      synonyms: ["Nombre de formateurs", "Instructors", "Number of trainers"],
      help: { fr: "Formateurs disponibles sur le site, chacun avec un groupe par jour", en: "Trainers available on the site, each with one group a day" },
    }),
  },
});
