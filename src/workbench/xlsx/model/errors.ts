type Sentences = Readonly<Record<"fr" | "en", string>>;

/** Why a file is refused: what it is, why that is no good, and the cure. */
const WORDS = {
  empty: {
    fr: "Le fichier est vide (0 octet). La copie ou le téléchargement a sans doute échoué : reprenez-le à sa source.",
    en: "The file is empty (0 bytes). Copying or downloading it probably failed: get it from its source again.",
  },
  text: {
    fr: "C'est un fichier de texte (un CSV, par exemple), pas un classeur Excel. Ouvrez-le dans Excel, enregistrez-le au format .xlsx, puis ouvrez ce .xlsx.",
    en: "This is a text file (a CSV, for instance), not an Excel workbook. Open it in Excel, save it as .xlsx, then open that .xlsx.",
  },
  image: {
    fr: "C'est une image, pas un classeur Excel. Choisissez le fichier .xlsx d'où elle vient.",
    en: "This is a picture, not an Excel workbook. Choose the .xlsx file that it comes from.",
  },
  "not-xlsx": {
    fr: "Ce n'est pas un classeur Excel (.xlsx). Si Excel sait l'ouvrir, enregistrez-le depuis Excel au format .xlsx.",
    en: "This is not an Excel workbook (.xlsx). If Excel can open it, save it as .xlsx from Excel.",
  },
  "old-format": {
    fr: "C'est un classeur au format d'Excel 97-2003 (.xls), que le banc d'essai ne lit pas. Ouvrez-le dans Excel et enregistrez-le au format .xlsx.",
    en: "This workbook is in the format of Excel 97-2003 (.xls), which the workbench cannot read. Open it in Excel and save it as .xlsx.",
  },
  "binary-format": {
    fr: "C'est un classeur binaire (.xlsb), que le banc d'essai ne lit pas. Ouvrez-le dans Excel et enregistrez-le au format .xlsx.",
    en: "This is a binary workbook (.xlsb), which the workbench cannot read. Open it in Excel and save it as .xlsx.",
  },
  encrypted: {
    fr: "Le classeur est chiffré : il s'ouvre avec un mot de passe, que le banc d'essai ne demande pas. Ouvrez-le dans Excel, ôtez le mot de passe (Fichier > Informations > Protéger le classeur), enregistrez et recommencez.",
    en: "The workbook is encrypted: it opens with a password, which the workbench does not ask for. Open it in Excel, remove the password (File > Info > Protect Workbook), save and try again.",
  },
  "too-large": {
    fr: "Le classeur est trop gros : le banc d'essai ouvre au plus 50 Mo, soit 500 Mo une fois décompressé. Ôtez-en les images et les feuilles inutiles, ou ouvrez-le dans Excel.",
    en: "The workbook is too large: the workbench opens at most 50 MB, or 500 MB once unzipped. Remove pictures and sheets that are not needed, or open it in Excel.",
  },
  "damaged-zip": {
    fr: "Le fichier est endommagé : l'archive qu'est un .xlsx est tronquée ou altérée. Reprenez-le à sa source, ou faites-le réparer par Excel (Ouvrir > Ouvrir et réparer).",
    en: "The file is damaged: the archive that an .xlsx is has been cut short or altered. Get it from its source again, or have Excel repair it (Open > Open and Repair).",
  },
  "missing-part": {
    fr: "Le classeur est endommagé : il lui manque une partie. Faites-le réparer par Excel (Ouvrir > Ouvrir et réparer), puis enregistrez-le.",
    en: "The workbook is damaged: a part of it is missing. Have Excel repair it (Open > Open and Repair), then save it.",
  },
  "malformed-part": {
    fr: "Le classeur est endommagé : une de ses parties est illisible. Faites-le réparer par Excel (Ouvrir > Ouvrir et réparer), puis enregistrez-le.",
    en: "The workbook is damaged: a part of it cannot be read. Have Excel repair it (Open > Open and Repair), then save it.",
  },
  unwritable: {
    fr: "Le classeur ne peut pas être enregistré au format .xlsx.",
    en: "This workbook cannot be saved as .xlsx.",
  },
} as const satisfies Readonly<Record<string, Sentences>>;

/** Why a file was refused. */
export type XlsxFileErrorCode = keyof typeof WORDS;

/** A workbook file that cannot be read or written; `detail` names the part and the fact, for those who look into files. */
export class XlsxFileError extends Error {
  constructor(
    readonly code: XlsxFileErrorCode,
    readonly detail: string,
    cause?: unknown,
  ) {
    super(`${WORDS[code].en} (${detail})`, cause === undefined ? undefined : { cause });
    this.name = "XlsxFileError";
  }

  /** What it is, why it is refused, and the cure, for the person who chose the file. */
  words(language: "fr" | "en"): string {
    return WORDS[this.code][language];
  }
}
