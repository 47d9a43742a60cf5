/**
 * The gallery beside its stored pictures, small enough to forgive the smoothing of letters by another Chromium and large
 * enough to show a sheet gone, a colour lost, a row pushed down. After a wanted change, `FT_GALLERY=write` in the
 * environment stores them anew: look at them before you commit.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { serveBuiltPages, type BuiltPages } from "../support/built-pages.ts";
import { seriousFindings } from "./whole/accessibility.ts";
import { cutWords } from "./whole/screen-checks.ts";

const stored = fileURLToPath(new URL("../fixtures/gallery/", import.meta.url));

const WIDTH = 360;
/** Of 255, over the whole picture, after a blur of a few pixels. */
const MOST_MEAN = 4;
/** Share of points further than 32 from what they were. */
const MOST_CHANGED = 0.03;

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

async function open(address: string, width: number, height: number): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: "reduce", locale: "fr-FR" });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => void (/Content Security Policy/.test(message.text()) && faults.push(message.text())));
  await page.goto(`${origin}/gallery/${address}`);
  await page.waitForSelector("main");
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
  });
  await page.waitForLoadState("networkidle");
  return { page, faults };
}

interface Difference {
  readonly mean: number;
  readonly changed: number;
  readonly sizes: readonly [number, number];
}

async function compare(name: string, shot: Buffer, isHurt = false): Promise<Difference> {
  const small = await sharp(shot).resize({ width: WIDTH }).removeAlpha().png().toBuffer();
  const file = join(stored, `${name}.webp`);
  if (process.env.FT_GALLERY === "write" && !isHurt) {
    mkdirSync(stored, { recursive: true });
    writeFileSync(file, await sharp(small).webp({ quality: 78 }).toBuffer());
  }
  if (!existsSync(file)) throw new Error(`Pas d'image de référence pour « ${name} » : lancez ce test avec FT_GALLERY=write, regardez-la, puis validez-la.`);
  const { height = 0 } = await sharp(readFileSync(file)).metadata();
  const raw = (source: Buffer): Promise<Buffer> => sharp(source).resize(WIDTH, height, { fit: "fill" }).removeAlpha().blur(1.6).raw().toBuffer();
  const [now, then] = await Promise.all([raw(small), raw(readFileSync(file))]);
  let [sum, changed] = [0, 0];
  for (let i = 0; i < now.length; i += 3) {
    const off = [0, 1, 2].map((k) => Math.abs((now[i + k] ?? 0) - (then[i + k] ?? 0)));
    sum += off.reduce((a, b) => a + b, 0) / 3;
    if (Math.max(...off) > 32) changed++;
  }
  const points = now.length / 3;
  return { mean: sum / points, changed: changed / points, sizes: [(await sharp(small).metadata()).height ?? 0, height] };
}

function expectAlike(name: string, { mean, changed, sizes }: Difference): void {
  expect(Math.abs(sizes[0] - sizes[1]), `${name}: height ${sizes.join(" instead of ")}`).toBeLessThanOrEqual(Math.max(4, sizes[1] * 0.03));
  expect(mean, `${name}: mean difference`).toBeLessThanOrEqual(MOST_MEAN);
  expect(changed, `${name}: share of changed points`).toBeLessThanOrEqual(MOST_CHANGED);
}

const PARTS = ["papers", "buttons", "roles", "gauges", "timers", "counters", "messages", "refusals", "long", "sights", "maps"] as const;

describe("the gallery", () => {
  test("shows every component and map state as its stored picture, under the policy of the pages", async () => {
    const { page, faults } = await open("all.html", 1280, 900);
    const ids = await page.$$eval(".part", (parts) => parts.map(({ id }) => id));
    expect(ids.filter((id) => id !== "screens")).toEqual([...PARTS]);
    for (const id of PARTS) expectAlike(id, await compare(id, await page.locator(`#${id}`).screenshot()));
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test.each(["lobby&n=8", "palaver&n=8&long", "reveal&beat=initiatives", "reflection", "debrief&step=2&opened&n=8", "debrief&step=4&opened=8&n=8"])("shows the wall at %s as its stored picture, at the size of a projector", async (state) => {
    const { page, faults } = await open(`board.html#${state}&still`, 1920, 1080);
    await page.waitForSelector(".static-map");
    await page.waitForTimeout(400);
    const name = `wall-${state.replaceAll(/[^a-z0-9]+/g, "-")}`;
    expectAlike(name, await compare(name, await page.screenshot()));
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test.each([["trainer.html#returns", 1440, 900], ["debrief.html#return=again", 390, 844]] as const)("shows %s as its stored picture", async (address, width, height) => {
    const { page, faults } = await open(address, width, height);
    const name = address.replaceAll(/[^a-z]+/g, "-");
    expectAlike(name, await compare(name, await page.screenshot({ fullPage: true })));
    expect(await seriousFindings(page)).toEqual([]);
    expect(await cutWords(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test("would see a missing sheet, a lost colour, a row pushed down", async () => {
    const { page } = await open("all.html", 1280, 900);
    const hurt = async (id: string, selector: string, harm: "hide" | "grey" | "push"): Promise<Difference> => {
      await page.$eval(selector, (element, how) => {
        const { style } = element as HTMLElement;
        if (how === "hide") style.visibility = "hidden";
        else if (how === "grey") style.filter = "grayscale(1)";
        else style.marginTop = "40px";
      }, harm);
      return compare(id, await page.locator(`#${id}`).screenshot(), true);
    };
    const isSeen = ({ mean, changed, sizes }: Difference): boolean => mean > MOST_MEAN || changed > MOST_CHANGED || Math.abs(sizes[0] - sizes[1]) > Math.max(4, sizes[1] * 0.03);
    expect(isSeen(await hurt("papers", "#papers .sheet-ink", "hide"))).toBe(true);
    expect(isSeen(await hurt("roles", "#roles .shelf", "grey"))).toBe(true);
    expect(isSeen(await hurt("buttons", "#buttons .shelf", "push"))).toBe(true);
    await page.context().close();
  });
});
