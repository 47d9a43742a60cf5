import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";

interface Chunk {
  readonly file: string;
  readonly name?: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
}

const dist = fileURLToPath(new URL("../../dist", import.meta.url));

beforeAll(() => {
  if (process.env.FT_BUILD_FAILURE) throw new Error(process.env.FT_BUILD_FAILURE);
});

test("every page is built", () => {
  const sources = globSync("{*.html,*/*.html}", { cwd: fileURLToPath(new URL("../../client", import.meta.url)) });
  expect(sources.length).toBeGreaterThan(0);
  expect(globSync("{*.html,*/*.html}", { cwd: dist }).sort()).toEqual(sources.sort());
});

test("no page carries a script or a style of its own: the content security policy would refuse it", () => {
  const inlined = globSync("**/*.html", { cwd: dist }).flatMap((page) => findInlined(readFileSync(join(dist, page), "utf8")).map((found) => `${page}: ${found}`));
  expect(inlined).toEqual([]);
});

test("an inlined script or style is found where there is one", () => {
  const page = '<style>a{}</style><script src="/a.js"></script><script type="module">go()</script><b onclick="x()" style="color:red" class="style"></b>';
  expect(findInlined(page)).toEqual(["<style>", '<script type="module">', '<b onclick="x()" style="color:red" class="style">']);
  expect(findInlined('<link rel="stylesheet" href="/a.css"><p>one = two</p>')).toEqual([]);
});

test("Phaser is loaded by none of the pages before they ask for the map", () => {
  const manifest = JSON.parse(readFileSync(join(dist, ".vite/manifest.json"), "utf8")) as Record<string, Chunk>;
  const entries = Object.keys(manifest).filter((key) => manifest[key]?.isEntry);
  expect(entries.length).toBeGreaterThan(0);
  const loading = entries.filter((entry) => [...collectStatic(entry, manifest)].some((key) => isPhaser(manifest[key]!)));
  expect(loading).toEqual([]);
});

test("what belongs to the phone, its styles too, is loaded by the phone's pages alone", () => {
  const manifest = JSON.parse(readFileSync(join(dist, ".vite/manifest.json"), "utf8")) as Record<string, Chunk>;
  const isPhone = (key: string): boolean => [...collectStatic(key, manifest)].some((one) => manifest[one]!.file.startsWith("assets/player-"));
  expect(Object.keys(manifest).filter((key) => manifest[key]?.isEntry && isPhone(key)).sort()).toEqual(["gallery/all.html", "gallery/player.html", "player/index.html"]);
});

function isPhaser({ file }: Chunk): boolean {
  return /Phaser\.(?:Game|Scene)|CANVAS_RENDERER/.test(readFileSync(join(dist, file), "utf8"));
}

function collectStatic(key: string, manifest: Record<string, Chunk>, seen = new Set<string>()): Set<string> {
  if (!manifest[key] || seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key].imports ?? []) collectStatic(next, manifest, seen);
  return seen;
}

function findInlined(html: string): string[] {
  return [...html.matchAll(/<[a-z][^>]*>/gi)]
    .map(([tag]) => tag)
    .filter((tag) => /^<style\b/i.test(tag) || (/^<script\b/i.test(tag) && !/\ssrc=/.test(tag)) || /\s(?:on[a-z]+|style)=/i.test(tag));
}
