import type { Text } from "../../record/text";
import type { Need } from "./readers";

/** A kind of thing that a person should know before a workbook is sent. */
export interface FindingKind {
  readonly title: Text;
  /** Why it matters to whoever sends or receives it. */
  readonly why: Text;
  /** What to do about it. */
  readonly cure: Text;
}

/** What is told of formulas, by what they need. */
export const NEED_KINDS = {
  "sound-name": {
    title: { fr: "Fonctions ou noms introuvables", en: "Functions or names not found" },
    why: {
      fr: "Ces formules affichent #NOM? chez tous, vous compris\u00a0: leur fonction a perdu son nom (_xldudf_, autre fichier), ou un nom leur manque.",
      en: "These formulas show #NAME? to everybody, you included: their function has lost its name (_xldudf_, another file), or a name is lacking.",
    },
    cure: {
      fr: "Réparez les formules abîmées, plus haut\u00a0; s'il manque des noms NATIF.*, rétablissez les formules. Puis vérifiez à nouveau.",
      en: "Repair damaged formulas, above; where NATIF.* names are lacking, go back to live. Then check again.",
    },
  },
  relais: {
    title: { fr: "Formules de Relais", en: "Formulas of Relais" },
    why: {
      fr: "Sans Relais, aucun tableur ne connaît ses fonctions\u00a0: #NOM? au plus tard au premier calcul.",
      en: "Without Relais no spreadsheet knows its functions: #NAME? at the first calculation at the latest.",
    },
    cure: {
      fr: "Partagez le classeur d'une des trois façons ci-dessous, ou faites déployer Relais chez votre destinataire.",
      en: "Share the workbook in one of the three ways below, or have Relais deployed to your recipient.",
    },
  },
  lambda: {
    title: { fr: "Formules d'Excel 365", en: "Formulas of Excel 365" },
    why: {
      fr: "LAMBDA et les fonctions venues avec lui manquent à Excel 2021 et à LibreOffice\u00a0: #NOM? ou Err:509.",
      en: "LAMBDA and the functions that came with it are lacking in Excel 2021 and LibreOffice: #NAME? or Err:509.",
    },
    cure: {
      fr: "Pour ces destinataires, partagez pour N'importe quel tableur\u00a0; remplacez vos propres formules de ce genre par des fonctions plus anciennes.",
      en: "For these recipients share for any spreadsheet; replace formulas of your own of this kind by older functions.",
    },
  },
  dynamic: {
    title: { fr: "Tableaux dynamiques", en: "Dynamic arrays" },
    why: {
      fr: "A4#, LET, FILTRE, RECHERCHEX et leurs semblables manquent avant Excel 2021\u00a0; LibreOffice les connaît selon sa version.",
      en: "A4#, LET, FILTER, XLOOKUP and their like are lacking before Excel 2021; LibreOffice knows them depending on its version.",
    },
    cure: {
      fr: "Pour ces destinataires, partagez pour N'importe quel tableur\u00a0: les A4# qui lisent Relais deviennent des plages. Remplacez les autres vous-même.",
      en: "For these recipients share for any spreadsheet: each A4# that reads Relais becomes a range. Replace the others yourself.",
    },
  },
  "excel-2019": {
    title: { fr: "Fonctions d'Excel 2019", en: "Functions of Excel 2019" },
    why: {
      fr: "MAX.SI.ENS, MIN.SI.ENS, SI.CONDITIONS, SI.MULTIPLE, JOINDRE.TEXTE et CONCAT affichent #NOM? dans Excel 2016.",
      en: "MAXIFS, MINIFS, IFS, SWITCH, TEXTJOIN and CONCAT show #NAME? in Excel 2016.",
    },
    cure: {
      fr: "Rien à faire si votre destinataire a Excel 2019 ou mieux\u00a0; sinon partagez des valeurs\u00a0: copier, puis collage spécial Valeurs.",
      en: "Nothing to do where your recipient has Excel 2019 or better; else send values: copy, then Paste Special, Values.",
    },
  },
  "whole-table": {
    title: { fr: "Tableaux cités avec leurs en-têtes", en: "Tables named with their headers" },
    why: { fr: "LibreOffice ne lit pas Tableau[#Tout]\u00a0: #NOM?.", en: "LibreOffice does not read Table[#All]: #NAME?." },
    cure: {
      fr: "Partagez pour N'importe quel tableur\u00a0; dans vos propres formules, citez la plage de cellules.",
      en: "Share for any spreadsheet; in formulas of your own name the range of cells.",
    },
  },
} as const satisfies Record<Need, FindingKind>;

/** What is told of a workbook beside that. */
const OTHER_KINDS = {
  following: {
    title: { fr: "Formules qui lisent ces résultats", en: "Formulas that read these results" },
    why: {
      fr: "Elles affichent la même erreur, ou ce qu'elles prévoient en cas d'erreur (SIERREUR).",
      en: "They show the same error, or what they provide for in case of an error (IFERROR).",
    },
    cure: { fr: "Elles suivent\u00a0: rien à faire sur elles.", en: "They follow: nothing to do about them." },
  },
  keeping: {
    title: { fr: "Valeurs du jour", en: "Values of the day" },
    why: {
      fr: "Ces cellules ne se recalculent pas chez votre destinataire, quoi qu'il change.",
      en: "These cells do not recalculate at your recipient's, whatever is changed.",
    },
    cure: {
      fr: "La feuille que Partager ajoute les date\u00a0; celle du sceau dit aussi lesquelles sont périmées. Demandez qu'on la lise avant de citer un chiffre.",
      en: "The sheet that Share adds dates them; that of the seal also says which are stale. Ask that it be read before a figure is quoted.",
    },
  },
  "external-link": {
    title: { fr: "Liens vers d'autres classeurs", en: "Links to other workbooks" },
    why: {
      fr: "Votre destinataire n'a pas ces fichiers\u00a0: Excel lui propose de mettre à jour des liens qui échouent, et leurs chemins montrent vos dossiers.",
      en: "Your recipient does not have these files: Excel offers to update links that fail, and their paths show your folders.",
    },
    cure: {
      fr: "Dans la copie que vous envoyez\u00a0: Données > Liens du classeur (ou Modifier les liens), puis Rompre\u00a0; ou recopiez les données ici.",
      en: "In the copy that you send: Data > Workbook Links (or Edit Links), then break them; or copy the data here.",
    },
  },
  "name-elsewhere": {
    title: { fr: "Noms qui renvoient à un autre classeur", en: "Names that refer to another workbook" },
    why: {
      fr: "Une feuille copiée d'un autre classeur peut y laisser ses noms\u00a0: #NOM? ou #REF! quand il n'est pas là, des chiffres d'ailleurs quand il l'est.",
      en: "A sheet copied from another workbook can leave its names there: #NAME? or #REF! when that one is not there, figures from elsewhere when it is.",
    },
    cure: {
      fr: "Formules > Gestionnaire de noms\u00a0: faites-les renvoyer à ce classeur, ou supprimez-les. Les noms NATIF.* reviennent en partageant à nouveau.",
      en: "Formulas > Name Manager: make them refer to this workbook, or delete them. NATIF.* names come back when you share again.",
    },
  },
  "missing-name": {
    title: { fr: "Noms absents de ce classeur", en: "Names that this workbook lacks" },
    why: {
      fr: "Une feuille copiée ici n'a pas amené les noms de ses formules\u00a0: #NOM? chez tous.",
      en: "A sheet that was copied here has not brought the names of its formulas: #NAME? to everybody.",
    },
    cure: {
      fr: "NATIF.*\u00a0: Rétablir les formules, ci-dessous, puis partagez à nouveau. Vos propres noms\u00a0: Formules > Gestionnaire de noms, dans les deux classeurs.",
      en: "NATIF.*: Back to live, below, then share again. Names of your own: Formulas > Name Manager, in both workbooks.",
    },
  },
  "hidden-sheet": {
    title: { fr: "Feuilles masquées", en: "Hidden sheets" },
    why: {
      fr: "Votre destinataire les affiche d'un clic droit sur un onglet, avec tout ce qui s'y trouve.",
      en: "Your recipient shows them by a right click on a tab, with all that is on them.",
    },
    cure: {
      fr: "Affichez-les et relisez-les\u00a0; dans une copie en valeurs seules, elles peuvent être supprimées.",
      en: "Unhide and read them; in a copy with values only they can be deleted.",
    },
  },
  "very-hidden-sheet": {
    title: { fr: "Feuilles très masquées", en: "Very hidden sheets" },
    why: {
      fr: "Aucun menu d'Excel ne les montre, mais elles partent avec le fichier\u00a0: un programme ou LibreOffice les lit.",
      en: "No menu of Excel shows them, but they go with the file: a program or LibreOffice reads them.",
    },
    cure: {
      fr: "Alt+F11, choisissez la feuille, propriété Visible\u00a0: -1. Puis relisez-la ou supprimez-la.",
      en: "Alt+F11, choose the sheet, property Visible: -1. Then read it or delete it.",
    },
  },
  "wage-of-few": {
    title: { fr: "Salaires de moins de cinq personnes", en: "Wages of fewer than five people" },
    why: {
      fr: "La moyenne de si peu de personnes dit ce que gagne chacune, ou presque\u00a0: c'est une donnée personnelle (loi 09-08, RGPD).",
      en: "A mean of so few people tells what each earns, or nearly: that is personal data (Moroccan law 09-08, GDPR).",
    },
    cure: {
      fr: "Réunissez ces viviers à d'autres, ou envoyez une copie en valeurs seules dont vous supprimez cette feuille. Dans les autres façons, le sceau recopie ces salaires.",
      en: "Join these pools to others, or send a copy with values only from which you delete this sheet. In the other ways the seal copies these wages.",
    },
  },
  "opening-prompt": {
    title: { fr: "Question à l'ouverture", en: "Question at opening" },
    why: {
      fr: "Excel pour Windows et Mac demande à qui n'a pas Relais s'il fait confiance à ce complément.",
      en: "Excel for Windows and Mac asks whoever lacks Relais whether to trust this add-in.",
    },
    cure: {
      fr: "Partagé d'une des trois façons, le classeur n'a plus de fonction de Relais. Envoyé tel quel, le bouton lui fait dire à Excel de n'interroger personne\u00a0; enregistrez-le ensuite.",
      en: "Shared in one of the three ways the workbook has no function of Relais. Sent as it is, the button has it tell Excel to ask nobody; save it then.",
    },
  },
} as const satisfies Record<string, FindingKind>;

/** Everything that the check of a workbook before it is sent can find. */
export const FINDING_KINDS = { ...NEED_KINDS, ...OTHER_KINDS } satisfies Record<string, FindingKind>;
export type FindingId = keyof typeof FINDING_KINDS;
