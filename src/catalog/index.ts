import { CLOSED_FORM_FUNCTIONS } from "./functions/closed-form-functions";
import type { DocumentedFunction } from "./functions/definition/define";
import { ENGINE_FUNCTIONS } from "./functions/engine-functions";

/** Every custom function, in the order of the help. Nothing exists that is not in this list. */
export const CATALOG: readonly DocumentedFunction[] = [...CLOSED_FORM_FUNCTIONS, ...ENGINE_FUNCTIONS];

/** Namespace of the functions in Excel. */
export const NAMESPACE = "RELAIS";
