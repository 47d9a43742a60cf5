import { expect, test } from "vitest";
import { listRepositoryFiles, readRepositoryFile } from "./repository-files.ts";

const files = listRepositoryFiles();

test("the top level holds what was agreed and nothing else", () => {
  const agreed = ["client", "server", "shared", "assets", "scenarios", "tests", "package.json", "package-lock.json", "tsconfig.json", "README.md", "LICENSE"];
  const found = new Set(files.map((path) => path.split("/")[0]!));
  expect([...found].filter((name) => !agreed.includes(name) && !name.startsWith("."))).toEqual([]);
});

test("source files have kebab-case names", () => {
  const named = files.filter((path) => /^(?:client|server|shared|tests)\/.*\.(?:tsx?|mjs|css)$/.test(path));
  expect(named.filter((path) => !/\/[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:test|config|d))?\.(?:tsx?|mjs|css)$/.test(path))).toEqual([]);
});

// Written in two halves, or this file would find itself.
const MACHINE_PATH = new RegExp(["(?<![\\w.])/(?:wo", "rk|ro", "ot|home/[a-z]+|Users/[A-Za-z]+|tm", "p)/[a-z.]"].join(""));

test("no committed text names a folder of somebody's machine", () => {
  expect(files.flatMap((path) => findMachinePaths(path, readRepositoryFile(path)))).toEqual([]);
});

test("a folder of somebody's machine is found where there is one", () => {
  const home = ["", "home", "ada", "notes.md"].join("/");
  expect(findMachinePaths("a.md", `one\nsee ${home}`)).toEqual([`a.md:2: ${home.slice(0, 11)}`]);
  expect(findMachinePaths("a.md", ["https://page.test", "work", "1 ."].join("/") + ["", "work", "a node", "tmp", "a"].join("/"))).toEqual([]);
});

test("the lock file names no registry", () => {
  expect(readRepositoryFile("package-lock.json")).not.toContain('"resolved"');
});

function findMachinePaths(path: string, text: string): string[] {
  if (text.includes("\0") || path === "package-lock.json") return [];
  return text.split("\n").flatMap((line, index) => {
    const found = MACHINE_PATH.exec(line);
    return found ? [`${path}:${index + 1}: ${found[0]}`] : [];
  });
}
