import { parseSync } from "vite";

export interface ImportFound {
  readonly specifier: string;
  /** True when nothing of it remains once types are removed. `import { type X }` remains: it still loads the module. */
  readonly isTypeOnly: boolean;
  readonly line: number;
}

export interface NameFound {
  readonly name: string;
  readonly line: number;
}

export interface ModuleFacts {
  readonly imports: readonly ImportFound[];
  /** Imports whose address is computed: nobody can say what they load. */
  readonly unknownImports: readonly number[];
  /** Values used that neither the file nor an import declares; `Math.random` counts as a name of its own. */
  readonly globals: readonly NameFound[];
  /** Types used that the file does not declare. */
  readonly globalTypes: readonly NameFound[];
  /** Lines that call `view.add(…)` or `….view.add(…)`. */
  readonly viewAdds: readonly number[];
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

const VALUE_WRAPPERS = new Set(["TSAsExpression", "TSSatisfiesExpression", "TSNonNullExpression", "TSTypeAssertion", "TSInstantiationExpression", "TSParameterProperty"]);
const PATTERN_KEYS: Readonly<Record<string, readonly string[]>> = {
  ObjectPattern: ["properties"],
  ArrayPattern: ["elements"],
  AssignmentPattern: ["left"],
  RestElement: ["argument"],
  Property: ["value"],
  TSParameterProperty: ["parameter"],
};

/** Reads one TypeScript or TSX source. Throws when it does not parse. */
export function readModule(path: string, source: string): ModuleFacts {
  const parsed = parseSync(path, source);
  if (parsed.errors.length > 0) throw new Error(`${path}: ${parsed.errors[0]?.message}`);
  const reader = new Reader(source);
  reader.visit(parsed.program as unknown as Node, undefined, "", false);
  return reader.facts();
}

class Reader {
  readonly #source: string;
  readonly #declared = new Set<string>();
  readonly #imports: ImportFound[] = [];
  readonly #unknown: number[] = [];
  readonly #values: NameFound[] = [];
  readonly #types: NameFound[] = [];
  readonly #viewAdds: number[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  facts(): ModuleFacts {
    const isFree = ({ name }: NameFound) => !this.#declared.has(name);
    return {
      imports: this.#imports,
      unknownImports: this.#unknown,
      globals: this.#values.filter(isFree),
      globalTypes: this.#types.filter(isFree),
      viewAdds: this.#viewAdds,
    };
  }

  visit(node: Node, parent: Node | undefined, key: string, inType: boolean): void {
    this.#collectImport(node);
    this.#collectDeclared(node);
    this.#collectUse(node, parent, key, inType);
    const childrenInType = inType || (node.type.startsWith("TS") && !VALUE_WRAPPERS.has(node.type));
    for (const [childKey, value] of Object.entries(node)) {
      const deeper = childrenInType || childKey === "typeAnnotation" || childKey === "typeArguments" || childKey === "typeParameters";
      for (const child of Array.isArray(value) ? value : [value]) {
        if (isNode(child)) this.visit(child, node, childKey, deeper);
      }
    }
  }

  #collectImport(node: Node): void {
    if (node.type === "ImportDeclaration") this.#add(node.source, node.importKind === "type");
    else if (node.type === "ExportAllDeclaration" || node.type === "ExportNamedDeclaration") {
      if (isNode(node.source)) this.#add(node.source, node.exportKind === "type");
    } else if (node.type === "ImportExpression") this.#add(node.source, false);
    else if (node.type === "TSImportType") this.#add(node.source, true);
    else if (node.type === "TSExternalModuleReference") this.#add(node.expression, false);
    else if (node.type === "CallExpression" && isNamed(node.callee, "require")) this.#add(list(node.arguments)[0], false);
    else if (node.type === "NewExpression" && isNamed(node.callee, "URL")) {
      const [address, base] = list(node.arguments);
      const isCode = isNode(address) && /\.(?:tsx?|mjs)$/.test(String(address.value ?? ""));
      if (isCode && isNode(base) && this.#text(base) === "import.meta.url") this.#add(address, false);
    }
  }

  #add(source: unknown, isTypeOnly: boolean): void {
    if (!isNode(source)) return;
    if (typeof source.value === "string") this.#imports.push({ specifier: source.value, isTypeOnly, line: this.#line(source) });
    else this.#unknown.push(this.#line(source));
  }

  #collectDeclared(node: Node): void {
    const named = ["FunctionDeclaration", "FunctionExpression", "ClassDeclaration", "ClassExpression", "TSTypeAliasDeclaration", "TSInterfaceDeclaration"];
    if (named.includes(node.type) || node.type === "VariableDeclarator") this.#declare(node.id);
    if (node.type.startsWith("Import") && isNode(node.local)) this.#declare(node.local);
    if (node.type === "CatchClause") this.#declare(node.param);
    if (node.type === "TSTypeParameter") this.#declare(node.name);
    for (const param of list(node.params)) this.#declare(param);
  }

  #declare(pattern: unknown): void {
    if (!isNode(pattern)) return;
    if (pattern.type === "Identifier") this.#declared.add(String(pattern.name));
    for (const key of PATTERN_KEYS[pattern.type] ?? []) {
      const value = pattern[key];
      for (const part of Array.isArray(value) ? value : [value]) this.#declare(part);
    }
  }

  #collectUse(node: Node, parent: Node | undefined, key: string, inType: boolean): void {
    if (node.type === "CallExpression" && isViewAdd(node.callee)) this.#viewAdds.push(this.#line(node));
    if (node.type !== "Identifier" || !parent || isOnlyAKey(parent, key)) return;
    const name = String(node.name);
    if (inType && parent.type !== "TSTypeQuery") {
      if (parent.type === "TSTypeReference" || parent.type === "TSQualifiedName") this.#types.push({ name, line: this.#line(node) });
      return;
    }
    const isMath = name === "Math" && parent.type === "MemberExpression" && key === "object" && !parent.computed;
    const member = isMath && isNode(parent.property) ? `Math.${String(parent.property.name)}` : name === "Math" ? "Math.*" : name;
    this.#values.push({ name: member, line: this.#line(node) });
  }

  #line(node: Node): number {
    return this.#source.slice(0, node.start).split("\n").length;
  }

  #text(node: Node): string {
    return this.#source.slice(node.start, Number(node.end));
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string";
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isNamed(value: unknown, name: string): boolean {
  return isNode(value) && value.type === "Identifier" && value.name === name;
}

/** An identifier that only names a property, a label or a module's export, and reads no variable. */
function isOnlyAKey(parent: Node, key: string): boolean {
  if (parent.type === "MemberExpression") return key === "property" && !parent.computed;
  if (key === "key") return !parent.computed;
  if (parent.type === "TSQualifiedName") return key === "right";
  return ["ImportSpecifier", "ExportSpecifier", "MetaProperty", "LabeledStatement", "BreakStatement", "ContinueStatement", "ImportAttribute", "JSXAttribute", "TSNamedTupleMember", "TSImportType", "ExportAllDeclaration"].includes(parent.type);
}

function isViewAdd(callee: unknown): boolean {
  if (!isNode(callee) || callee.type !== "MemberExpression" || callee.computed || !isNamed(callee.property, "add")) return false;
  let object = callee.object;
  while (isNode(object) && (object.type === "TSNonNullExpression" || object.type === "ChainExpression" || object.type === "TSAsExpression")) object = object.expression;
  return isNamed(object, "view") || (isNode(object) && object.type === "MemberExpression" && isNamed(object.property, "view"));
}
