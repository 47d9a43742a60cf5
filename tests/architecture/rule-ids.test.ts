import { parseSync, Visitor } from "vite";
import { expect, test } from "vitest";
import { listRepositoryFiles, readRepositoryFile } from "./repository-files.ts";

const RULES = "shared/engine/RULES.md";

/** Rule ids in the order of the document: they stand in bold, `**A1**`. */
function readRuleIds(markdown: string): string[] {
  return [...markdown.matchAll(/\*\*([A-Z]{1,3}\d+[a-z]?)\*\*/g)].map((match) => match[1]!);
}

/** Ids named by the titles of tests and of their groups; for a title with %s or $name, by the rows of its table too. */
function readTestedIds(path: string, source: string): string[] {
  const ids: string[] = [];
  const { program } = parseSync(path, source);
  new Visitor({
    CallExpression(call) {
      const callee = source.slice(call.callee.start, call.callee.end);
      const [title] = call.arguments;
      if (!title || !/^(?:test|it|describe)\b/.test(callee) || !/^(?:Template)?Literal$/.test(title.type)) return;
      const text = source.slice(title.start, title.end);
      const rows = /%s|\$[a-z{]/.test(text) && /\beach\b/.test(callee) ? (callee.match(/(["'`])[A-Z]{1,3}\d+[a-z]?\1/g) ?? []) : [];
      ids.push(...[text, ...rows].flatMap((said) => said.match(/(?<!\w)[A-Z]{1,3}\d+[a-z]?(?!\w)/g) ?? []));
    },
  }).visit(program);
  return ids;
}

test("every rule of RULES.md has a test whose title carries its id", () => {
  const files = listRepositoryFiles();
  expect(files.includes(RULES), `${RULES} is missing`).toBe(true);
  const ids = readRuleIds(readRepositoryFile(RULES));
  expect(ids.length).toBeGreaterThan(20);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index), "ids given twice").toEqual([]);
  const tests = files.filter((path) => /^tests\/rules\/.*\.test\.tsx?$/.test(path));
  const tested = new Set(tests.flatMap((path) => readTestedIds(path, readRepositoryFile(path))));
  expect(ids.filter((id) => !tested.has(id)), "rules without a test").toEqual([]);
});

test("ids are read from rules and from titles, and nowhere else", () => {
  expect(readRuleIds("- **A1** one\n- **PR12** two, see A1\n- **F3b** three")).toEqual(["A1", "PR12", "F3b"]);
  const source = `
    test("A1, B2: one", () => { expect("C3").toBe(1); });
    describe('D4', () => { it(\`E5 \${name}\`, run); });
    test.each([["X1"]])("F6 %d", run);
    test.each([["G7", 1], ["H8", 2]])("%s", run);
    // test("X2", run)
  `;
  expect(readTestedIds("a.test.ts", source)).toEqual(["A1", "B2", "D4", "E5", "F6", "G7", "H8"]);
});
