import type { Browser } from "playwright-core";
import { launchChromium, type Webgl } from "../../server/bench/chromium.ts";

/** A real Chromium for the built pages. Throws when there is none or when they could not be built: a browser test is never skipped. Whoever calls closes it. */
export async function launchBrowser(webgl: Webgl = "software"): Promise<Browser> {
  if (process.env.FT_BUILD_FAILURE) throw new Error(`Les pages ne sont pas construites.\n${process.env.FT_BUILD_FAILURE}`);
  return launchChromium(webgl);
}
