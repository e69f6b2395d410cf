import type { AddinIdentity } from "../xlsx/workbook/addin-settings";

/** Namespace of the add-in's functions, as its manifest declares it. */
export const NAMESPACE = "RELAIS";

/** The add-in, as its manifest names it. */
export const ADDIN: AddinIdentity = { id: "2579be9a-856b-4491-bc92-65d310fa651b", version: "1.0.0.0" };
