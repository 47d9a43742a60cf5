// Builds every page of client/ into dist/: client/player/index.html becomes dist/player/index.html.
// A new page needs no change here: each html file directly in client/ or in one of its folders is an entry.
// assets/ is the public folder: its files are copied as they are and named by an absolute address
// (/fonts/…, /maps/…) in pages, styles and code; they are never imported.
// Nothing is inlined, neither script, style nor image: the pages run under script-src 'self'; style-src 'self'.
import { globSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const client = fileURLToPath(new URL(".", import.meta.url));
const pages = globSync("{*.html,*/*.html}", { cwd: client });

export default defineConfig({
  root: client,
  publicDir: fileURLToPath(new URL("../assets", import.meta.url)),
  appType: "mpa",
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
      input: Object.fromEntries(pages.map((page) => [page.replace(/\.html$/, "").replaceAll(/[\\/]/g, "-"), client + page])),
      output: { codeSplitting: { groups: [{ name: "phaser", test: /[\\/]node_modules[\\/]phaser[\\/]/ }] } },
    },
  },
});
