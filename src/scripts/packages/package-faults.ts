/** What package.json and the lock file say of the packages that the project rests on. */
export interface PackageList {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

export interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
}

/** Licences that ask for no more than their own text. */
const PERMISSIVE = new Set(["MIT", "MIT/X11", "Apache-2.0", "ISC", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "BlueOak-1.0.0", "BSL-1.0", "CC0-1.0", "Python-2.0", "Unlicense", "Zlib", "CC-BY-4.0"]);

/** Packages for development that say theirs in another way, or whose licence binds changes to itself alone; none of them ships. */
const LOOKED_AT: Readonly<Record<string, string>> = {
  "@microsoft/office-js": "LICENSE: Microsoft's own terms; Excel loads it from Microsoft",
  "axe-core": "MPL-2.0",
  "@univerjs/telemetry": "none stated; Univer's, Apache-2.0",
  buffers: "none stated, nor in its files; under exceljs, in tests alone",
  jstat: "none stated; MIT in its LICENSE",
};

/** Packages that may run a script when they are installed; npm is told to ask before each. */
const WITH_SCRIPT = new Set(["@parcel/watcher", "@swc/core", "protobufjs"]);

/** What is wrong with the packages: licence, exact pin, integrity, install scripts; each with the package's name. */
export function packageFaults({ dependencies, devDependencies }: PackageList, locked: Readonly<Record<string, LockedPackage>>): string[] {
  const pins = Object.entries({ ...dependencies, ...devDependencies }).flatMap(([name, version]) => {
    const known = locked[`node_modules/${name}`]?.version;
    return [
      ...(/^\d+\.\d+\.\d+$/.test(version) ? [] : [`${name}: ${version} is no exact version`]),
      ...(known === version ? [] : [`${name}: the lock file has ${known ?? "none"}, not ${version}`]),
    ];
  });
  const packages = Object.entries(locked).filter(([folder]) => folder !== "");
  const nameOf = (folder: string) => folder.split("node_modules/").at(-1) ?? folder;
  return [...pins, ...packages.flatMap(([folder, one]) => faultsOf(nameOf(folder), one, dependencies))];
}

function faultsOf(name: string, locked: LockedPackage, shipped: Readonly<Record<string, string>>): string[] {
  const { license, integrity, hasInstallScript, optional, os, cpu } = locked;
  // npm writes none for a build for another system that it did not fetch.
  const isForOtherSystem = optional === true && (os ?? cpu) !== undefined;
  return [
    ...(isPermissive(license) || (name in LOOKED_AT && !(name in shipped)) ? [] : [`${name}: its licence is ${license ?? "not stated"}`]),
    ...(integrity?.startsWith("sha512-") || isForOtherSystem ? [] : [`${name}: it has no sha512 in the lock file`]),
    ...(hasInstallScript && !WITH_SCRIPT.has(name) ? [`${name}: it runs a script when it is installed`] : []),
  ];
}

/** "MIT", "(MIT OR GPL-3.0-or-later)" as there is a choice, "Apache-2.0 AND MIT" where all are permissive. */
function isPermissive(licence: string | undefined): boolean {
  if (licence === undefined) return false;
  const bare = licence.replace(/^\(|\)$/g, "");
  return bare.split(" OR ").some((choice) => choice.split(" AND ").every((one) => PERMISSIVE.has(one)));
}
