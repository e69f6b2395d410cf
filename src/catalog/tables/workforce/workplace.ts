import { label, type Quantity } from "../../record/quantity";
import { normalised } from "../../record/table";

/** What people write for work that can be done from anywhere. */
const ANYWHERE = new Set(["Télétravail", "À distance", "Distance", "Distanciel", "Domicile", "Tous", "Tous sites", "Partout", "Telework", "Remote", "Home", "Home office", "Anywhere", "Any", "All sites"].map(normalised));

/** The site on which work is done; null for work that can be done from anywhere. */
export const workplace = (): Quantity<string | null> => {
  const read = label();
  return {
    ...read,
    wanted: { fr: "un site, ou « télétravail »", en: 'a site, or "telework"' },
    parse(cell) {
      const found = read.parse(cell);
      return "value" in found && ANYWHERE.has(normalised(found.value)) ? { value: null } : found;
    },
  };
};
