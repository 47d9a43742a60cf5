import { readFile } from "node:fs/promises";
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

interface Stage {
  readonly page: Page;
  readonly faults: string[];
  settled(): Promise<number>;
  last(): Promise<unknown>;
  choose(field: string, value: string): Promise<void>;
}

/** Half a wall: drawn by software, each pixel costs. */
async function openMap(query: string, width = 960, height = 540, density = 1): Promise<Stage> {
  const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: density });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => void (message.type() === "error" && faults.push(message.text())));
  await page.goto(`${origin}/gallery/map.html?${query}`);
  await page.waitForSelector("#map[data-settled]", { timeout: 60_000 });
  const read = (key: string): Promise<string | undefined> => page.$eval("#map", (element, name) => (element as HTMLElement).dataset[name], key);
  return {
    page, faults,
    settled: async () => Number(await read("settled")),
    last: async () => JSON.parse((await read("last")) ?? "{}") as unknown,
    choose: (field, value) =>
      page.$eval("#controls", (form, [name, wanted]) => {
        const control = form.querySelector<HTMLSelectElement | HTMLInputElement>(`[name=${name}]`);
        if (control instanceof HTMLInputElement) control.checked = wanted === "true";
        else if (control) control.value = wanted;
        form.dispatchEvent(new Event("change", { bubbles: true }));
      }, [field, value] as const),
  };
}

/** Colours of the picture that the eye meets: the share of points that are not the bare ground. */
async function drawnShare(page: Page): Promise<number> {
  const image = await page.screenshot({ type: "png" });
  const { default: sharp } = await import("sharp");
  const { data, info } = await sharp(image).resize(64, 36, { fit: "fill" }).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  let drawn = 0;
  for (let i = 0; i < data.length; i += info.channels) if (Math.abs((data[i] ?? 0) - 0xcb) + Math.abs((data[i + 1] ?? 0) - 0xdd) + Math.abs((data[i + 2] ?? 0) - 0xd6) > 60) drawn++;
  return drawn / (info.width * info.height);
}

describe("the living map", () => {
  test("is drawn under the policy of the pages, without a fault", async () => {
    const { page, faults } = await openMap("bare&scene=commitment&seats=8");
    expect(await drawnShare(page)).toBeGreaterThan(0.3);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test.each([[1, 1280, 720], [2, 960, 540], [1.5, 910, 512]])("has one pixel of canvas for each of the screen (density %d)", async (density, width, height) => {
    const { page } = await openMap("bare", width, height, density);
    const size = (): Promise<number[]> => page.$eval("#map canvas", (canvas) => [(canvas as HTMLCanvasElement).width, (canvas as HTMLCanvasElement).height, canvas.clientWidth, canvas.clientHeight]);
    expect(await size()).toEqual([width * density, height * density, width, height]);
    await page.setViewportSize({ width: 800, height: 500 });
    await expect.poll(size, { timeout: 60_000 }).toEqual([800 * density, 500 * density, 800, 500]);
    await page.context().close();
  });

  test("plays a change, then settles; skipping settles at once", async () => {
    const { page, settled, choose } = await openMap("scene=palaver&seats=6&tension=none");
    const before = await settled();
    await choose("scene", "promises");
    await page.waitForTimeout(300);
    expect(await settled()).toBe(before);
    await page.click("#controls button");
    await expect.poll(settled, { timeout: 15_000 }).toBeGreaterThan(before);
    await page.context().close();
  });

  test("changes at once for whoever asked for calm", async () => {
    const { page, settled, choose } = await openMap("scene=palaver&seats=6&calm");
    const before = await settled();
    await choose("stage", "3");
    await expect.poll(settled, { timeout: 15_000 }).toBeGreaterThan(before);
    await page.context().close();
  });

  test("prints through the five stages and back, opens a tear, lets it cool and sews it up", async () => {
    const { page, settled, choose, faults } = await openMap("scene=palaver&seats=4&tension=none&stage=0");
    let shown = await page.screenshot();
    for (const [field, value] of [["stage", "1"], ["stage", "2"], ["stage", "3"], ["stage", "4"], ["stage", "3"], ["stage", "0"], ["tension", "hot"], ["tension", "cold"], ["tension", "scar"]] as const) {
      const before = await settled();
      await choose(field, value);
      await page.waitForTimeout(120);
      await page.click("#controls button");
      await expect.poll(settled, { timeout: 60_000 }).toBeGreaterThan(before);
      // Each state has its own look.
      let picture = shown;
      await expect.poll(async () => (picture = await page.screenshot()).equals(shown), { message: `${field} ${value}` }).toBe(false);
      shown = picture;
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test("a wall lives a little, and not for whoever asked for calm", async () => {
    const watch = async (query: string): Promise<{ page: Page; draws: () => Promise<number> }> => {
      const { page } = await openMap(`bare&scene=palaver&seats=4&tension=none&${query}`);
      await page.evaluate(() => {
        Object.assign(window, { draws: 0 });
        for (const { prototype } of [WebGLRenderingContext, WebGL2RenderingContext]) {
          for (const name of ["drawElements", "drawArrays"] as const) {
            const draw = prototype[name] as (...all: number[]) => void;
            Object.assign(prototype, { [name](this: WebGLRenderingContext, ...all: number[]) {
              (window as unknown as { draws: number }).draws += 1;
              draw.apply(this, all);
            } });
          }
        }
      });
      return { page, draws: () => page.evaluate(() => (window as unknown as { draws: number }).draws) };
    };
    /** The loop sleeps: nothing was drawn for a while. */
    const isAsleep = async (draws: () => Promise<number>): Promise<boolean> => {
      const before = await draws();
      await new Promise((resolve) => setTimeout(resolve, 700));
      return (await draws()) === before;
    };
    const alive = await watch("alive");
    // What a first picture asks for is drawn by then.
    await alive.page.waitForTimeout(2000);
    const [begun, drawn] = [Date.now(), await alive.draws()];
    await expect.poll(alive.draws, { timeout: 60_000 }).toBeGreaterThan(drawn + 8);
    const lived = Date.now() - begun;
    await alive.page.context().close();
    const calm = await watch("alive&calm");
    await expect.poll(() => isAsleep(calm.draws), { timeout: 60_000 }).toBe(true);
    const before = await calm.draws();
    await calm.page.waitForTimeout(lived);
    expect(await calm.draws()).toBe(before);
    await calm.page.context().close();
  });

  test("tells which token, disc or pot was touched, and decides nothing", async () => {
    const { page, last } = await openMap("bare&scene=palaver&seats=6");
    const { map, places } = JSON.parse(await readFile(new URL("../../scenarios/la-halle-aux-grains.scenario.json", import.meta.url), "utf8")) as { map: { seats: Record<string, [number, number]>; pot: [number, number] }; places: { id: string; x: number; y: number }[] };
    const [x, y] = map.seats.official ?? [0, 0];
    await page.mouse.click(x / 2, (y - 50) / 2);
    await expect.poll(last, { timeout: 60_000 }).toEqual({ type: "seat", seat: 1 });
    const station = places.find(({ id }) => id === "station");
    await page.mouse.click((station?.x ?? 0) / 2, (station?.y ?? 0) / 2);
    await expect.poll(last, { timeout: 60_000 }).toEqual({ type: "initiative", id: "mutual-aid" });
    await page.mouse.click(map.pot[0] / 2, (map.pot[1] - 30) / 2);
    await expect.poll(last, { timeout: 60_000 }).toEqual({ type: "pot" });
    await page.context().close();
  });

  test("on a phone, moves under the finger without taking it for a touch", async () => {
    const { page, last } = await openMap("bare&seats=4", 390, 700);
    const before = await page.screenshot();
    await page.mouse.move(200, 400);
    await page.mouse.down();
    await page.mouse.move(120, 380, { steps: 6 });
    await page.mouse.up();
    await expect.poll(async () => (await page.screenshot()).equals(before)).toBe(false);
    expect(await last()).toEqual({ type: "settled" });
    await page.context().close();
  });
});
