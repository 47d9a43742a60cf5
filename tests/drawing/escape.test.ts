import { expect, test } from "vitest";
import { svgFillIcon } from "../../shared/drawing/icon.ts";
import { svgPortrait } from "../../shared/drawing/medallion.ts";
import { cutSheet } from "../../shared/drawing/paper.ts";
import { svgQrCode } from "../../shared/drawing/qr-code.ts";
import { eventStamp, footprint, svgSkyline } from "../../shared/drawing/seals.ts";
import { escapeXml, svgPage } from "../../shared/drawing/svg.ts";
import { elementsOf } from "./well-formed.ts";

const HOSTILE = [`"><script>alert(1)</script>`, `' onload='alert(1)`, `</svg><img src=x onerror=alert(1)>`, "]]>&amp;<!--", "a\u0000b\u0008c"];

test.each(HOSTILE)("text that came from elsewhere stays text: %j", (text) => {
  const pages = [
    svgPortrait("official", 40, 0, { label: text, className: text }),
    svgFillIcon("bank", 20, text, { label: text }),
    svgPage(120, 120, "-60 -60 120 120", eventStamp("bus", text) + footprint(text, text)),
    svgSkyline(100, text),
    svgQrCode([[true]], 40, text),
    cutSheet(100, 40, { fill: text, stroke: text }),
  ];
  for (const page of pages) {
    const elements = elementsOf(page);
    expect(elements).not.toContain("script");
    expect(elements).not.toContain("img");
    expect(page).not.toMatch(/<[a-zA-Z]+(?:\s+[\w:-]+="[^"]*")*\s+on\w+=/);
  }
});

test("escaping keeps what people write", () => {
  expect(escapeXml("L’élu·e & « l’Îlot-Bœuf » <3")).toBe("L’élu·e &amp; « l’Îlot-Bœuf » &lt;3");
  expect(escapeXml("a\u0000b\u0008c\nd")).toBe("abc\nd");
});

test("a named drawing is read, a decorative one is hidden", () => {
  expect(svgPortrait("venue", 40, 0, { label: "Tiers-lieu" })).toContain('role="img" aria-label="Tiers-lieu"');
  expect(svgPortrait("venue", 40)).toContain('aria-hidden="true"');
});
