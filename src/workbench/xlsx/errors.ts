const WORDS = {
  "not-xlsx": "This is not an Excel workbook (.xlsx).",
  encrypted: "This workbook is encrypted. Open it in Excel, remove its password, save it and try again.",
  "too-large": "This workbook is too large to open here.",
  "missing-part": "This workbook is damaged: a part of it is missing.",
  "malformed-part": "This workbook is damaged: a part of it cannot be read.",
  unwritable: "This workbook cannot be saved as .xlsx.",
} as const;

/** Why a file was refused. */
export type XlsxFileErrorCode = keyof typeof WORDS;

/** A workbook file that cannot be read or written; `detail` names the part and the fact. */
export class XlsxFileError extends Error {
  constructor(
    readonly code: XlsxFileErrorCode,
    readonly detail: string,
    cause?: unknown,
  ) {
    super(`${WORDS[code]} (${detail})`, cause === undefined ? undefined : { cause });
    this.name = "XlsxFileError";
  }
}
