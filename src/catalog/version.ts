import type { Text } from "./record/text";

/** Version of the model that gives the results. Package and manifest have the same, which tests hold them to. */
export const VERSION = "2.8.0";

/** What it is called wherever a result names it: on sheets, in help, in the methods and on the pane. */
export const MODEL_VERSION: Text = { fr: "Version du modèle", en: "Model version" };
