import type { Text } from "../record/text";

/** What stands for a result that takes work, where a formula that is being edited is only looked at. */
export const IN_PREVIEW: Text = { fr: "calculé une fois la formule validée", en: "calculated once the formula is entered" };
