import lock from "../../../package-lock.json";
import manifest from "../../../package.json";
import { packageFaults, type LockedPackage } from "../../../src/scripts/packages/package-faults";

const GOOD: LockedPackage = { version: "1.0.0", license: "MIT", integrity: "sha512-x" };
const faultsWith = (one: Partial<LockedPackage>, version = "1.0.0") => packageFaults({ dependencies: { a: version }, devDependencies: {} }, { "": {}, "node_modules/a": { ...GOOD, ...one } });

test("every package has a licence that asks for nothing, an exact version, its hash, and no script that nobody has looked at", () => {
  expect(packageFaults(manifest, lock.packages)).toEqual([]);
});

test.each([
  [{}, []],
  [{ license: "(MIT OR GPL-3.0-or-later)" }, []],
  [{ license: "GPL-3.0" }, ["a: its licence is GPL-3.0"]],
  [{ license: "MIT AND GPL-2.0" }, ["a: its licence is MIT AND GPL-2.0"]],
  [{ integrity: "sha1-x" }, ["a: it has no sha512 in the lock file"]],
  [{ hasInstallScript: true }, ["a: it runs a script when it is installed"]],
  [{ version: "1.0.1" }, ["a: the lock file has 1.0.1, not 1.0.0"]],
])("%j gives %j", (one, faults) => {
  expect(faultsWith(one)).toEqual(faults);
});

test("a range is no exact version", () => {
  expect(faultsWith({}, "^1.0.0")).toContain("a: ^1.0.0 is no exact version");
});
