import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { GAUGES, ROLE_IDS } from "../../shared/base/vocabulary.ts";
import { GAUGE_LOOKS } from "../../shared/drawing/gauges.ts";
import { INK } from "../../shared/drawing/inks.ts";
import { ROLES } from "../../shared/drawing/roles.ts";

const css = readFileSync(new URL("../../client/styles/tokens.css", import.meta.url), "utf8");
/** Value of a custom property, through the others it names. */
function property(name: string): string {
  const value = new RegExp(`--${name}:([^;]+);`).exec(css)?.[1]?.trim();
  if (value === undefined) throw new Error(`--${name} is not in tokens.css`);
  const other = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
  return other === undefined ? value.toUpperCase() : property(other);
}

type Rgb = readonly [number, number, number];
const linear = (hex: string): Rgb => {
  const part = (i: number): number => {
    const v = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
};
const apply = (m: readonly number[], [r, g, b]: Rgb): Rgb => {
  const row = (i: number): number => Math.max(0, Math.min(1, (m[i] ?? 0) * r + (m[i + 1] ?? 0) * g + (m[i + 2] ?? 0) * b));
  return [row(0), row(3), row(6)];
};
/** Full dichromacy, Machado, Oliveira and Fernandes (2009), in linear RGB. */
const SIGHTS: Readonly<Record<string, readonly number[]>> = {
  normal: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};
function okLab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s, 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s];
}
function closestPair(sight: readonly number[]): number {
  const points = ROLE_IDS.map((role) => okLab(apply(sight, linear(ROLES[role].ink))));
  return Math.min(...points.flatMap((p, i) => points.slice(i + 1).map((q) => Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]) * 100)));
}
const luminance = (hex: string): number => {
  const [r, g, b] = linear(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string): number => {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
};

describe("the inks of the drawings are those of the pages", () => {
  test.each(Object.entries(INK))("%s", (key, value) => {
    const name = key.replace(/(\d)$/, "-$1").replace(/F$/, "-f").replace(/C$/, "-c");
    expect(property(name)).toBe(value.toUpperCase());
  });

  test.each(ROLE_IDS.map((role) => [role]))("role %s", (role) => {
    expect([property(`role-${role}`), property(`role-${role}-f`), property(`role-${role}-t`)]).toEqual([ROLES[role].ink, ROLES[role].dark, ROLES[role].on].map((ink) => ink.toUpperCase()));
  });

  test.each(GAUGES.map((gauge) => [gauge]))("gauge %s", (gauge) => expect(property(`gauge-${gauge}`)).toBe(GAUGE_LOOKS[gauge].ink.toUpperCase()));
});

test.each([["normal", 16], ["protanopia", 8], ["deuteranopia", 8], ["tritanopia", 8]] as const)("the roles stay apart in %s sight (OKLab × 100)", (sight, least) => {
  expect(closestPair(SIGHTS[sight] ?? [])).toBeGreaterThan(least);
});

test.each(ROLE_IDS.map((role) => [role]))("text on the ink of %s can be read", (role) => {
  expect(contrast(ROLES[role].ink, ROLES[role].on)).toBeGreaterThanOrEqual(4.5);
});
