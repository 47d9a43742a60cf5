import { posix } from "node:path";
import { EXCEPTIONS, IMPORT_TABLE, RULE_RUNNING_PAGES, RULES, type ImportRule } from "./import-table.ts";
import { readModule, type ModuleFacts } from "./read-module.ts";

/** Sources by their path from the root of the repository. */
export type Sources = ReadonlyMap<string, string>;

export type Modules = ReadonlyMap<string, ModuleFacts>;

const CODE = /\.tsx?$/;
const PAGE_ROOT = /^client\/(?:[^/]+\.tsx?|(?:welcome|player|board|trainer|debrief|site)\/.*)$/;

// What the language itself gives, the same in every engine. Everything else is the browser's, Node's, a clock or chance.
const LANGUAGE = new Set(
  `Array ArrayBuffer BigInt Boolean DataView Error EvalError RangeError SyntaxError TypeError Infinity Intl Iterator JSON Map NaN Number Object Promise
  Proxy Reflect RegExp Set String Symbol Float64Array Int32Array Int8Array Int16Array Uint8Array Uint16Array Uint32Array WeakMap WeakSet arguments
  encodeURIComponent decodeURIComponent isFinite isNaN parseFloat parseInt structuredClone undefined TextEncoder TextDecoder`.split(/\s+/),
);
const HOST_TYPE = /^(?:Date|Buffer|NodeJS|Window|Document|Event|Element|HTML\w*|SVG\w*)$/;

export function readModules(sources: Sources): Modules {
  const read = [...sources].filter(([path]) => CODE.test(path) && !path.endsWith(".d.ts"));
  return new Map(read.map(([path, source]) => [path, readModule(path, source)]));
}

/** One sentence for each import the table does not allow, or that leads to no file. `files` are all the paths that exist. */
export function findForbiddenImports(modules: Modules, files: ReadonlySet<string>): string[] {
  const faults: string[] = [];
  for (const [path, facts] of modules) {
    const rule = findRule(path);
    if (!rule) {
      faults.push(`${path}: its folder has no line in tests/architecture/import-table.ts`);
      continue;
    }
    for (const line of facts.unknownImports) faults.push(`${path}:${line}: imports a computed address`);
    for (const { specifier, isTypeOnly, line } of facts.imports) {
      const said = explainImport(path, rule, specifier, isTypeOnly, files);
      if (said && !EXCEPTIONS.includes(`${path} → ${specifier}`)) faults.push(`${path}:${line}: ${said}`);
    }
  }
  return faults;
}

function explainImport(path: string, rule: ImportRule, specifier: string, isTypeOnly: boolean, files: ReadonlySet<string>): string | undefined {
  if (!specifier.startsWith(".")) {
    const isAllowed = (rule.packages ?? []).some((name) => (name === "node:" ? specifier.startsWith(name) : isWithin(specifier, name)));
    return isAllowed ? undefined : `${rule.from} may not import ${specifier}`;
  }
  const target = resolveImport(path, specifier);
  if (!files.has(target)) return `imports ${target}, which does not exist (write the extension)`;
  if ([rule.from, ...rule.may].some((folder) => isWithin(target, folder))) return undefined;
  const knowsTypes = (rule.types ?? []).some((folder) => isWithin(target, folder));
  if (knowsTypes && isTypeOnly) return undefined;
  return knowsTypes ? `${rule.from} may only import types from ${target}` : `${rule.from} may not import ${target}`;
}

function findRule(path: string): ImportRule | undefined {
  const fits = IMPORT_TABLE.filter(({ from }) => (from === "client" ? posix.dirname(path) === "client" : isWithin(path, from)));
  return fits.sort((a, b) => b.from.length - a.from.length)[0];
}

/** One sentence for each clock, chance, console, browser or Node object used in shared/. */
export function findImpurities(modules: Modules): string[] {
  const faults: string[] = [];
  for (const [path, { globals, globalTypes }] of modules) {
    if (!path.startsWith("shared/")) continue;
    for (const { name, line } of globals) if (!isPure(name)) faults.push(`${path}:${line}: uses ${name}`);
    for (const { name, line } of globalTypes) if (HOST_TYPE.test(name)) faults.push(`${path}:${line}: uses the type ${name}`);
  }
  return faults;
}

function isPure(name: string): boolean {
  return name.startsWith("Math.") ? name !== "Math.random" && name !== "Math.*" : LANGUAGE.has(name);
}

/** One chain of imports for each page that reaches the rules at run time without being allowed to. */
export function findPagesRunningRules(modules: Modules): string[] {
  const faults: string[] = [];
  for (const start of modules.keys()) {
    if (!PAGE_ROOT.test(start) || RULE_RUNNING_PAGES.some((page) => isWithin(start, page)) || start.endsWith("config.ts")) continue;
    const chain = findChainToRules(start, modules);
    if (chain) faults.push(chain.join(" → "));
  }
  return faults;
}

function findChainToRules(start: string, modules: Modules): string[] | undefined {
  const queue: string[][] = [[start]];
  const seen = new Set([start]);
  for (let chain = queue.shift(); chain; chain = queue.shift()) {
    const path = chain.at(-1)!;
    if (RULES.folders.some((folder) => isWithin(path, folder)) && !RULES.shapes.includes(path)) return chain;
    for (const { specifier, isTypeOnly } of modules.get(path)?.imports ?? []) {
      const target = resolveImport(path, specifier);
      if (isTypeOnly || !specifier.startsWith(".") || seen.has(target)) continue;
      seen.add(target);
      queue.push([...chain, target]);
    }
  }
  return undefined;
}

/** The files that call `view.add`. Secrets stay in one hand while there is at most one. */
export function findFilesAddingToViews(modules: Modules): string[] {
  return [...modules].filter(([, { viewAdds }]) => viewAdds.length > 0).map(([path]) => path);
}

/** Packages run by the product and not listed among its dependencies. */
export function findUndeclaredPackages(modules: Modules, declared: ReadonlySet<string>): string[] {
  const faults: string[] = [];
  for (const [path, { imports }] of modules) {
    for (const { specifier, isTypeOnly, line } of imports) {
      if (specifier.startsWith(".") || specifier.startsWith("node:") || isTypeOnly) continue;
      const name = specifier.split("/").slice(0, specifier.startsWith("@") ? 2 : 1).join("/");
      if (!declared.has(name)) faults.push(`${path}:${line}: ${name} is not in package.json`);
    }
  }
  return faults;
}

function resolveImport(path: string, specifier: string): string {
  return posix.join(posix.dirname(path), specifier.replace(/\?.*$/, ""));
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}
