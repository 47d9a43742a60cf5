/** Who may import whom. A folder without a line here fails the test: say first what it may know. */
export interface ImportRule {
  /** Folder or file, from the root of the repository; the longest match wins. */
  readonly from: string;
  /** Folders and files it may run; a folder may always import itself. */
  readonly may: readonly string[];
  /** Folders and files of which it may know the types only. */
  readonly types?: readonly string[];
  /** npm packages, "node:" for Node's own modules. A name also covers the package's subpaths. */
  readonly packages?: readonly string[];
}

/** Imports that break the table. It stays empty. */
export const EXCEPTIONS: readonly string[] = [];

const SHARED_SHAPES = ["shared/base", "shared/scenario", "shared/engine", "shared/views", "shared/protocol", "shared/debrief", "shared/capital", "shared/what-if", "shared/drawing", "shared/mallette", "shared/rehearsal"];
const CHECKED_SCENARIO = "shared/scenario/scenario.ts";
const PREACT = ["preact", "@preact/signals"];
const PAGE: Omit<ImportRule, "from"> = { may: ["client", "shared/base", "shared/protocol", "shared/drawing"], types: SHARED_SHAPES, packages: PREACT };
const WORKSHOP: Omit<ImportRule, "from"> = { may: ["client", "shared", "scenarios"], packages: PREACT };

export const IMPORT_TABLE: readonly ImportRule[] = [
  { from: "shared/base", may: [] },
  // jsonc-parser gives the checker its lines and columns; of the drawings it knows the names of pictograms and inks.
  { from: "shared/scenario", may: ["shared/base", "shared/drawing/inks.ts", "shared/drawing/icons/initiative-icons.ts", "shared/drawing/icons/fill.ts"], types: ["shared/drawing/map-spec.ts"], packages: ["zod", "jsonc-parser"] },
  // The checked scenario, its look-ups and no validation: what the rules may run of shared/scenario.
  { from: CHECKED_SCENARIO, may: ["shared/base"], types: ["shared/scenario"] },
  { from: "shared/protocol", may: ["shared/base", "shared/engine/command.ts"], types: ["shared/engine", "shared/views", "shared/scenario"], packages: ["zod"] },
  { from: "shared/engine", may: ["shared/base", CHECKED_SCENARIO], types: ["shared/scenario"] },
  { from: "shared/engine/command.ts", may: ["shared/base", "shared/engine", CHECKED_SCENARIO], types: ["shared/scenario"], packages: ["zod"] },
  {
    from: "shared/views",
    // Views read the state with the rules' own readers, so that what is shown and what is decided agree; they decide nothing.
    may: ["shared/base", CHECKED_SCENARIO, ...["debrief-answers", "debrief-plan", "format", "initiative-gates", "links", "mandate-tiers", "needs", "options", "posture-notes", "proposal-rules", "seats", "standing", "words"].map((reader) => `shared/engine/${reader}.ts`)],
    types: ["shared/engine", "shared/scenario", "shared/drawing/map-spec.ts"],
  },
  { from: "shared/bots", may: ["shared/base", CHECKED_SCENARIO, "shared/engine", "shared/views"], types: ["shared/scenario", "shared/protocol"] },
  // A strategy is given a sight and no state: the grid is printed in the rules of the game, everything else it must see.
  { from: "shared/bots/strategies", may: ["shared/base", "shared/engine/postures.ts"], types: ["shared/engine/command.ts", "shared/engine/state.ts", "shared/views"] },
  { from: "shared/debrief", may: ["shared/base", CHECKED_SCENARIO, "shared/engine", "shared/views"], types: ["shared/scenario"] },
  // What research may have of a journal: it reads the debrief, and nothing that is not shared leaves it.
  { from: "shared/rehearsal", may: ["shared/base"], types: ["shared/engine"] },
  { from: "shared/capital", may: ["shared/base", CHECKED_SCENARIO, "shared/debrief", "shared/engine"], types: ["shared/scenario"] },
  // The check that plays: it finishes what shared/scenario/check begins, which knows no rule.
  { from: "shared/verifier", may: ["shared/base", "shared/scenario", "shared/engine", "shared/bots"] },
  { from: "shared/what-if", may: ["shared/base", CHECKED_SCENARIO, "shared/engine", "shared/bots", "shared/debrief"], types: ["shared/scenario", "shared/views"] },
  { from: "shared/drawing", may: ["shared/base"], types: ["shared/scenario"], packages: ["d3-delaunay", "uqr"] },
  { from: "shared/mallette", may: ["shared/base"], packages: ["zod"] },

  { from: "server/config.ts", may: ["shared/base"], packages: ["zod", "node:"] },
  { from: "server/table", may: ["shared"], types: ["server/store"], packages: ["node:"] },
  {
    from: "server/rooms",
    may: ["shared", "server/table", "server/projection", "server/access"],
    types: ["server/store", "server/config.ts"],
    packages: ["@colyseus/core", "@colyseus/schema", "node:"],
  },
  { from: "server/projection", may: ["shared"], types: ["server/table"], packages: ["@colyseus/core", "@colyseus/schema"] },
  { from: "server/store", may: ["shared/base"], types: ["shared/engine", "shared/scenario", "server/config.ts"], packages: ["kysely", "pg", "node:"] },
  { from: "server/access", may: ["shared/base", "shared/protocol"], types: ["server/store", "server/config.ts"], packages: ["zod", "node:"] },
  { from: "server/what-if", may: ["shared"], packages: ["node:"] },
  { from: "server/maps", may: ["shared/drawing"], packages: ["sharp", "node:"] },
  {
    from: "server/exports",
    may: ["shared"],
    types: ["server/store"],
    packages: ["docx", "fflate", "sharp", "@myriaddreamin/typst-ts-node-compiler", "node:"],
  },
  {
    from: "server/http",
    may: ["shared", "server/access", "server/exports", "server/table"],
    types: ["server/store", "server/config.ts", "server/rooms"],
    packages: ["@colyseus/core", "express", "uqr", "zod", "node:"],
  },
  { from: "server/start-checks.ts", may: ["server/store"], types: ["server/config.ts"], packages: ["node:"] },
  {
    from: "server/main.ts",
    may: ["shared", "server"],
    packages: ["colyseus", "@colyseus/core", "@colyseus/ws-transport", "@colyseus/schema", "@colyseus/redis-driver", "@colyseus/redis-presence", "uqr", "node:"],
  },
  { from: "server/simulate", may: ["shared"], packages: ["node:"] },
  { from: "server/chaos", may: ["shared", "server"], packages: ["@colyseus/sdk", "node:"] },
  { from: "server/bench", may: ["shared", "server"], packages: ["@colyseus/sdk", "@sparticuz/chromium", "ws", "playwright-core", "node:"] },
  { from: "server/cli", may: ["shared", "server"], packages: ["@colyseus/core", "@colyseus/sdk", "@colyseus/schema", "ws", "sharp", "uqr", "zod", "node:"] },

  { from: "client/vite.config.ts", may: ["client/install/list-shell.ts"], packages: ["vite", "node:"] },
  { from: "client/install/list-shell.ts", may: [], packages: ["vite", "node:"] },
  { from: "client/text", may: ["shared/base"], types: SHARED_SHAPES },
  { from: "client/view-models", may: ["shared/base"], types: SHARED_SHAPES },
  { from: "client/map", may: ["shared/base", "shared/drawing"], types: ["client/view-models"], packages: ["phaser"] },
  {
    from: "client/ui",
    may: ["client/text", "shared/base", "shared/drawing"],
    types: ["client/view-models", "shared/views", "shared/scenario", "shared/protocol"],
    packages: [...PREACT, "uqr"],
  },
  {
    from: "client/net",
    may: ["shared/base", "shared/protocol"],
    types: ["shared/views", "shared/engine", "shared/scenario", "shared/debrief", "shared/mallette"],
    packages: ["@colyseus/sdk", "@colyseus/schema", "@preact/signals"],
  },
  { from: "client", ...PAGE },
  { from: "client/welcome", ...PAGE },
  { from: "client/player", ...PAGE },
  { from: "client/install", ...PAGE },
  { from: "client/access", ...PAGE },
  { from: "client/check", ...PAGE },
  { from: "client/board", ...PAGE },
  { from: "client/trainer", ...PAGE },
  { from: "client/capital", ...PAGE },
  { from: "client/privacy", ...PAGE },
  { from: "client/debrief", ...PAGE },
  { from: "client/film", ...PAGE },
  { from: "client/what-if", ...PAGE },
  // The marker of glossary words is a pure function that validates nothing.
  { from: "client/mallette", ...PAGE, may: [...PAGE.may, "shared/mallette/mark-terms.ts"] },
  { from: "client/site", ...PAGE },
  // Its checking thread tells zod, before anything else, that the pages forbid code made from text.
  { from: "client/designer", ...WORKSHOP, packages: [...PREACT, "zod"] },
  { from: "client/gallery", ...WORKSHOP },
];

/** Pages that may run the rules. Every other page must not even reach them through what it imports. */
export const RULE_RUNNING_PAGES = ["client/designer", "client/gallery"];

/** The rules, and who plays by them. `command.ts` holds shapes of messages and no rule. */
export const RULES = { folders: ["shared/engine", "shared/bots"], shapes: ["shared/engine/command.ts"] };
