import type { Holiday, HolidayBasis, HolidayId } from "../../model/calendar/holidays";
import { STANDING } from "../record/lever";
import type { Text } from "../record/text";

/** Names of Morocco's public holidays. */
export const HOLIDAY_NAMES: Readonly<Record<HolidayId, Text>> = {
  "new-year": { fr: "Nouvel An", en: "New Year" },
  manifesto: { fr: "Manifeste de l'Indépendance", en: "Independence Manifesto" },
  "amazigh-new-year": { fr: "Nouvel An amazigh", en: "Amazigh New Year" },
  "labour-day": { fr: "Fête du Travail", en: "Labour Day" },
  "throne-day": { fr: "Fête du Trône", en: "Throne Day" },
  "oued-ed-dahab": { fr: "Journée de Oued Ed-Dahab", en: "Oued Ed-Dahab Day" },
  revolution: { fr: "Révolution du Roi et du Peuple", en: "Revolution of the King and the People" },
  "youth-day": { fr: "Fête de la Jeunesse", en: "Youth Day" },
  "unity-day": { fr: "Fête de l'Unité", en: "Unity Day" },
  "green-march": { fr: "Marche verte", en: "Green March" },
  "independence-day": { fr: "Fête de l'Indépendance", en: "Independence Day" },
  "eid-al-fitr": { fr: "Aïd al-Fitr", en: "Eid al-Fitr" },
  "eid-al-adha": { fr: "Aïd al-Adha", en: "Eid al-Adha" },
  muharram: { fr: "1er Moharram", en: "1 Muharram" },
  mawlid: { fr: "Aïd al-Mawlid", en: "Mawlid" },
};

/** What a feast of several days is called from its second day on. */
export function onDay({ fr, en }: Text, day: number): Text {
  return day === 1 ? { fr, en } : { fr: `${fr}, ${day}e jour`, en: `${en}, day ${day}` };
}

/** How well the date of a holiday is founded. */
export const HOLIDAY_STATUS: Readonly<Record<HolidayBasis, Text>> = { law: STANDING.law, announced: { fr: "annoncé", en: "announced" }, moon: STANDING.assumption };

const GROUNDS: Readonly<Record<HolidayBasis, Text>> = {
  law: { fr: "Décret 2-04-426 (connaissance générale, sûre)", en: "Decree 2-04-426 (general knowledge, high)" },
  announced: { fr: "Chômé et payé depuis 2026, secteur privé compris (S140)", en: "Paid day off since 2026, private sector included (S140)" },
  moon: { fr: "Calendrier hégirien calculé ; la date est annoncée la veille, à un jour près : corrigez-la alors", en: "Calculated Hijri calendar; the date is announced on the eve, give or take a day: correct it then" },
};
const OWN_GROUNDS: Readonly<Partial<Record<HolidayId, Text>>> = {
  "amazigh-new-year": { fr: "Férié depuis 2024 (connaissance générale, sûre)", en: "A holiday since 2024 (general knowledge, high)" },
};

/** Where the date of a holiday comes from. */
export function holidaySource({ id, basis }: Holiday): Text {
  return OWN_GROUNDS[id] ?? GROUNDS[basis];
}
