import { buildPages } from "../../server/cli/launch-build.mjs";

/** Builds the pages before the browser tests when a source changed. A failure is told by `launchBrowser`, test by test. */
export default function setup(): void {
  if (process.env.FT_BUILD_FAILURE) return;
  try {
    buildPages({ node: process.execPath });
  } catch (error) {
    process.env.FT_BUILD_FAILURE = error instanceof Error ? error.message : String(error);
  }
}
