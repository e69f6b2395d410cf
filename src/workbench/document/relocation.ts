import type { Area } from "./address";

/** Where cells are now that stood elsewhere when the workbook was opened. Sheets go by the names they had then. */
export interface Relocation {
  /** Whether anything has moved or got another name. */
  readonly isNeeded: boolean;
  /** The areas that the cells of an area are in now; none where all are gone. */
  areas(sheet: string, area: Area): Area[];
  /** What a reference to an area names now; null where nothing is left of it. */
  reference(sheet: string, area: Area): Area | null;
  /** The name a sheet has now; null where it was deleted. */
  sheetName(former: string): string | null;
}
