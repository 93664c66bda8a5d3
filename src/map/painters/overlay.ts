// Overlay of the map: relations as lines of trust, cities with labels, the crisis ring.
// Invariant: repainted whole from (layout, model, overlay state), never patched.
import type { PaletteColour } from '../../engine/model/seat-def';
import { type MapPoint, mapSheet, type QuadraticCurve } from '../../platform/map-sheet';
import { compactLine, dashedBelowTrust, relationColour, relationEdge, relationWidth, seatInk, stageColours, stageFonts } from '../palette';
import { curvePoint, relationCurve, type StageLayout, stagePointOf } from '../stage/geometry';
import { cityLabel, farCity, isLit, type StageCity, type StageModel, type StageRelation } from '../stage/model';
import { paintInset } from './inset';

/** What is being watched or pointed at while the picture is painted. */
export interface OverlayState {
  /** Trust shown instead of the model's while beats play, by relation. */
  readonly shownTrust: ReadonlyMap<string, number>;
  /** A relation lit up by a beat, 0..1. */
  readonly glow: { readonly relation: string; readonly amount: number } | null;
  readonly pointed: string | null;
}

/** Repaints the overlay (layout size x ratio). */
export function paintOverlay(
  context: CanvasRenderingContext2D,
  layout: StageLayout,
  ratio: number,
  model: StageModel,
  overlay: OverlayState,
): void {
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, layout.width, layout.height);
  context.lineJoin = 'round';
  for (const relation of model.relations) paintRelation(context, layout, model, relation, overlay);
  paintRing(context, layout, model, overlay.pointed);
  for (const capital of model.cities) paintCapital(context, layout, model, capital, overlay);
  for (const capital of model.cities) paintLabel(context, layout, model, capital);
  paintInset(context, layout.inset, model, overlay.pointed);
}

function paintRelation(
  context: CanvasRenderingContext2D,
  layout: StageLayout,
  model: StageModel,
  relation: StageRelation,
  overlay: OverlayState,
): void {
  const curve = relationCurve(layout, relation.from, relation.to);
  if (curve === null) return;
  const trust = overlay.shownTrust.get(relation.id) ?? relation.trust;
  const size = layout.isCompact ? compactLine : 1;
  const weight = relationWidth(trust) * size;
  const far = farCity(model, relation)?.colour;
  const glow = overlay.glow?.relation === relation.id ? overlay.glow.amount : 0;
  const lit = isLit(model, overlay.pointed, relation.id) ? 1 : 0;
  context.save();
  context.lineCap = 'round';
  if (lit + glow > 0) strokeCurve(context, curve, weight + 9 * size, `rgba(244, 226, 170, ${0.16 * lit + 0.34 * glow})`);
  const preview = relation.isPreview === true ? (relation.previewTrust ?? null) : null;
  if (preview !== null) paintPreviewLine(context, curve, far, preview, size);
  if (trust < dashedBelowTrust) context.setLineDash([7 * size + weight, 6 * size + weight]);
  strokeCurve(context, curve, weight + relationEdge * size, 'rgba(16, 32, 52, 0.5)');
  strokeCurve(context, curve, weight, relationColour(far, trust));
  context.restore();
  if (preview !== null) paintPreviewMark(context, curve, preview >= trust, size);
}

function strokeCurve(context: CanvasRenderingContext2D, [from, control, to]: QuadraticCurve, width: number, ink: string): void {
  context.beginPath();
  context.moveTo(from[0], from[1]);
  context.quadraticCurveTo(control[0], control[1], to[0], to[1]);
  context.lineWidth = width;
  context.strokeStyle = ink;
  context.stroke();
}

/** The ghost: two thin dashed lines where the edges of the new line would run. */
function paintPreviewLine(
  context: CanvasRenderingContext2D,
  curve: QuadraticCurve,
  colour: PaletteColour | undefined,
  trust: number,
  size: number,
): void {
  const [from, , to] = curve;
  const away = relationWidth(trust) * size * 0.5 + 4 * size;
  const long = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  const [nx, ny] = [(-(to[1] - from[1]) / long) * away, ((to[0] - from[0]) / long) * away];
  context.save();
  context.setLineDash([4 * size, 4 * size]);
  for (const side of [-1, 1]) {
    const shift = ([x, y]: MapPoint): MapPoint => [x + nx * side, y + ny * side];
    const shifted: QuadraticCurve = [shift(curve[0]), shift(curve[1]), shift(curve[2])];
    strokeCurve(context, shifted, 2.9 * size, 'rgba(16, 32, 52, 0.5)');
    strokeCurve(context, shifted, 1.7 * size, relationColour(colour, trust));
  }
  context.restore();
}

/** A slip of paper on the line that says which way trust would go. */
function paintPreviewMark(context: CanvasRenderingContext2D, curve: QuadraticCurve, isUp: boolean, size: number): void {
  const [x, y] = curvePoint(curve, 0.5);
  const r = 10 * Math.max(0.8, size);
  disc(context, x, y, r, stageColours.washi, isUp ? '#3f6b52' : stageColours.shu, 1.6);
  const tip = isUp ? -1 : 1;
  context.beginPath();
  context.moveTo(x, y + tip * r * 0.52);
  context.lineTo(x + r * 0.5, y - tip * r * 0.34);
  context.lineTo(x - r * 0.5, y - tip * r * 0.34);
  context.closePath();
  context.fillStyle = isUp ? '#3f6b52' : stageColours.shu;
  context.fill();
}

function paintRing(context: CanvasRenderingContext2D, layout: StageLayout, model: StageModel, pointed: string | null): void {
  const place = stagePointOf(layout, model, mapSheet.ring);
  if (place === null) return;
  const [x, y] = place;
  const radius = layout.isCompact ? 9 : 17;
  const lit = isLit(model, pointed, mapSheet.ring) || model.places.some(({ id }) => isLit(model, pointed, id));
  context.lineWidth = layout.isCompact ? 1.4 : 2;
  context.strokeStyle = stageColours.kin;
  context.beginPath();
  context.arc(x, y, radius, 0, Math.PI * 2);
  context.fillStyle = lit ? 'rgba(216, 171, 69, 0.30)' : 'rgba(216, 171, 69, 0.08)';
  context.fill();
  context.stroke();
  // One vermilion bead on the ring for each rung climbed.
  for (let rung = 0; rung < model.crisisRung; rung += 1) {
    const turn = -Math.PI / 2 + rung * 0.62;
    disc(
      context,
      x + Math.cos(turn) * radius,
      y + Math.sin(turn) * radius,
      layout.isCompact ? 2.2 : 3.6,
      stageColours.shu,
      stageColours.washi,
      1,
    );
  }
}

function paintCapital(
  context: CanvasRenderingContext2D,
  layout: StageLayout,
  model: StageModel,
  capital: StageCity,
  overlay: OverlayState,
): void {
  const place = stagePointOf(layout, model, capital.id);
  if (place === null) return;
  const [x, y] = place;
  const isPlayer = capital.id === model.player;
  const r = layout.dotRadius * (isPlayer ? 1.25 : 1);
  const around = r + (layout.isCompact ? 3.2 : 5.2);
  if (isLit(model, overlay.pointed, capital.id))
    disc(context, x, y, around + 7, 'rgba(244, 226, 170, 0.30)', 'rgba(216, 171, 69, 0.9)', 1.2);
  disc(context, x, y, isPlayer ? r + 2 : around + 2.2, stageColours.night, null, 0);
  if (!isPlayer) paintTrustArc(context, x, y, around, model, capital, overlay);
  disc(context, x, y, r, stageColours.washi, stageColours.night, layout.isCompact ? 1.6 : 2.4);
  if (isPlayer) disc(context, x, y, r * 0.52, stageColours.shu, null, 0);
  if (model.selected === capital.id) {
    context.beginPath();
    context.arc(x, y, around + 7, 0, Math.PI * 2);
    context.lineWidth = 2;
    context.strokeStyle = stageColours.shuLight;
    context.stroke();
  }
}

/** Trust as a part of the ring, from the top clockwise; a proposal is the dashed part between old and new. */
function paintTrustArc(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  r: number,
  model: StageModel,
  capital: StageCity,
  overlay: OverlayState,
): void {
  const isOfPlayer = ({ from, to }: StageRelation): boolean => from === model.player || to === model.player;
  const own = model.relations.find((each) => farCity(model, each) === capital && isOfPlayer(each));
  const trust = (own === undefined ? undefined : overlay.shownTrust.get(own.id)) ?? capital.trust ?? 0;
  const turnOf = (value: number) => -Math.PI / 2 + (Math.PI * 2 * Math.max(0, Math.min(1000, value))) / 1000;
  arc(context, x, y, r, 0, Math.PI * 2, 3, 'rgba(244, 238, 225, 0.22)');
  arc(context, x, y, r, turnOf(0), turnOf(trust), 3, seatInk(capital.colour));
  const preview = own?.isPreview === true ? (own.previewTrust ?? null) : null;
  if (preview === null) return;
  context.setLineDash([2.5, 1.8]);
  arc(
    context,
    x,
    y,
    r + 4,
    turnOf(Math.min(trust, preview)),
    turnOf(Math.max(trust, preview)),
    2.6,
    preview >= trust ? '#a9d8b4' : stageColours.shuLight,
  );
  context.setLineDash([]);
}

function paintLabel(context: CanvasRenderingContext2D, layout: StageLayout, model: StageModel, capital: StageCity): void {
  const place = stagePointOf(layout, model, capital.id);
  if (place === null) return;
  const size = layout.labelSize;
  const name = cityLabel(capital);
  context.font = `600 ${size}px ${stageFonts.mincho}`;
  const half = context.measureText(name).width / 2 + 6;
  const right = place[1] + size * 2 > layout.inset.top ? layout.inset.left : layout.width;
  const x = Math.round(Math.max(half, Math.min(right - half, place[0])));
  const isAbove = mapSheet.labelsAbove.includes(capital.id);
  const y = Math.round(place[1] + (isAbove ? -layout.dotRadius - size * 0.95 : layout.dotRadius + size * 1.15));
  paintHaloText(context, name, x, y, size * 0.3);
}

/** Words on the map: washi on a dark edge, readable on land and on sea. */
function paintHaloText(context: CanvasRenderingContext2D, text: string, x: number, y: number, edge: number): void {
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineWidth = edge;
  context.strokeStyle = stageColours.night;
  context.strokeText(text, x, y);
  context.fillStyle = '#fdfaf2';
  context.fillText(text, x, y);
}

function disc(context: CanvasRenderingContext2D, x: number, y: number, r: number, fill: string, edge: string | null, width: number): void {
  context.beginPath();
  context.arc(x, y, r, 0, Math.PI * 2);
  context.fillStyle = fill;
  context.fill();
  if (edge === null) return;
  context.lineWidth = width;
  context.strokeStyle = edge;
  context.stroke();
}

function arc(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  r: number,
  from: number,
  to: number,
  width: number,
  ink: string,
): void {
  context.beginPath();
  context.arc(x, y, r, from, to);
  context.lineWidth = width;
  context.strokeStyle = ink;
  context.stroke();
}
