import { ENGLISH_FUNCTIONS, FRENCH_FUNCTIONS } from "../../../src/workbench/dialect/french-functions";
import { fromEnglish, toEnglish, wordIn } from "../../../src/workbench/dialect/notation";

const BOTH_WAYS: [french: string, english: string][] = [
  ["=SI(A1>0,5;1;2)", "=IF(A1>0.5,1,2)"],
  ["=SOMME(A1;,5)*1,5%", "=SUM(A1,.5)*1.5%"],
  ["={1,5.2;3.4}", "={1.5,2;3,4}"],
  ['=RECHERCHEV("a;b";\'L 1;2\'!A:B;2;FAUX)', '=VLOOKUP("a;b",\'L 1;2\'!A:B,2,FALSE)'],
  ["=SOMME(Lignes[[#En-têtes];[CA]];Lignes[#Tout];[@[Taux, en %]])", "=SUM(Lignes[[#Headers],[CA]],Lignes[#All],[@[Taux, en %]])"],
  ["=Lignes[[#Totaux];[CA]]-Lignes[[#Cette ligne];[CA]]", "=Lignes[[#Totals],[CA]]-Lignes[[#This Row],[CA]]"],
  ["=SI(ESTNA(#N/A);#VALEUR!;VRAI)", "=IF(ISNA(#N/A),#VALUE!,TRUE)"],
  ["=RELAIS.EXPOSURE(Lignes;2,5)", "=RELAIS.EXPOSURE(Lignes,2.5)"],
  ["=SOMME(H1#)", "=SUM(H1#)"],
];

test.each(BOTH_WAYS)("%s is %s, both ways", (french, english) => {
  expect(toEnglish(french, "fr")).toBe(english);
  expect(fromEnglish(english, "fr")).toBe(french);
});

test("an array's columns may also be parted by a backslash", () => {
  expect(toEnglish("={1,5\\2;3\\4}", "fr")).toBe("={1.5,2;3,4}");
});

test("French names are read with accents and in any case", () => {
  expect(toEnglish("=médiane(A1;A2)", "fr")).toBe("=MEDIAN(A1,A2)");
});

test("a function that French Excel does not know keeps its name", () => {
  expect(toEnglish("=SUM(A1;A2)", "fr")).toBe("=SUM(A1,A2)");
  expect(toEnglish("=RELAIS.INCONNU(1;2)", "fr")).toBe("=RELAIS.INCONNU(1,2)");
});

test("a comma behind a reference is no decimal comma", () => {
  expect(toEnglish("=SOMME(A1,5)", "fr")).toBe("=SUM(A1,5)");
});

test("English needs no translation", () => {
  expect(toEnglish("=IF(A1>0.5,1,2)", "en")).toBe("=IF(A1>0.5,1,2)");
  expect(fromEnglish("=IF(A1>0.5,1,2)", "en")).toBe("=IF(A1>0.5,1,2)");
});

test("no two functions share a French name", () => {
  expect(Object.keys(ENGLISH_FUNCTIONS)).toHaveLength(Object.keys(FRENCH_FUNCTIONS).length);
});

test("errors and truth values have their words", () => {
  expect([wordIn("fr", "#VALUE!"), wordIn("fr", "TRUE"), wordIn("fr", "#N/A"), wordIn("en", "#VALUE!")]).toEqual(["#VALEUR!", "VRAI", "#N/A", "#VALUE!"]);
});
