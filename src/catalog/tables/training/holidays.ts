import { column, defineTable } from "../../record/table";
import { day, label } from "../../record/quantity";

/** Public holidays on which neither rooms nor trainers are there. @source domain.md 10.3 */
export const HOLIDAYS = defineTable({
  id: "holidays",
  name: { fr: "Jours fériés", en: "Holidays" },
  help: {
    fr: "Une ligne par jour férié, avec sa ligne d'en-têtes ; les années qui n'y figurent pas gardent ceux de Relais",
    en: "One row per public holiday, with its header row; years that are not in it keep Relais's",
  },
  columns: {
    date: column({
      quantity: day(),
      header: { fr: "Date", en: "Date" },
      synonyms: ["Jour", "Day"],
      help: { fr: "Jour chômé", en: "Day off" },
    }),
    holiday: column({
      quantity: label(),
      header: { fr: "Jour férié", en: "Holiday" },
      synonyms: ["Fête", "Férié", "Public holiday", "Bank holiday"],
      help: { fr: "Nom de la fête ; celles de la lune sont annoncées la veille", en: "Name of the holiday; those of the moon are announced on the eve" },
    }),
  },
});
