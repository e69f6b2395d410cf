import { lazy, memo } from "react";
import { Later } from "../feedback/Later";
import { GuardedChunk } from "../feedback/GuardedChunk";

/** For whoever asks: no number waits for it. */
const LegalCard = lazy(async () => ({ default: (await import(/* webpackChunkName: "legal-card" */ "../cards/legal/LegalCard")).LegalCard }));

/** The points of law that no source settles. */
export const OpenLegalQuestions = memo(function OpenLegalQuestions() {
  return <Later><GuardedChunk waiting={null}><LegalCard /></GuardedChunk></Later>;
});
