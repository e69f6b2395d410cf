import fs from "node:fs/promises";
import path from "node:path";
import { generate } from "selfsigned";

/** What a TLS server needs, in PEM. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

interface StoredCertificate extends Certificate {
  /** Milliseconds since 1970. */
  readonly validUntil: number;
}

const DAYS_VALID = 90;
const MILLISECONDS_PER_DAY = 86_400_000;

/**
 * A certificate for localhost: the one that office-addin-dev-certs has installed, which desktop Excel trusts; else a
 * self-signed one, made once and kept in a file for its days, so that a browser that has been told to trust it need
 * not be told again.
 *
 * @param trusted folder in which office-addin-dev-certs keeps its own
 */
export async function localhostCertificate(file: string, trusted: string): Promise<Certificate> {
  const installed = await installedCertificate(trusted);
  if (installed) return installed;
  const now = Date.now();
  const kept = await keptCertificate(file);
  if (kept && kept.validUntil > now + MILLISECONDS_PER_DAY) return kept;

  const made: StoredCertificate = { ...(await newCertificate(now)), validUntil: now + DAYS_VALID * MILLISECONDS_PER_DAY };
  await fs.mkdir(path.dirname(file), { recursive: true });
  // The private key is for nobody else on this machine.
  await fs.writeFile(file, JSON.stringify(made), { mode: 0o600 });
  return made;
}

async function installedCertificate(folder: string): Promise<Certificate | undefined> {
  try {
    const [key, cert] = await Promise.all(["localhost.key", "localhost.crt"].map((name) => fs.readFile(path.join(folder, name), "utf8")));
    return key && cert ? { key, cert } : undefined;
  } catch {
    return undefined; // None is installed.
  }
}

async function newCertificate(now: number): Promise<Certificate> {
  const { private: key, cert } = await generate([{ name: "commonName", value: "localhost" }], {
    keySize: 2048,
    algorithm: "sha256",
    notBeforeDate: new Date(now - MILLISECONDS_PER_DAY),
    notAfterDate: new Date(now + DAYS_VALID * MILLISECONDS_PER_DAY),
    extensions: [
      { name: "basicConstraints", cA: false },
      { name: "keyUsage", digitalSignature: true, keyEncipherment: true },
      { name: "extKeyUsage", serverAuth: true },
      {
        name: "subjectAltName",
        altNames: [
          { type: 2, value: "localhost" },
          { type: 7, ip: "127.0.0.1" },
        ],
      },
    ],
  });
  return { key, cert };
}

async function keptCertificate(file: string): Promise<StoredCertificate | undefined> {
  try {
    const kept = JSON.parse(await fs.readFile(file, "utf8")) as Partial<StoredCertificate>;
    return kept.key && kept.cert && kept.validUntil ? { key: kept.key, cert: kept.cert, validUntil: kept.validUntil } : undefined;
  } catch {
    return undefined; // There is none, or it is damaged: a new one replaces it.
  }
}
