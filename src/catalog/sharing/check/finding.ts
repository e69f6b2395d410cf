import type { Text } from "../../record/text";
import type { FindingId } from "./finding-kinds";

/** Where something was found. */
export interface FindingPlace {
  /** An address, the name of a sheet, of a defined name or of a setting. */
  readonly name: string;
  /** Whether it is the address of a cell, which can be gone to. */
  readonly isCell: boolean;
  /** What was found there, where its kind does not say all. */
  readonly detail: Text | null;
}

/** Something that a person should know before the workbook is sent. */
export interface Finding {
  readonly kind: FindingId;
  readonly places: readonly FindingPlace[];
}

/** Cells with nothing to be said of each. */
export function cellsAt(addresses: readonly string[]): FindingPlace[] {
  return addresses.map((name) => ({ name, isCell: true, detail: null }));
}

/** A finding, where there is any place. */
export function foundAt(kind: FindingId, places: readonly FindingPlace[]): Finding[] {
  return places.length > 0 ? [{ kind, places }] : [];
}
