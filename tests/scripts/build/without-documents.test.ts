import loader from "../../../src/scripts/build/without-documents";

const withoutDocuments = (source: string) => loader.call(undefined, source);

const RECORD = `const COLUMNS = { examples: 1 };
export const AREA = defineFunction({
  id: "AREA",
  explanation: {
    fr: "Longueur × largeur, toujours",
    en: "Length × width",
  },
  params: { length: scalar(factor({}), { name: "l", help: { fr: "Une longueur", en: "A length" }, choices: LENGTHS, examples: 2 }), other: lever({ help: LEVERS.other.help }) },
  examples: [
    { title: "a, b", cells: [1, [2]] },
  ],
  compute: ({ length }) => (length < 0 ? refused({ choices: LENGTHS }) : length * COLUMNS.examples),
  twin: ({ length }) => formula\`\${length}*1\`,
  callTwin(args, call) {
    return { bands: [], headers: args.headers };
  },
});
`;

test("a record loses its explanation, its examples, its native formula and its words of help, and nothing else", () => {
  expect(withoutDocuments(RECORD).replace(/\n\s*\n/g, "\n")).toBe(`const COLUMNS = { examples: 1 };
export const AREA = defineFunction({
  id: "AREA",
  params: { length: scalar(factor({}), { name: "l",   examples: 2 }), other: lever({ help: LEVERS.other.help }) },
  compute: ({ length }) => (length < 0 ? refused({ choices: LENGTHS }) : length * COLUMNS.examples),
});
`);
});

test("what comes last in a record goes without its comma, and a record of one cell as well", () => {
  expect(withoutDocuments("defineScalar({ id: 'X', examples: [] })")).toBe("defineScalar({ id: 'X',  })");
});

test("what is no record stays as it is", () => {
  expect(withoutDocuments("export const examples = { explanation: 1 };")).toBe("export const examples = { explanation: 1 };");
});

test("what a rule keeps stays", () => {
  const record = "defineScalar({ id: 'X', examples: [], twin: () => 1, callTwin: () => 2 })";
  expect(loader.call({ getOptions: () => ({ keeps: ["twin", "callTwin"] }) }, record)).toBe("defineScalar({ id: 'X',  twin: () => 1, callTwin: () => 2 })");
  expect(withoutDocuments(record)).not.toMatch(/twin/i);
});
