import { describe, expect, test } from "vitest";
import {
  findFilesAddingToViews,
  findForbiddenImports,
  findImpurities,
  findPagesRunningRules,
  findUndeclaredPackages,
  readModules,
} from "./check-architecture.ts";
import { EXCEPTIONS } from "./import-table.ts";
import { listRepositoryFiles, readRepositoryFile } from "./repository-files.ts";

const files = listRepositoryFiles();
const sources = files.filter((path) => /^(?:client|server|shared)\/.*\.tsx?$/.test(path));
const modules = readModules(new Map(sources.map((path) => [path, readRepositoryFile(path)])));

describe("the repository", () => {
  test("imports only what the table allows, without any exception", () => {
    expect(EXCEPTIONS).toEqual([]);
    expect(findForbiddenImports(modules, new Set(files))).toEqual([]);
  });
  test("keeps clocks, chance, the browser and Node out of shared/", () => {
    expect(findImpurities(modules)).toEqual([]);
  });
  test("runs the rules on no page but the designer's and the gallery", () => {
    expect(findPagesRunningRules(modules)).toEqual([]);
  });
  test("opens hidden subtrees in one file", () => {
    expect(findFilesAddingToViews(modules).slice(1)).toEqual([]);
  });
  test("declares the packages it runs", () => {
    const manifest = JSON.parse(readRepositoryFile("package.json")) as Record<string, Record<string, string>>;
    // The command line and the benches may use the tools of development; the product may not.
    const isTool = (path: string): boolean => /^server\/(?:cli|bench)\//.test(path);
    const product = new Map([...modules].filter(([path]) => !isTool(path)));
    const tools = new Map([...modules].filter(([path]) => isTool(path)));
    const declared = Object.keys(manifest.dependencies ?? {});
    expect(findUndeclaredPackages(product, new Set(declared))).toEqual([]);
    expect(findUndeclaredPackages(tools, new Set([...declared, ...Object.keys(manifest.devDependencies ?? {})]))).toEqual([]);
  });
});

describe("the checker", () => {
  const check = (path: string, source: string, others: readonly string[] = []) =>
    findForbiddenImports(readModules(new Map([[path, source]])), new Set([path, ...others]));
  const impurities = (source: string) => findImpurities(readModules(new Map([["shared/engine/x.ts", source]])));

  test.each([
    ["a static import", 'import { a } from "../../server/table/a.ts"'],
    ["a type import", 'import type { A } from "../../server/table/a.ts"'],
    ["a side effect", 'import "../../server/table/a.ts"'],
    ["a re-export", 'export { a } from "../../server/table/a.ts"'],
    ["a re-export of all", 'export * from "../../server/table/a.ts"'],
    ["a re-exported type", 'export type { A } from "../../server/table/a.ts"'],
    ["a dynamic import", 'const a = await import("../../server/table/a.ts")'],
    ["a type position", 'type A = import("../../server/table/a.ts").A'],
    ["a worker", 'new Worker(new URL("../../server/table/a.ts", import.meta.url))'],
    ["a require", 'require("../../server/table/a.ts")'],
    ["an import on several lines", 'import {\n  a,\n  b,\n} from "../../server/table/a.ts"'],
  ])("refuses the server in the rules through %s", (_, source) => {
    expect(check("shared/engine/x.ts", source, ["server/table/a.ts"])).toEqual([expect.stringContaining("may not import server/table/a.ts")]);
  });

  test.each([
    ["server/table/x.ts", 'import { Room } from "@colyseus/core"'],
    ["server/rooms/x.ts", 'import "../../client/net/a.ts"'],
    ["client/net/x.ts", 'import type { A } from "../../server/table/a.ts"'],
    ["client/map/x.ts", 'import type { A } from "../ui/a.ts"'],
    ["client/ui/x.tsx", 'import type { A } from "../map/a.ts"'],
    ["client/ui/x.tsx", 'import { Client } from "@colyseus/sdk"'],
    ["client/player/x.tsx", 'import Phaser from "phaser"'],
    ["client/player/x.tsx", 'import { decide } from "../../shared/engine/a.ts"'],
    ["client/view-models/x.ts", 'import { a } from "../../shared/views/a.ts"'],
    ["shared/engine/x.ts", 'import { z } from "zod"'],
    ["shared/engine/x.ts", 'import { a } from "../scenario/a.ts"'],
    ["shared/engine/x.ts", 'import { type A } from "../scenario/a.ts"'],
    ["shared/views/x.ts", 'import { a } from "../engine/a.ts"'],
    ["shared/base/x.ts", 'import type { A } from "../engine/a.ts"'],
    ["shared/base/x.ts", 'import { readFileSync } from "node:fs"'],
    ["shared/base/x.ts", "await import(name)"],
    ["shared/base/x.ts", 'import "./missing.ts"'],
    ["shared/base/x.ts", 'import "./x"'],
    ["server/elsewhere/x.ts", "export {}"],
  ])("refuses in %s: %s", (path, source) => {
    const existing = ["client/net/a.ts", "client/ui/a.ts", "client/map/a.ts", "server/table/a.ts", "shared/engine/a.ts", "shared/scenario/a.ts", "shared/views/a.ts"];
    expect(check(path, source, existing)).toHaveLength(1);
  });

  test.each([
    ["shared/engine/command.ts", 'import { z } from "zod"; import { a } from "./a.ts"'],
    ["shared/engine/x.ts", 'import type { A } from "../scenario/a.ts"; export type { A } from "../scenario/a.ts"'],
    ["client/player/x.tsx", 'import type { A } from "../../shared/engine/a.ts"; const map = import("../map/a.ts"); import "../ui/a.css?inline"'],
    ["client/x.tsx", 'import { a } from "./ui/a.ts"; import { render } from "preact"'],
    ["server/store/x.ts", 'import { Migrator } from "kysely/migration"; import { DatabaseSync } from "node:sqlite"'],
    ["shared/base/x.ts", '// import "../engine/a.ts"\nexport const text = \'import "../engine/a.ts"\''],
  ])("accepts in %s: %s", (path, source) => {
    const existing = ["shared/engine/a.ts", "shared/scenario/a.ts", "client/map/a.ts", "client/ui/a.ts", "client/ui/a.css"];
    expect(check(path, source, existing)).toEqual([]);
  });

  test.each([
    ["Date", "const now = Date.now()"],
    ["Date", "new Date(0)"],
    ["Math.random", "const n = Math.random()"],
    ["Math.*", "const { random } = Math"],
    ["Math.*", 'Math["random"]()'],
    ["process", "process.env.A"],
    ["setTimeout", "setTimeout(() => {}, 1)"],
    ["setInterval", "const f = setInterval"],
    ["console", "console.log(1)"],
    ["globalThis", 'globalThis["Date"]'],
    ["performance", "export default { at: performance.now() }"],
    ["document", "document.title"],
    ["process", "const o = { process }"],
  ])("finds %s in: %s", (name, source) => {
    expect(impurities(source)).toEqual([`shared/engine/x.ts:1: uses ${name}`]);
  });
  test("finds a date in a type", () => {
    expect(impurities("interface A { at: Date }")).toEqual(["shared/engine/x.ts:1: uses the type Date"]);
  });
  test.each([
    "const o = { Date: 1, console: 2 }; o.Date; o.console; Math.max(1, 2)",
    "function f(process: number, { document, a: [window] }: { document: number; a: number[] }, ...history: number[]) { return process + document + window! + history[0]! }",
    "interface A { process: number; Date(at: number): void } type B = { [console: string]: A }",
    "try { throw new Error() } catch (status) { label: for (const name of [1]) { if (name) continue label; else status } }",
    "export class Clock<T> { readonly process: T; constructor(p: T) { this.process = p } static name = 1 }",
    "const date = 1 as unknown as Record<string, number>; export { date as Date }",
  ])("finds nothing in: %s", (source) => {
    expect(impurities(source)).toEqual([]);
  });

  test("follows what a page imports down to the rules", () => {
    const reaching = readModules(
      new Map([
        ["client/player/main.tsx", 'import "../net/a.ts"; import type { B } from "../../shared/bots/b.ts"'],
        ["client/net/a.ts", 'import "../../shared/protocol/c.ts"'],
        ["shared/protocol/c.ts", 'import "../engine/command.ts"; export * from "../engine/decide.ts"'],
        ["shared/engine/command.ts", ""],
        ["shared/engine/decide.ts", ""],
        ["client/gallery/main.tsx", 'import "../../shared/engine/decide.ts"'],
      ]),
    );
    expect(findPagesRunningRules(reaching)).toEqual(["client/player/main.tsx → client/net/a.ts → shared/protocol/c.ts → shared/engine/decide.ts"]);
  });

  test("finds who opens a hidden subtree", () => {
    const adding = new Map([
      ["server/projection/a.ts", "client.view!.add(seat)"],
      ["server/rooms/b.ts", "const view = new StateView(); view.add(state, 9)"],
      ["server/rooms/c.ts", "new Set().add(1); this.viewers.add(1)"],
    ]);
    expect(findFilesAddingToViews(readModules(adding))).toEqual(["server/projection/a.ts", "server/rooms/b.ts"]);
  });

  test("finds a package nobody declared", () => {
    const using = new Map([["server/main.ts", 'import "@scope/a/b"; import "c/d"; import type { E } from "e"; import "node:fs"; import "./f.ts"']]);
    expect(findUndeclaredPackages(readModules(using), new Set(["c"]))).toEqual(["server/main.ts:1: @scope/a is not in package.json"]);
  });
});
