// Builds every page of client/ into dist/: client/player/index.html becomes dist/player/index.html.
// A new page needs no change here: each html file directly in client/ or in one of its folders is an entry.
// assets/ is the public folder: its files are copied as they are and named by an absolute address
// (/fonts/…, /maps/…) in pages, styles and code; they are never imported.
// Nothing is inlined, neither script, style nor image: the pages run under script-src 'self'; style-src 'self'.
import { globSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { listShell, SERVICE_WORKER } from "./install/list-shell.ts";

const client = fileURLToPath(new URL(".", import.meta.url));
const pages = globSync("{*.html,*/*.html}", { cwd: client });

// Not here: what only the game, the board or the other language needs (two-ink icons, gauges, English…).
const COMMON = new RegExp(
  [
    "node_modules/(?:preact|@preact)/",
    "client/text/(?:[^/]+|fr/(?:index|common|rejections|vocabulary))\\.ts$",
    "client/ui/(?:base|button|connection-banner|cut|dialog|display-settings|drawing|icon|keep-focus|language|language-switch|live-region|preferences|refusal|sheet|tick|toast)\\.(?:tsx?|css)$",
    "client/net/(?:api|kept-seats)\\.ts$",
    "client/mallette/help/(?:help|marked|game-words|term-ids)\\.(?:tsx?|css)$",
    "shared/mallette/mark-terms\\.ts$",
    // Small, and wanted by every page with a table: apart, each would cost a phone more in headers than in words.
    "client/(?:player/personal-link|board/naming|view-models/(?:cue|clock)|ui/sound/play-cue)\\.ts$",
    "shared/drawing/resources\\.ts$",
    "shared/protocol/(?:names|session-code)\\.ts$",
    "shared/base/(?:ids|limits|result|vocabulary)\\.ts$",
    "shared/drawing/(?:fill-icon|svg|inks|patterns|geometry|chance|medallion|portraits|roles|seals|threads|icons/bold|icons/fill)\\.ts$",
    "client/ui/(?:role|timer)\\.(?:tsx|css)$",
  ].join("|"),
);

// The phone's own first screen, in one file too.
const PLAYER = new RegExp("client/(?:player/(?:[^/]+(?<!/(?:main|game-screens|hole|observer|look-on))\\.(?:tsx?|css)|shell/(?!mandate\\.).+|event/(?:move-offer|words)\\.tsx?|map/map-page\\.tsx|phases/(?:lobby|consents)\\.(?:tsx|css)|commitment/spending\\.ts)|text/fr/(?:player|tutorial|call|seat-event)\\.ts)$");

export default defineConfig({
  root: client,
  publicDir: fileURLToPath(new URL("../assets", import.meta.url)),
  appType: "mpa",
  plugins: [listShell()],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: fileURLToPath(new URL("../dist", import.meta.url)),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    manifest: true,
    modulePreload: { polyfill: false },
    target: "es2022",
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      input: { ...Object.fromEntries(pages.map((page) => [page.replace(/\.html$/, "").replaceAll(/[\\/]/g, "-"), client + page])), [SERVICE_WORKER]: `${client}install/service-worker.ts` },
      output: {
        // Its address never changes: a browser compares what it finds there with what it has.
        entryFileNames: ({ name }) => (name === SERVICE_WORKER ? "[name].js" : "assets/[name]-[hash].js"),
        codeSplitting: {
          groups: [
            { name: "phaser", test: /[\\/]node_modules[\\/]phaser[\\/]/ },
            // What every page begins with, in one file: each small file costs a phone its headers.
            { name: "common", test: (id) => COMMON.test(id.replaceAll("\\", "/")) },
            { name: "player", test: (id) => PLAYER.test(id.replaceAll("\\", "/")) },
          ],
        },
      },
    },
  },
});
