const QUESTION = "const getNumfmtParseValueFilter = (value) => {";
/** More different texts than a sheet in sight has. */
const REMEMBERED = 20_000;

/**
 * A loader for Univer's core: a text that holds no number, date or time is remembered as such. The grid asks it of every text cell in sight
 * whenever it draws, to mark numbers that are kept as text, and tries all names of months and days each time.
 *
 * @throws where the core does not ask in the words that are known
 */
export default function textsWithoutNumber(source: string): string {
  if (source.split(QUESTION).length !== 2) throw new Error("Univer's core asks in other words whether a text is a number: see texts-without-number.ts");
  return source.replace(
    QUESTION,
    `const textsWithoutNumber = new Set();
const getNumfmtParseValueFilter = (value) => {
	if (textsWithoutNumber.has(value)) return null;
	const parsed = parsedAsNumber(value);
	if (parsed === null) {
		if (textsWithoutNumber.size >= ${REMEMBERED}) textsWithoutNumber.clear();
		textsWithoutNumber.add(value);
	}
	return parsed;
};
const parsedAsNumber = (value) => {`,
  );
}
