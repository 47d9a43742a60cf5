import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const unitAreas = ["rules", "scenario", "visibility", "replay", "client", "architecture", "drawing", "debrief", "bots", "balance", "server", "mallette", "what-if", "capital", "verifier"];
/** A busy machine can miss a beat: once more, and the count says so. A test that depends on the one before it fails again. */
const again = process.env.CI ? { retry: 1 } : {};
const isLong = Number(process.env.FT_PROPERTY_RUNS ?? 0) >= 10_000;

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    pool: "forks",
    maxWorkers: Math.max(2, availableParallelism() - 1),
    reporters: ["default", "./tests/support/count-reporter.ts"],
    passWithNoTests: true,
    // A poll ends as soon as it may: patience costs nothing but on a failure.
    expect: { poll: { timeout: 20_000 } },
    projects: [
      project("unit", unitAreas, { testTimeout: isLong ? 3_600_000 : 60_000, hookTimeout: 60_000 }),
      project("room", ["room"], { ...again, testTimeout: 90_000, hookTimeout: 60_000 }),
      project("exports", ["exports"], { testTimeout: 60_000, hookTimeout: 60_000 }),
      project("browser", ["browser"], {
        ...again,
        testTimeout: 180_000,
        hookTimeout: 120_000,
        globalSetup: ["./tests/support/build-client.ts"],
        maxWorkers: 2,
        sequence: { groupOrder: 2 },
      }),
    ],
  },
});

function project(name: string, areas: readonly string[], settings: object) {
  return { extends: true as const, test: { name, sequence: { groupOrder: 1 }, include: areas.map((area) => `tests/${area}/**/*.test.{ts,tsx}`), ...settings } };
}
