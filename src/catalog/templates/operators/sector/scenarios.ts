import { BASE } from "../../contents/base-scenario";
import type { TemplateScenario } from "../../contents/template";

/** Share of European users of offshoring that plan to cut outbound for digital channels, as the article quotes it. */
export const QUOTED_CLIENTS = 0.67;
/** How much of its outbound such a client is assumed to cut in a year. */
export const YEARLY_CUT = 0.2;

export const PRUDENT: TemplateScenario = {
  name: { fr: "Prudent", en: "Prudent" },
  values: { ...BASE.values, optIn: 0.02, optInSpeed: 9, clientLead: 1 },
};

/** The claim that no source confirms, away from Base: clients that turn digital, whatever the law says. */
export const UNVERIFIED: TemplateScenario = {
  name: { fr: "67 % non vérifié", en: "67% unverified" },
  values: { ...BASE.values, erosion: 0.134 },
};
