import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { X509Certificate } from "node:crypto";
import { localhostCertificate } from "../../../src/workbench/server/certificate";

let folder: string;

beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), "certificates-"));
});

afterEach(() => fs.rm(folder, { recursive: true }));

test("a new certificate is for localhost, and is kept for the next start", async () => {
  const file = path.join(folder, "kept/localhost.json");
  const first = await localhostCertificate(file, folder);
  expect(new X509Certificate(first.cert).checkHost("localhost")).toBe("localhost");
  expect(await localhostCertificate(file, folder)).toMatchObject({ key: first.key, cert: first.cert });
});

test("the one that Excel trusts is taken where it is installed", async () => {
  await fs.writeFile(path.join(folder, "localhost.key"), "their key");
  await fs.writeFile(path.join(folder, "localhost.crt"), "their certificate");
  expect(await localhostCertificate(path.join(folder, "localhost.json"), folder)).toEqual({ key: "their key", cert: "their certificate" });
});
