// Starts every npm script from a fresh clone, on any Node ≥ 20.20, with no dependency:
// installs what the lock file asks for, then hands over to the Node 24 pinned in node_modules.
// Scripts that need a server to stop signal this process: SIGINT, SIGTERM and SIGHUP go down, the exit code comes up.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { buildPages } from "./launch-build.mjs";
import { ensureInstalled, findNode } from "./launch-install.mjs";
import { runTests } from "./launch-tests.mjs";
import { LaunchError, root } from "./launch-error.mjs";

const TSC = "node_modules/typescript/bin/tsc";
const OXLINT = "node_modules/oxlint/bin/oxlint";

// `needs`: "dev" when packages of devDependencies are used, "pages" when the built pages are served or measured.
const jobs = {
  start: { needs: ["pages"], script: "server/main.ts" },
  demo: { needs: ["pages"], script: "server/cli/demo.ts" },
  bench: { needs: ["dev", "pages"], script: "server/cli/bench.ts" },
  chaos: { needs: ["dev"], script: "server/cli/chaos.ts" },
  simulate: { needs: [], script: "server/cli/simulate.ts" },
  replay: { needs: [], script: "server/cli/replay.ts" },
  backup: { needs: [], script: "server/cli/backup.ts" },
  restore: { needs: [], script: "server/cli/restore.ts" },
  bake: { needs: [], script: "server/cli/bake.ts" },
  "scenario:check": { needs: [], script: "server/cli/scenario-check.ts" },
  run: { needs: ["dev"] },
  build: { needs: ["pages"] },
  typecheck: { needs: ["dev"], script: TSC, before: ["--noEmit"] },
  lint: { needs: ["dev"], script: OXLINT, before: ["--deny-warnings"] },
  test: { needs: ["dev"] },
  "test:long": { needs: ["dev"], env: { FT_PROPERTY_RUNS: "100000" }, before: ["--project", "unit"] },
};

async function main() {
  process.chdir(root);
  const [name = "start", ...rest] = process.argv.slice(2);
  const job = Object.hasOwn(jobs, name) ? jobs[name] : undefined;
  if (!job) {
    throw new LaunchError(
      `La commande « ${name} » n'existe pas. Commandes possibles : ${Object.keys(jobs).join(", ")}.`,
      `There is no command "${name}".`,
    );
  }
  ensureInstalled({ withDev: job.needs.includes("dev") });
  const node = findNode();
  const env = { ...process.env, ...job.env, PATH: join(root, "node_modules", ".bin") + delimiter + (process.env.PATH ?? "") };
  const args = [...(job.before ?? []), ...rest];
  if (name.startsWith("test")) return runTests({ node, env, args, alone: name === "test:long" });
  if (job.needs.includes("pages")) buildPages({ node, env });
  if (name === "build") return 0;
  const script = job.script ?? args.shift();
  if (!script || !existsSync(script)) {
    throw new LaunchError(
      `Le programme ${script ?? "à lancer"} est introuvable. Donnez un chemin depuis la racine du dépôt, par exemple : npm run bake.`,
      `The program ${script ?? "to run"} was not found.`,
    );
  }
  return handOver(node, [script, ...args], env);
}

/** Runs the program until it ends; gives its exit code, or 128 + signal number when a signal ended it. */
function handOver(node, args, env) {
  // In its own process group the program gets Ctrl-C once, from us, and not a second time from the terminal.
  const ownGroup = process.platform !== "win32";
  const child = spawn(node, args, { stdio: "inherit", env, detached: ownGroup });
  const signals = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };
  for (const signal of Object.keys(signals)) process.on(signal, () => child.kill(signal));
  // SIGTERM sent to npm ends npm and its shell without a word to us: being orphaned is then the only news of it.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid === parent || child.kill("SIGTERM"), 500).unref();
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code, signal) => resolve(code ?? 128 + (signals[signal] ?? 9)));
  });
}

try {
  process.exitCode = await main();
} catch (error) {
  const said = error instanceof LaunchError ? error.message : `Le lanceur a échoué : ${error?.message ?? error}\nThe launcher failed.`;
  console.error(`\n${said}`);
  process.exitCode = 1;
}
