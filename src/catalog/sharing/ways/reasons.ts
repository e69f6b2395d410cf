import type { Text } from "../../record/text";

/** Why a formula keeps its value in place of a native formula. */
export class NotNative extends Error {
  constructor(readonly why: Text) {
    super(why.en);
    this.name = "NotNative";
  }
}

export const REASONS = {
  solved: (id: string): Text => ({
    fr: `${id} est un calcul d'optimisation ou de simulation, qu'aucune formule ne refait.`,
    en: `${id} is a solve or a simulation, which no formula does again.`,
  }),
  unwritten: (id: string): Text => ({ fr: `${id} n'a pas encore de formule native.`, en: `${id} has no native formula yet.` }),
  refused: (id: string): Text => ({
    fr: `${id} refuse ses arguments : la cellule explique pourquoi.`,
    en: `${id} refuses its arguments: the cell says why.`,
  }),
  block: (id: string): Text => ({
    fr: `La formule native de ${id} prend une cellule là où celle-ci lui donne une plage.`,
    en: `The native formula of ${id} takes one cell where this one gives it a range.`,
  }),
  argument: (id: string): Text => ({
    fr: `Un argument de ${id} n'est pas une plage dont les cellules sont connues.`,
    en: `An argument of ${id} is no range whose cells are known.`,
  }),
  uncalled: (id: string): Text => ({
    fr: `${id} est passée par son nom à une fonction qui n'est ni MAP, ni BYROW, ni BYCOL, ni MAKEARRAY.`,
    en: `${id} is passed by its name to a function that is none of MAP, BYROW, BYCOL and MAKEARRAY.`,
  }),
  unknown: (id: string): Text => ({ fr: `${id} n'est pas une fonction de cette version de Relais.`, en: `${id} is no function of this version of Relais.` }),
  later: (name: string): Text => ({
    fr: `La formule emploie ${name}, que seul Excel 365 connaît.`,
    en: `The formula takes ${name}, which Excel 365 alone knows.`,
  }),
  reference: (text: string): Text => ({
    fr: `Les cellules de ${text} ne peuvent pas être nommées par leur adresse.`,
    en: `The cells of ${text} can't be named by their address.`,
  }),
  size: (id: string): Text => ({
    fr: `Le nombre de cellules que remplit ${id} dépend d'une cellule.`,
    en: `How many cells ${id} fills depends on a cell.`,
  }),
  spill: {
    fr: "La formule remplit plusieurs cellules avec autre chose que le résultat d'une seule fonction.",
    en: "The formula fills several cells with something else than the result of a single function.",
  },
  long: {
    fr: "La formule native serait plus longue que ce qu'accepte une cellule.",
    en: "The native formula would be longer than a cell takes.",
  },
} as const;
