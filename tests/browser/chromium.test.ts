import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

test("two contexts draw with WebGL2 and do not share their storage", async () => {
  const contexts = await Promise.all([browser.newContext(), browser.newContext()]);
  const drawn = await Promise.all(
    contexts.map(async (context, index) => {
      await context.route("http://page.test/", (route) => route.fulfill({ contentType: "text/html", body: "<canvas></canvas>" }));
      const page = await context.newPage();
      await page.goto("http://page.test/");
      return page.evaluate((mark) => {
        const seen = localStorage.getItem("mark");
        localStorage.setItem("mark", mark);
        const gl = document.querySelector("canvas")!.getContext("webgl2");
        gl?.clearColor(0, 1, 0, 1);
        gl?.clear(gl.COLOR_BUFFER_BIT);
        const pixel = new Uint8Array(4);
        gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
        return { seen, pixel: [...pixel] };
      }, String(index));
    }),
  );
  expect(drawn).toEqual(contexts.map(() => ({ seen: null, pixel: [0, 255, 0, 255] })));
});

test("a page of one origin cannot read another origin", async () => {
  const servers = [createServer((_, answer) => answer.end("one")), createServer((_, answer) => answer.end("two"))];
  const [one, two] = await Promise.all(servers.map(listen));
  try {
    const page = await browser.newPage();
    await page.goto(one!);
    const read = (address: string) => page.evaluate((url) => fetch(url).then((answer) => answer.text()), address);
    expect(await read(one!)).toBe("one");
    await expect(read(two!)).rejects.toThrow("Failed to fetch");
  } finally {
    for (const server of servers) server.close().closeAllConnections();
  }
});

function listen(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`));
  });
}
