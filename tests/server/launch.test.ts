import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
import { findNode } from "../../server/cli/launch-install.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const launcher = join(root, "server/cli/launch.mjs");
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe("the launcher hands over", () => {
  test.each([
    ["SIGTERM", 3],
    ["SIGINT", 4],
  ] as const)("%s reaches the program once and its exit code comes back", async (signal, code) => {
    const child = spawn(process.execPath, [launcher, "run", "tests/fixtures/launch/end-on-signal.ts"], { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
    const [said] = (await once(child.stdout, "data")) as [Buffer];
    expect(String(said)).toBe(`ready ${expectedNode()}\n`);
    child.kill(signal);
    expect((await once(child, "exit"))[0]).toBe(code);
  });

  test("the program stops when npm, which started the launcher, is ended", async () => {
    const script = `"${process.execPath}" "${launcher}" run tests/fixtures/launch/end-on-signal.ts; true`;
    const npm = spawn("sh", ["-c", script], { cwd: root, env: { ...process.env, npm_lifecycle_event: "start" }, stdio: ["ignore", "pipe", "inherit"] });
    await once(npm.stdout, "data");
    npm.kill("SIGKILL");
    await once(npm.stdout, "close"); // once nobody holds the other end of the pipe
  });

  test("an unknown command is told with the known ones", () => {
    const ran = spawnSync(process.execPath, [launcher, "strat"], { encoding: "utf8" });
    expect(ran.status).toBe(1);
    expect(ran.stderr).toContain("La commande « strat » n'existe pas. Commandes possibles : start,");
    expectNoStack(ran.stderr);
  });

  test("a program that is not there is told by its path", () => {
    const ran = spawnSync(process.execPath, [launcher, "run", "server/nowhere.ts"], { encoding: "utf8" });
    expect(ran.status).toBe(1);
    expect(ran.stderr).toContain("Le programme server/nowhere.ts est introuvable");
    expectNoStack(ran.stderr);
  });
});

describe("before handing over", () => {
  test("an installation that fails gives a sentence and ends with 1", () => {
    const clone = cloneOfLauncher({ packages: { "": {}, "node_modules/a": { version: "1.0.0" } } });
    const ran = spawnSync(process.execPath, ["server/cli/launch.mjs", "start"], { cwd: clone, encoding: "utf8", env: withFakeNpm(clone, 7) });
    expect(ran.status).toBe(1);
    expect(ran.stderr).toContain("Les dépendances n'ont pas pu être installées (npm ci)");
    expectNoStack(ran.stderr);
  });

  test("nothing is installed again while what is there is what the lock file asks for", () => {
    const asked = { "": {}, "node_modules/a": { version: "1.0.0" }, "node_modules/b": { version: "1.0.0", dev: true }, "node_modules/c": { version: "1.0.0", optional: true } };
    const clone = cloneOfLauncher({ packages: asked });
    const installed = (packages: object) => writeFileSync(join(clone, "node_modules/.package-lock.json"), JSON.stringify({ packages }));
    const install = (job: string) => spawnSync(process.execPath, ["server/cli/launch.mjs", job], { cwd: clone, encoding: "utf8", env: withFakeNpm(clone, 7) }).stderr.includes("npm ci");
    installed({ "node_modules/a": { version: "1.0.0" } });
    expect(install("bake"), "development packages are not needed to bake").toBe(false);
    expect(install("bench"), "they are to measure").toBe(true);
    installed({ "node_modules/a": { version: "0.9.0" } });
    expect(install("bake"), "another version").toBe(true);
  });

  test("a wrong page gives the builder's sentences and ends with 1", () => {
    const clone = cloneOfLauncher({ packages: {} });
    mkdirSync(join(clone, "node_modules/vite/bin"), { recursive: true });
    writeFileSync(join(clone, "node_modules/.package-lock.json"), JSON.stringify({ packages: {} }));
    writeFileSync(join(clone, "node_modules/vite/bin/vite.js"), 'console.error("page.ts:1 unexpected token\\n    at parse (vite.js:1:1)"); process.exit(1)');
    const ran = spawnSync(process.execPath, ["server/cli/launch.mjs", "start"], { cwd: clone, encoding: "utf8" });
    expect(ran.status).toBe(1);
    expect(ran.stderr).toContain("page.ts:1 unexpected token\n");
    expect(ran.stderr).toContain("Les pages n'ont pas pu être construites");
    expectNoStack(ran.stderr);
  });

  test("a Node too old with no pinned one is refused with what to install", () => {
    const machine = { platform: "aix", arch: "ppc64", versions: { node: "22.17.9" }, execPath: "node" } as unknown as NodeJS.Process;
    expect(() => findNode(machine)).toThrow("Cette machine (aix ppc64) n'a pas de Node fourni avec le projet, et son Node 22.17.9 est trop ancien.");
    expect(findNode({ ...machine, versions: { node: "22.18.0" } } as unknown as NodeJS.Process)).toBe("node");
  });
});

/** The version pinned for this machine, else the one running the tests. */
function expectedNode(): string {
  const pinned = join(root, `node_modules/node-${process.platform}-${process.arch}/package.json`);
  return existsSync(pinned) ? `v${(JSON.parse(readFileSync(pinned, "utf8")) as { version: string }).version}` : process.version;
}

/** A folder that holds the launcher and a lock file, as a fresh clone does. */
function cloneOfLauncher(lock: object): string {
  const clone = mkdtempSync(join(tmpdir(), "faire-territoire-launch-"));
  folders.push(clone);
  mkdirSync(join(clone, "server/cli"), { recursive: true });
  mkdirSync(join(clone, "node_modules"));
  for (const name of ["launch", "launch-install", "launch-build", "launch-tests", "launch-error"]) {
    cpSync(join(root, `server/cli/${name}.mjs`), join(clone, `server/cli/${name}.mjs`));
  }
  writeFileSync(join(clone, "package-lock.json"), JSON.stringify(lock));
  return clone;
}

function withFakeNpm(clone: string, status: number): NodeJS.ProcessEnv {
  writeFileSync(join(clone, "npm"), `#!/bin/sh\nexit ${status}\n`);
  chmodSync(join(clone, "npm"), 0o755);
  return { PATH: `${clone}:${process.env.PATH}` };
}

function expectNoStack(text: string): void {
  expect(text).not.toMatch(/^\s+at /m);
}
