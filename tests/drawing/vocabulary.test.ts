import { describe, expect, test } from "vitest";
import { GAUGES, LINK_BANDS, POSTURES, POT_LEVELS, ROLE_IDS, STAGES } from "../../shared/base/vocabulary.ts";
import { svgGauge, svgGaugeIcon, gaugeMarker, GAUGE_LOOKS } from "../../shared/drawing/gauges.ts";
import { svgFillIcon, svgTwoInkIcon, svgVerbIcon } from "../../shared/drawing/icon.ts";
import { BOLD } from "../../shared/drawing/icons/bold.ts";
import { DUOTONE } from "../../shared/drawing/icons/duotone.ts";
import { FILL } from "../../shared/drawing/icons/fill.ts";
import { INITIATIVE_ICONS } from "../../shared/drawing/icons/initiative-icons.ts";
import { PENCIL } from "../../shared/drawing/icons/pencil.ts";
import { INITIATIVE_INK_IDS } from "../../shared/drawing/inks.ts";
import { badge, BADGES, svgBust, svgEmblem, svgPortrait, token } from "../../shared/drawing/medallion.ts";
import { cutSheet } from "../../shared/drawing/paper.ts";
import { svgPosture, svgPostureFill } from "../../shared/drawing/postures.ts";
import { svgPot } from "../../shared/drawing/pot.ts";
import { svgQrCode } from "../../shared/drawing/qr-code.ts";
import { RESOURCE_IDS, svgResource } from "../../shared/drawing/resources.ts";
import { ROLES } from "../../shared/drawing/roles.ts";
import { eventStamp, footprint, svgNeedle, svgPin, svgPromiseSeal, svgSkyline } from "../../shared/drawing/seals.ts";
import { SEASON_IDS, seasonOf, svgSeasonDial } from "../../shared/drawing/seasons.ts";
import { gaugeArcs, seedling, svgInitiative, svgStageGlyph } from "../../shared/drawing/stages.ts";
import type { Stage } from "../../shared/drawing/stages.ts";
import { svgPage } from "../../shared/drawing/svg.ts";
import { scar, tear } from "../../shared/drawing/tears.ts";
import { thread, THREAD_OF_LINK } from "../../shared/drawing/threads.ts";
import { danglingReferences, elementsOf } from "./well-formed.ts";

const page = (body: string): string => svgPage(200, 200, "0 0 200 200", body);
const stages = [0, 1, 2, 3, 4] as const satisfies readonly Stage[];
const [from, to] = [[20, 20], [180, 120]] as const;

/** Every drawing of the vocabulary, by name: drawn anew at each call. */
const drawings: Record<string, () => string> = {
  ...Object.fromEntries(ROLE_IDS.flatMap((role) => ([0, 1, 2] as const).map((face) => [`portrait ${role} ${face}`, () => svgPortrait(role, 100, face)]))),
  ...Object.fromEntries(ROLE_IDS.map((role) => [`bust ${role}`, () => svgBust(role, 100)])),
  ...Object.fromEntries(ROLE_IDS.map((role) => [`emblem ${role}`, () => svgEmblem(role, 40)])),
  ...Object.fromEntries(ROLE_IDS.map((role) => [`token ${role}`, () => page(token(role, 98))])),
  ...Object.fromEntries(stages.map((stage) => [`glyph ${stage}`, () => svgStageGlyph(stage, 32)])),
  ...Object.fromEntries(stages.map((stage) => [`initiative ${stage}`, () => svgInitiative(stage, { icon: "basket", ink: "rose", seed: 7, wilting: stage === 1 }, 0.4, 200)])),
  ...Object.fromEntries(LINK_BANDS.map((band) => [`thread ${band}`, () => page(thread(from, to, THREAD_OF_LINK[band]))])),
  ...Object.fromEntries(POSTURES.flatMap((posture) => [[`posture ${posture}`, () => svgPosture(posture, 40)], [`posture fill ${posture}`, () => svgPostureFill(posture, 40)]])),
  ...Object.fromEntries(GAUGES.flatMap((gauge) => [[`gauge ${gauge}`, () => svgGauge(gauge, 4.25, 138, { change: 1, horizon: 6 })], [`gauge icon ${gauge}`, () => svgGaugeIcon(gauge, 40)], [`gauge marker ${gauge}`, () => page(gaugeMarker(gauge, 10, 10, 6))]])),
  ...Object.fromEntries(POT_LEVELS.map((level) => [`pot ${level}`, () => svgPot(160, { level, time: 4, means: 3 })])),
  ...Object.fromEntries(RESOURCE_IDS.flatMap((resource) => (["held", "spent", "locked"] as const).map((state) => [`resource ${resource} ${state}`, () => svgResource(resource, 40, state)]))),
  ...Object.fromEntries(SEASON_IDS.map((season) => [`season ${season}`, () => svgSeasonDial(140, season)])),
  ...Object.fromEntries(BADGES.map((kind) => [`badge ${kind}`, () => page(badge(kind))])),
  ...Object.fromEntries((["cut", "ticket", "torn", "tracing"] as const).map((edge) => [`sheet ${edge}`, () => cutSheet(320, 120, { edge, seed: 4, pattern: "points" })])),
  ...Object.fromEntries(INITIATIVE_INK_IDS.map((ink) => [`seedling ${ink}`, () => page(seedling(ink))])),
  tear: () => page(tear(from, to, { seed: 3 })),
  scar: () => page(scar(from, to, { seed: 3 })),
  stamp: () => page(eventStamp("bus", "car 12")),
  footprint: () => page(footprint("#123456", "#fff")),
  "seal kept": () => svgPromiseSeal("kept", 40),
  "seal broken": () => svgPromiseSeal("broken", 40),
  pin: () => svgPin(40),
  needle: () => svgNeedle(260),
  skyline: () => svgSkyline(250, "#E0A21C"),
  "qr code": () => svgQrCode([[true, false, true], [false, true, true], [true, true, false]], 120, "Rejoindre"),
};

describe("every word of the vocabulary has its drawing", () => {
  test.each(Object.entries(drawings))("%s", (_name, draw) => {
    const svg = draw();
    expect(elementsOf(svg)[0]).toBe("svg");
    expect(danglingReferences(svg)).toEqual([]);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    // A strict style policy drops style attributes; a page must not need them.
    expect(svg).not.toContain(" style=");
  });

  test("no two drawings of one kind are alike", () => {
    const svgs = Object.values(drawings).map((draw) => draw());
    expect(new Set(svgs).size).toBe(svgs.length);
  });

  test("the same drawing asked twice is the same string", () => {
    for (const draw of Object.values(drawings)) expect(draw()).toBe(draw());
  });

  test("another seed is another cut, never another paper", () => {
    expect(cutSheet(320, 120, { seed: 4 })).not.toBe(cutSheet(320, 120, { seed: 5 }));
    expect(elementsOf(cutSheet(320, 120, { seed: 4 }))).toEqual(elementsOf(cutSheet(320, 120, { seed: 5 })));
  });
});

describe("signs do not rest on colour alone", () => {
  test("roles differ by shape, by cloth and by emblem", () => {
    const looks = ROLE_IDS.map((role) => ROLES[role]);
    for (const key of ["shape", "cloth", "emblem"] as const) expect(new Set(looks.map((look) => look[key])).size).toBe(8);
  });

  test("gauges differ by marker and by pictogram", () => {
    const looks = GAUGES.map((gauge) => GAUGE_LOOKS[gauge]);
    for (const key of ["marker", "icon"] as const) expect(new Set(looks.map((look) => look[key])).size).toBe(5);
  });
});

describe("an initiative", () => {
  test.each(INITIATIVE_ICONS.map((icon) => [icon]))("%s exists in pencil, in two inks and as a block", (icon) => {
    expect(PENCIL[icon]).toBeTruthy();
    expect(DUOTONE[icon].every((d) => d.length > 0)).toBe(true);
    expect(FILL[icon]).toBeTruthy();
  });

  test("fills one notch a stage, and a part of the next", () => {
    for (const index of STAGES.keys()) {
      const arcs = gaugeArcs(index as Stage, 0.5);
      expect(arcs.filter(({ kind }) => kind === "reached")).toHaveLength(index);
      expect(arcs.filter(({ kind }) => kind === "gathered")).toHaveLength(index < 4 ? 1 : 0);
    }
    expect(gaugeArcs(2, 0).some(({ kind }) => kind === "gathered")).toBe(false);
  });
});

test("every pictogram is a path in a box of 256", () => {
  for (const name of Object.keys(FILL)) expect(elementsOf(svgFillIcon(name as keyof typeof FILL, 20))).toEqual(["svg", "path"]);
  for (const name of Object.keys(DUOTONE)) expect(elementsOf(svgTwoInkIcon(name as keyof typeof DUOTONE, 20))).toEqual(["svg", "g", "path", "path"]);
  for (const name of Object.keys(BOLD)) expect(elementsOf(svgVerbIcon(name as keyof typeof BOLD, 20))).toEqual(["svg", "path"]);
});

test("seasons follow the year and come back", () => {
  expect([1, 2, 3, 4, 5].map((season) => seasonOf(season))).toEqual(["spring", "summer", "autumn", "winter", "spring"]);
  expect(seasonOf(2, "winter")).toBe("spring");
});
