import { existsSync, mkdtempSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";

const SYSTEM_PATHS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

const QUIET = ["--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-sandbox"];

// What the packaged Chromium recommends for a lambda but which hides what these tests look at:
// one process for all contexts, origins and mixed content unchecked, sites not isolated.
const UNWANTED = ["--single-process", "--disable-web-security", "--allow-running-insecure-content", "--disable-site-isolation-trials"];

/** With the machine's graphics card where it has one; by software, for the living map; not at all, for pages without it: half the work. */
export type Webgl = "card" | "software" | "none";

interface Executable {
  readonly path: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Starts a real Chromium: the one named by CHROMIUM_PATH, else the system's, else the one inside the npm
 * package @sparticuz/chromium (linux x64). Throws when there is none. Whoever calls closes the browser.
 */
export async function launchChromium(webgl: Webgl = "software"): Promise<Browser> {
  const { path, args, env } = findSystemChromium() ?? (await unpackChromium());
  const { chromium } = await import("playwright-core");
  try {
    return await chromium.launch({ executablePath: path, args: [...args.filter((arg) => webgl !== "card" || arg !== "--disable-gpu"), ...(webgl === "none" ? ["--disable-gpu"] : [])], env: { ...inheritedEnv(), ...env }, headless: true });
  } catch (error) {
    throw new Error(`Chromium ne démarre pas (${path}). Installez chromium, ou donnez son chemin dans CHROMIUM_PATH.`, { cause: error });
  }
}

function findSystemChromium(): Executable | undefined {
  const asked = process.env.CHROMIUM_PATH;
  if (asked && !existsSync(asked)) throw new Error(`CHROMIUM_PATH désigne ${asked}, qui n'existe pas.`);
  const path = asked || SYSTEM_PATHS.find((candidate) => existsSync(candidate));
  return path ? { path, args: ["--disable-gpu", "--enable-unsafe-swiftshader", ...QUIET], env: {} } : undefined;
}

/** Unpacks the packaged Chromium once into the cache of node_modules, with its libraries and fonts: it then needs glibc and nothing else. */
async function unpackChromium(): Promise<Executable> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error(
      `Aucun Chromium sur cette machine (${process.platform} ${process.arch}) : installez Chromium ou Chrome, ou donnez son chemin dans CHROMIUM_PATH. / No Chromium found: install one or set CHROMIUM_PATH.`,
    );
  }
  const { default: packaged, inflate } = await import("@sparticuz/chromium");
  const packageFolder = join(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")), "..");
  const { version } = createRequire(import.meta.url)(join(packageFolder, "package.json")) as { version: string };
  const folder = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "node_modules", ".cache", `chromium-${version}`);
  if (!existsSync(folder)) await unpackInto(folder, join(packageFolder, "bin"), inflate);
  const libraries = [join(folder, "al2023", "lib"), process.env.LD_LIBRARY_PATH].filter(Boolean).join(":");
  return {
    path: join(folder, "chromium"),
    args: [...packaged.args.filter((arg) => !UNWANTED.includes(arg)), ...QUIET],
    env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(folder, "fonts") },
  };
}

/** Unpacks beside, then moves in one go: two test runs starting together cannot meet a half-written file. */
async function unpackInto(folder: string, archives: string, inflate: (path: string) => Promise<string>): Promise<void> {
  mkdirSync(dirname(folder), { recursive: true });
  const fresh = mkdtempSync(`${folder}-`);
  const before = process.env.TMPDIR;
  process.env.TMPDIR = fresh; // where the package unpacks
  try {
    await Promise.all(["chromium.br", "fonts.tar.br", "swiftshader.tar.br", "al2023.tar.br"].map((name) => inflate(join(archives, name))));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  writeFileSync(
    join(fresh, "fonts", "fonts.conf"),
    `<?xml version="1.0"?>\n<fontconfig><dir>${join(folder, "fonts")}</dir><dir>/usr/share/fonts</dir><cachedir>${join(folder, "fonts-cache")}</cachedir></fontconfig>\n`,
  );
  try {
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

function inheritedEnv(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
