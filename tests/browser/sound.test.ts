import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { serveBuiltPages, type BuiltPages } from "../support/built-pages.ts";

let browser: Browser;
let pages: BuiltPages;
let origin = "";

beforeAll(async () => {
  browser = await launchBrowser("none");
  pages = await serveBuiltPages();
  origin = pages.origin;
});

afterAll(async () => {
  await browser?.close();
  pages?.close();
});

/** Counts what is played and begins every audio context suspended, as a browser does that waits for a gesture. */
function listen(): void {
  const heard: { played: number; contexts: number } = { played: 0, contexts: 0 };
  Object.assign(window, { heard });
  const start = AudioBufferSourceNode.prototype.start;
  AudioBufferSourceNode.prototype.start = function (this: AudioBufferSourceNode, ...times: []) {
    heard.played++;
    return start.apply(this, times);
  };
  const Real = AudioContext;
  window.AudioContext = class extends Real {
    #isAllowed = false;
    constructor(options?: AudioContextOptions) {
      super(options);
      heard.contexts++;
      void super.suspend();
    }
    override get state(): AudioContextState {
      return this.#isAllowed ? super.state : "suspended";
    }
    override async resume(): Promise<void> {
      if (!navigator.userActivation.isActive && !navigator.userActivation.hasBeenActive) return;
      this.#isAllowed = true;
      await super.resume();
      this.dispatchEvent(new Event("statechange"));
    }
  };
}

async function open(address: string, selector: string): Promise<{ page: Page; faults: string[]; heard: () => Promise<{ played: number; contexts: number }> }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, locale: "fr-FR", reducedMotion: "reduce" });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => void (/Content Security Policy/.test(message.text()) && faults.push(message.text())));
  await page.addInitScript(listen);
  await page.goto(`${origin}/gallery/${address}`);
  await page.waitForSelector(selector);
  return { page, faults, heard: () => page.evaluate(() => (window as unknown as { heard: { played: number; contexts: number } }).heard) };
}

describe("sound", () => {
  test("on a wall: asks for a gesture in plain words, is heard after it, is off at the next press, and the choice is kept", async () => {
    const { page, faults, heard } = await open("board.html#palaver&still&tools", ".sound-switch");
    const button = page.locator(".sound-switch");
    await expect.poll(() => button.getAttribute("data-state"), { timeout: 10_000 }).toBe("blocked");
    expect(await button.textContent()).toBe("Activer le son");
    const box = await button.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    await button.click();
    await expect.poll(() => button.getAttribute("data-state"), { timeout: 10_000 }).toBe("on");
    expect(await button.getAttribute("aria-pressed")).toBe("true");
    // Another beat: a sheet slides in, and is heard.
    await page.evaluate(() => (location.hash = "#reveal&beat=levers&still&tools"));
    await expect.poll(async () => (await heard()).played, { timeout: 10_000 }).toBeGreaterThan(0);
    await button.click();
    await expect.poll(() => button.getAttribute("data-state")).toBe("off");
    expect(await page.evaluate(() => JSON.parse(localStorage.getItem("faire-territoire.display") ?? "{}").sound)).toBe(false);
    const before = (await heard()).played;
    await page.evaluate(() => (location.hash = "#reveal&beat=pot&still&tools"));
    await page.waitForSelector(".reveal-pot");
    await page.waitForTimeout(300);
    expect((await heard()).played).toBe(before);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test("on a phone: nothing is fetched nor opened before somebody wants it", async () => {
    const { page, heard } = await open("player.html#commitment", "main");
    const files = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
    expect(files.filter((name) => /sound-desk|render-score/.test(name))).toEqual([]);
    expect(await heard()).toEqual({ played: 0, contexts: 0 });
    await page.context().close();
  });
});

describe("the reveal of the wall", () => {
  test("goes on at once with a key or the button, one beat at a time, and stops at the last", async () => {
    const { page } = await open("board.html#reveal&beat=orders&still", ".reveal-orders");
    const beat = (): Promise<string | null> => page.$eval(".reveal-sheet", ({ className }) => /reveal-(?!sheet)(\w+)/.exec(className)?.[1] ?? null);
    expect(await beat()).toBe("orders");
    await page.keyboard.press("Space");
    await expect.poll(beat).toBe("levers");
    await page.locator(".reveal-skip").click();
    await expect.poll(beat).toBe("challenge");
    await page.locator("h1").click();
    for (const next of ["initiatives", "pot", "promises", "promises"]) {
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await page.keyboard.press("ArrowRight");
      await expect.poll(beat).toBe(next);
    }
    await page.context().close();
  });
});
