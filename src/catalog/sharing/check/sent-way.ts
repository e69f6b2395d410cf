import { SHARE_WAYS, type ShareWay } from "../share-way";

/** A workbook sent as it stands, or in a way of sharing. */
export const SENT_WAYS = ["as-it-is", ...SHARE_WAYS] as const;
export type SentWay = "as-it-is" | ShareWay;
