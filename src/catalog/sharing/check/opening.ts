import { foundAt, type Finding, type FindingPlace } from "./finding";

/** What a file says of Relais to whoever opens it. */
export interface OpeningSettings {
  /** Whether Excel is told not to ask people without Relais whether they trust it. */
  readonly asksNobody: boolean;
  /** Whether the pane opens with the file. */
  readonly opensPane: boolean;
  /** Whether Relais starts with the file; null where this Excel does not say. */
  readonly startsRelais: boolean | null;
}

/** Names of the settings, as Office knows them. */
export const OPENING_SETTINGS = { trust: "Office.DisableTrustUX", pane: "Office.AutoShowTaskpaneWithDocument", start: "StartupBehavior" } as const;

/** Why Excel asks a person without Relais whether to trust it. @source Office Add-ins documentation, manage-trust-options */
export function openingPrompts({ asksNobody, opensPane, startsRelais }: OpeningSettings, functions: number): Finding[] {
  if (asksNobody) return [];
  const place = (name: string, fr: string, en: string): FindingPlace => ({ name, isCell: false, detail: { fr, en } });
  const reasons = [
    ...(functions > 0 ? [place("RELAIS.*", "des fonctions de Relais dans le fichier", "functions of Relais in the file")] : []),
    ...(opensPane ? [place(OPENING_SETTINGS.pane, "le volet s'ouvre avec le fichier", "the pane opens with the file")] : []),
    ...(startsRelais === true ? [place(OPENING_SETTINGS.start, "Load\u00a0: Relais démarre avec le fichier", "Load: Relais starts with the file")] : []),
  ];
  if (reasons.length === 0) return [];
  return foundAt("opening-prompt", [...reasons, place(OPENING_SETTINGS.trust, "n'est pas posé, la question est donc posée", "is not set, so the question is asked")]);
}
