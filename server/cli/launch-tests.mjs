import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildPages } from "./launch-build.mjs";
import { LaunchError, root } from "./launch-error.mjs";

const COUNTS = join(root, "node_modules", ".cache", `test-counts-${process.pid}.json`);

/**
 * Types, lint, build, then vitest: every step runs whatever became of the one before, so that all failures show at once.
 * Ends with a line alone, `N passed, N failed`, in which each of the first three steps counts for one.
 * Extra arguments go to vitest; with `alone`, vitest is the only step. Gives the exit code.
 */
export function runTests({ node, env, args, alone }) {
  const totals = { passed: 0, failed: 0 };
  const broken = [];
  const record = (label, ok) => {
    totals[ok ? "passed" : "failed"] += 1;
    if (!ok) broken.push(label);
  };
  const run = (label, script, ...rest) => {
    console.log(`\n— ${label}`);
    const ran = spawnSync(node, [script, ...rest], { cwd: root, env, stdio: "inherit" });
    return ran.status === 0;
  };
  if (!alone) {
    record("types", run("types", "node_modules/typescript/bin/tsc", "--noEmit"));
    record("lint", run("lint", "node_modules/oxlint/bin/oxlint", "--deny-warnings"));
    const failure = buildFailure({ node, env });
    record("pages", !failure);
    // The browser tests fail at once with this sentence instead of building again.
    if (failure) env = { ...env, FT_BUILD_FAILURE: failure };
  }
  mkdirSync(join(root, "node_modules", ".cache"), { recursive: true });
  env = { ...env, FT_TEST_COUNTS: COUNTS };
  const ok = run("tests", "node_modules/vitest/vitest.mjs", "run", "--config", "tests/vitest.config.ts", ...args);
  const counts = readCounts();
  totals.passed += counts.passed;
  totals.failed += counts.failed;
  if (!ok && counts.failed === 0) record("vitest", false);
  if (counts.skipped > 0) console.log(`\n${counts.skipped} skipped`);
  if (broken.length > 0) console.log(`\nÉtapes en échec / failing steps: ${broken.join(", ")}`);
  console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
  return totals.failed === 0 && ok ? 0 : 1;
}

function buildFailure({ node, env }) {
  console.log("\n— pages");
  try {
    buildPages({ node, env });
    return undefined;
  } catch (error) {
    if (!(error instanceof LaunchError)) throw error;
    console.error(error.message);
    return error.message;
  }
}

function readCounts() {
  try {
    return JSON.parse(readFileSync(COUNTS, "utf8"));
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  } finally {
    rmSync(COUNTS, { force: true });
  }
}
