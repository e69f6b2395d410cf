import { nameKey } from "./table";

/** Gives names that differ only in case, accents or spacing one spelling: the first that was seen. */
export function speller(): (name: string) => string {
  const spellings = new Map<string, string>();
  return (name) => {
    const key = nameKey(name);
    const spelling = spellings.get(key) ?? name;
    spellings.set(key, spelling);
    return spelling;
  };
}
