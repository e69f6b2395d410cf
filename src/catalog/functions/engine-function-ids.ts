import { ENGINE_FUNCTIONS } from "./engine-functions";

/**
 * Ids of the functions that ask the engine, for Excel wants to know them before they are there. The page has them without the
 * functions: the build puts this list in the place of this module.
 */
export const ENGINE_FUNCTION_IDS: readonly string[] = ENGINE_FUNCTIONS.map(({ id }) => id);
