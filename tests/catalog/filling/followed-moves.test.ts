import { reference } from "../../../src/catalog/filling/filled-argument";
import { followedMoves } from "../../../src/catalog/filling/followed-moves";
import { fromEnglish } from "../../../src/workbench/dialect/notation";

const best = { formula: { fr: "=RELAIS.REALLOCATE(Lignes[#Tout];Viviers[#Tout])", en: "=RELAIS.REALLOCATE(Lignes[#All],Viviers[#All])" }, moves: [["Vivier"], ["P1"]] };
const own = { ...reference("Réaffectations[#All]", [["Vivier"], ["P2"]]), written: { fr: "Réaffectations[#Tout]", en: "Réaffectations[#All]" } };

test.each([
  ["optimal", null, null, "RELAIS.REALLOCATE(Lignes[#All],Viviers[#All])", "P1"],
  ["optimal", null, own, "RELAIS.REALLOCATE(Lignes[#All],Viviers[#All])", "P1"],
  ["mine", null, own, "Réaffectations[#All]", "P2"],
  ["optimal", "Synthèse!C5", own, 'IF(OR(Synthèse!C5="le mien",Synthèse!C5="mine"),Réaffectations[#All],RELAIS.REALLOCATE(Lignes[#All],Viviers[#All]))', "P1"],
  ["mine", "Synthèse!C5", own, 'IF(Synthèse!C5="optimal",RELAIS.REALLOCATE(Lignes[#All],Viviers[#All]),Réaffectations[#All])', "P2"],
] as const)("a formula that is told the moves of the plan that is followed (%s, chosen in %s)", (follows, cell, table, written, pool) => {
  const moves = followedMoves({ follows, cell, best, own: table });
  expect(moves?.written.en).toBe(written);
  // What a French reader is shown is the same formula.
  expect(fromEnglish(`=${written}`, "fr")).toBe(`=${moves?.written.fr ?? ""}`);
  expect(moves?.cells).toEqual([["Vivier"], [pool]]);
});

test("there are none where one's own plan is followed and there is no table of moves", () => {
  expect(followedMoves({ follows: "mine", cell: null, best, own: null })).toBeNull();
});
