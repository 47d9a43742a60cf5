import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LaunchError, root } from "./launch-error.mjs";

const SOURCES = ["client", "shared", "assets", "scenarios", "package-lock.json", "tsconfig.json"];
const CACHE = join(root, "node_modules", ".cache");
const DIST = join(root, "dist");
const STAMP = join(DIST, ".build-stamp");

/**
 * Builds the pages into dist/ when a source changed since the last build (names, sizes, dates of modification).
 * The build goes to a folder of its own and takes the place of dist/ in one move: a server reading dist/ never sees half of it.
 * Throws a LaunchError carrying the builder's own sentences when a source is wrong; dist/ then stays as it was.
 */
export function buildPages({ node, env = process.env }) {
  const wanted = stampSources();
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === wanted) return;
  const startedAt = performance.now();
  const fresh = join(CACHE, `dist-${process.pid}`);
  const args = ["node_modules/vite/bin/vite.js", "build", "--config", "client/vite.config.ts", "--outDir", fresh, "--logLevel", "warn"];
  const ran = spawnSync(node, args, { cwd: root, env, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  if (ran.status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    const told = `${ran.stdout ?? ""}${ran.stderr ?? ""}`.split("\n").filter((line) => !/^\s+at\s/.test(line)).join("\n").trim();
    throw new LaunchError(
      `${told}\n\nLes pages n'ont pas pu être construites : corrigez l'erreur ci-dessus, puis relancez la commande.`,
      "The pages could not be built: fix the error above, then run the command again.",
    );
  }
  if (ran.stderr.trim()) console.error(ran.stderr.trim());
  writeFileSync(join(fresh, ".build-stamp"), wanted);
  replaceFolder(DIST, fresh);
  console.log(`Pages construites en ${((performance.now() - startedAt) / 1000).toFixed(1).replace(".", ",")} s. / Pages built.`);
}

function replaceFolder(target, fresh) {
  const old = join(CACHE, `dist-${process.pid}-old`);
  mkdirSync(CACHE, { recursive: true });
  if (existsSync(target)) renameSync(target, old);
  renameSync(fresh, target);
  rmSync(old, { recursive: true, force: true });
}

function stampSources() {
  const hash = createHash("sha256");
  const visit = (path) => {
    const stats = statSync(join(root, path), { throwIfNoEntry: false });
    if (!stats) return;
    if (!stats.isDirectory()) hash.update(`${path}\0${stats.size}\0${stats.mtimeMs}\n`);
    else for (const name of readdirSync(join(root, path)).sort()) visit(`${path}/${name}`);
  };
  for (const source of SOURCES) visit(source);
  return hash.digest("hex");
}
