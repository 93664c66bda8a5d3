// Animations shown after a turn, each a function of t in 0..1: an envoy's path, ink spreading, a seal pressed, a line changing, an alarm.
// Invariant: an animation destroys every object it created in `end()`.

import type * as Phaser from 'phaser';
import type { MapPoint, QuadraticCurve } from '../../platform/map-sheet';
import { parseHexColour, seatInk, stageColours } from '../palette';
import { curvePoint, relationCurve, type StageLayout, stagePointOf } from './geometry';
import type { StageBeat, StageModel } from './model';

/** What a beat may use of the scene. Positions are css pixels times `ratio`. */
export interface BeatSurface {
  readonly layout: StageLayout;
  readonly ratio: number;
  readonly model: StageModel;
  addGraphics(): Phaser.GameObjects.Graphics;
  addSeal(glyph: string, ink: string): Phaser.GameObjects.Image;
  addBlot(): Phaser.GameObjects.Image;
  /** Shows a relation at `trust` with a light of 0..1 behind it. */
  showTrust(relation: string, trust: number, glow: number): void;
}

export interface BeatAnimation {
  draw(t: number): void;
  end(): void;
}

const nothing: BeatAnimation = { draw: () => undefined, end: () => undefined };

/** Puts a beat on the stage; a beat about a place that is not on this map shows nothing. */
export function beginBeat(surface: BeatSurface, beat: StageBeat): BeatAnimation {
  switch (beat.kind) {
    case 'envoy':
      return envoy(surface, beat.from, beat.to, beat.tone);
    case 'ink':
      return atPlace(surface, beat.at, (place) => inkSpreads(surface, place));
    case 'seal':
      return atPlace(surface, beat.at, (place) => sealPressed(surface, place, beat.at));
    case 'alarm':
      return atPlace(surface, beat.at, (place) => alarm(surface, place));
    case 'trust':
      return trustChanges(surface, beat.relation, beat.from, beat.to);
  }
}

function atPlace(surface: BeatSurface, id: string, show: (place: MapPoint) => BeatAnimation): BeatAnimation {
  const place = stagePointOf(surface.layout, surface.model, id);
  return place === null ? nothing : show(place);
}

const easeOut = (t: number) => 1 - (1 - t) ** 3;
const easeBoth = (t: number) => (t < 0.5 ? 4 * t * t * t : 1 - (-2 * t + 2) ** 3 / 2);
/** 0..1 over the part of a beat from `start` to `end`. */
const part = (t: number, start: number, end: number) => Math.max(0, Math.min(1, (t - start) / (end - start)));

function glyphOf(model: StageModel, id: string): string {
  const capital = model.cities.find((each) => each.id === id);
  if (capital === undefined) return '島';
  const [first = ''] = capital.nativeName === '' ? capital.title : capital.nativeName;
  return first;
}

function envoy(surface: BeatSurface, from: string, to: string, tone: 'warm' | 'cold' | 'neutral'): BeatAnimation {
  const curve = relationCurve(surface.layout, from, to);
  if (curve === null) return nothing;
  const { ratio, layout, model } = surface;
  const trail = surface.addGraphics();
  const seal = surface.addSeal(glyphOf(model, from), from === model.player ? stageColours.shu : '#3d4a55');
  const size = layout.isCompact ? 0.42 : 0.62;
  const ink = parseHexColour(tone === 'warm' ? '#f0c860' : tone === 'cold' ? '#9ab0c6' : stageColours.washi);
  return {
    draw(t) {
      const head = easeBoth(part(t, 0, 0.82));
      const fade = 1 - part(t, 0.82, 1);
      drawTrail(trail, curve, head, ratio * (layout.isCompact ? 0.7 : 1), ratio, ink);
      trail.setAlpha(fade);
      const [x, y] = curvePoint(curve, head);
      const lift = Math.sin(Math.PI * head);
      seal.setPosition(x * ratio, (y - lift * 5) * ratio);
      seal.setScale(size * (1 + lift * 0.12));
      seal.setAlpha(Math.min(1, t * 8) * fade);
    },
    end() {
      trail.destroy();
      seal.destroy();
    },
  };
}

/** A brush stroke behind the envoy: thin where it began, full where the brush is now. */
function drawTrail(
  trail: Phaser.GameObjects.Graphics,
  curve: QuadraticCurve,
  head: number,
  weight: number,
  ratio: number,
  ink: number,
): void {
  trail.clear();
  const steps = Math.max(2, Math.round(56 * head));
  let [px, py] = curvePoint(curve, 0);
  for (let i = 1; i <= steps; i += 1) {
    const share = i / steps;
    const [x, y] = curvePoint(curve, head * share);
    const width = (1 + 4.2 * share ** 1.6) * weight;
    trail.lineStyle(width, ink, 1);
    trail.lineBetween(px * ratio, py * ratio, x * ratio, y * ratio);
    trail.fillStyle(ink, 1);
    trail.fillCircle(x * ratio, y * ratio, width / 2);
    [px, py] = [x, y];
  }
}

function inkSpreads(surface: BeatSurface, [x, y]: MapPoint): BeatAnimation {
  const { ratio, layout } = surface;
  const blots = [0, 1].map(() => surface.addBlot().setPosition(x * ratio, y * ratio));
  const size = layout.isCompact ? 0.5 : 1;
  return {
    draw(t) {
      blots.forEach((blot, i) => {
        const own = part(t, i * 0.16, 1);
        blot.setRotation(i * 2.1 + own * 0.12);
        blot.setScale(size * (0.08 + (i === 0 ? 1 : 0.62) * easeOut(own)));
        blot.setAlpha(0.92 * Math.min(1, own * 6) * (1 - part(own, 0.55, 1)));
      });
    },
    end: () => blots.forEach((blot) => void blot.destroy()),
  };
}

function sealPressed(surface: BeatSurface, [x, y]: MapPoint, id: string): BeatAnimation {
  const { ratio, layout, model } = surface;
  const ring = surface.addGraphics();
  const seal = surface.addSeal(glyphOf(model, id), stageColours.shu);
  const size = layout.isCompact ? 0.6 : 1;
  seal.setPosition(x * ratio, y * ratio).setRotation(-0.06);
  return {
    draw(t) {
      const down = part(t, 0, 0.3);
      const rest = part(t, 0.3, 0.55);
      const fade = 1 - part(t, 0.8, 1);
      seal.setScale(size * (down < 1 ? 2.1 - 1.18 * down ** 3 : 0.92 + 0.08 * easeOut(rest)));
      seal.setAlpha(Math.min(1, 0.15 + down) * fade);
      drawRing(
        ring,
        x * ratio,
        y * ratio,
        (24 + 22 * easeOut(rest)) * size * ratio,
        2 * ratio,
        parseHexColour(stageColours.shuLight),
        down < 1 ? 0 : (1 - rest) * 0.8,
      );
    },
    end() {
      ring.destroy();
      seal.destroy();
    },
  };
}

function alarm(surface: BeatSurface, [x, y]: MapPoint): BeatAnimation {
  const { ratio, layout } = surface;
  const rings = surface.addGraphics();
  const size = (layout.isCompact ? 0.55 : 1) * ratio;
  return {
    draw(t) {
      rings.clear();
      for (let i = 0; i < 3; i += 1) {
        const own = part(t, i * 0.17, 0.66 + i * 0.17);
        if (own <= 0 || own >= 1) continue;
        rings.lineStyle((3.4 - 2.2 * own) * size, parseHexColour(stageColours.shuLight), 1 - own);
        rings.strokeCircle(x * ratio, y * ratio, (12 + 46 * easeOut(own)) * size);
      }
    },
    end: () => rings.destroy(),
  };
}

function drawRing(graphics: Phaser.GameObjects.Graphics, x: number, y: number, r: number, width: number, ink: number, alpha: number): void {
  graphics.clear();
  if (alpha <= 0) return;
  graphics.lineStyle(width, ink, alpha);
  graphics.strokeCircle(x, y, r);
}

function trustChanges(surface: BeatSurface, relation: string, from: number, to: number): BeatAnimation {
  const known = surface.model.relations.find((each) => each.id === relation);
  const curve = known === undefined ? null : relationCurve(surface.layout, known.from, known.to);
  if (curve === null) return nothing;
  const { ratio, layout } = surface;
  const spark = surface.addGraphics();
  const ink = seatInk(surface.model.cities.find(({ id }) => id === known?.to)?.colour);
  // Warmth runs toward the other capital, loss runs back from it.
  const along = (t: number) => (to >= from ? t : 1 - t);
  return {
    draw(t) {
      const change = easeBoth(part(t, 0.12, 0.8));
      surface.showTrust(relation, Math.round(from + (to - from) * change), Math.sin(Math.PI * t));
      const [x, y] = curvePoint(curve, along(easeBoth(part(t, 0, 0.85))));
      spark.clear();
      const r = (layout.isCompact ? 3 : 5) * ratio;
      spark
        .fillStyle(parseHexColour(to >= from ? ink : stageColours.shuLight), 0.35 * Math.sin(Math.PI * t))
        .fillCircle(x * ratio, y * ratio, r * 2);
      spark.fillStyle(parseHexColour(stageColours.washi), Math.sin(Math.PI * t)).fillCircle(x * ratio, y * ratio, r);
    },
    end() {
      surface.showTrust(relation, to, 0);
      spark.destroy();
    },
  };
}
