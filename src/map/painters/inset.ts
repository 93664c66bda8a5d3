// Inset of the places in dispute: hatched, with both names. A promised place has a dashed edge; no colour says whose it is.
import { type InsetPlace, mapSheet, placeOnSheet } from '../../platform/map-sheet';
import { stageColours, stageFonts } from '../palette';
import { isSmallInset, leastLetters, type StageLayout, secondLine } from '../stage/geometry';
import { isLit, type StageModel, type StagePlace } from '../stage/model';

type InsetBox = StageLayout['inset'];
/** Paints the framed inset over the theatre, in css pixels. */
export function paintInset(context: CanvasRenderingContext2D, box: InsetBox, model: StageModel, pointed: string | null): void {
  const size = box.width / (mapSheet.inset.width / mapSheet.inset.unitsPerPixel);
  context.save();
  context.shadowColor = 'rgba(8, 16, 26, 0.55)';
  context.shadowBlur = 14;
  context.shadowOffsetY = 3;
  context.fillStyle = stageColours.sea;
  context.fillRect(box.left, box.top, box.width, box.height);
  context.restore();
  context.save();
  context.beginPath();
  context.rect(box.left, box.top, box.width, box.height);
  context.clip();
  paintGround(context, box);
  for (const place of model.places) paintPlace(context, box, place, isLit(model, pointed, place.id), model.selected === place.id);
  paintWords(context, box, model, size, pointed);
  context.restore();
  context.strokeStyle = 'rgba(19, 37, 57, 0.8)';
  context.lineWidth = 4;
  context.strokeRect(box.left, box.top, box.width, box.height);
  context.strokeStyle = stageColours.kin;
  context.lineWidth = 1.8;
  context.strokeRect(box.left, box.top, box.width, box.height);
}

function inUnits(context: CanvasRenderingContext2D, box: InsetBox, draw: (unit: number) => void): void {
  context.save();
  context.translate(box.left, box.top);
  context.scale(box.scale, box.scale);
  context.lineJoin = 'round';
  draw(1 / box.scale);
  context.restore();
}

function paintGround(context: CanvasRenderingContext2D, box: InsetBox): void {
  const sea = context.createLinearGradient(0, box.top, 0, box.top + box.height);
  sea.addColorStop(0, '#1d3854');
  sea.addColorStop(1, '#274b70');
  context.fillStyle = sea;
  context.fillRect(box.left, box.top, box.width, box.height);
  inUnits(context, box, (unit) => {
    const all = new Path2D(mapSheet.inset.landPath);
    for (const { path } of Object.values(mapSheet.inset.places)) all.addPath(new Path2D(path));
    for (const [wide, alpha] of [
      [16, 0.045],
      [9, 0.06],
      [4, 0.1],
    ] as const) {
      context.lineWidth = wide * unit;
      context.strokeStyle = `rgba(158, 194, 220, ${alpha})`;
      context.stroke(all);
    }
    const land = new Path2D(mapSheet.inset.landPath);
    context.fillStyle = stageColours.land;
    context.fill(land);
    context.lineWidth = 0.8 * unit;
    context.strokeStyle = 'rgba(24, 30, 38, 0.6)';
    context.stroke(land);
  });
}

function paintPlace(context: CanvasRenderingContext2D, box: InsetBox, place: StagePlace, isLit: boolean, isSelected: boolean): void {
  const { path, box: bounds } = placeOnSheet(place.id);
  inUnits(context, box, (unit) => {
    const shape = new Path2D(path);
    if (isLit) {
      context.lineWidth = 7 * unit;
      context.strokeStyle = 'rgba(216, 171, 69, 0.55)';
      context.stroke(shape);
    }
    context.fillStyle = '#efe6cd';
    context.fill(shape);
    context.save();
    context.clip(shape);
    context.lineWidth = unit;
    context.strokeStyle = 'rgba(31, 29, 26, 0.42)';
    hatch(context, bounds, 5 * unit);
    context.restore();
    if (place.state === 'promised') context.setLineDash([3.5 * unit, 2.5 * unit]);
    context.lineWidth = (isSelected || place.state === 'promised' ? 1.8 : 0.9) * unit;
    context.strokeStyle = isSelected || place.state === 'promised' ? stageColours.shu : 'rgba(31, 29, 26, 0.75)';
    context.stroke(shape);
  });
}

function hatch(context: CanvasRenderingContext2D, [left, top, right, bottom]: InsetPlace['box'], step: number): void {
  const tall = bottom - top;
  context.beginPath();
  for (let x = left - tall; x < right; x += step) {
    context.moveTo(x, top);
    context.lineTo(x + tall, bottom);
  }
  context.stroke();
}

function paintWords(context: CanvasRenderingContext2D, box: InsetBox, model: StageModel, size: number, pointed: string | null): void {
  const at = (x: number, y: number): [number, number] => [Math.round(box.left + x * size), Math.round(box.top + y * size)];
  const write = (text: string, [x, y]: [number, number], align: CanvasTextAlign, font: string, ink: string, edge: string) => {
    context.font = font;
    context.textAlign = align;
    context.textBaseline = 'middle';
    context.lineWidth = 3;
    context.strokeStyle = edge;
    context.strokeText(text, x, y);
    context.fillStyle = ink;
    context.fillText(text, x, y);
  };
  const px = (reference: number, least: number) => `${Math.round(Math.max(least, reference * size) * 2) / 2}px`;
  const night = 'rgba(24, 46, 70, 0.9)';
  const least = leastLetters(size);
  const { insetTitle } = model;
  write(insetTitle, at(12, 18), 'left', `600 ${px(15, least + 2)} ${stageFonts.mincho}`, '#fdfaf2', night);
  const title = context.measureText(insetTitle).width;
  const label = `500 ${px(12, least)} ${stageFonts.gothic}`;
  context.font = label;
  // A long date goes under the title, where there is only sea.
  const isLong = title + context.measureText(model.turnLabel).width > box.width - 40 * size;
  if (!isSmallInset(size))
    write(model.turnLabel, isLong ? at(12, 37) : at(278, 18), isLong ? 'left' : 'right', label, stageColours.hair, night);
  write(
    model.mainlandTitle,
    at(...mapSheet.inset.mainlandName),
    'left',
    `500 ${px(12.5, least)} ${stageFonts.mincho}`,
    stageColours.sumi,
    'rgba(198, 188, 157, 0.9)',
  );
  for (const place of model.places) {
    const {
      name: [x, y],
      align,
    } = placeOnSheet(place.id);
    const lit = isLit(model, pointed, place.id);
    write(place.title, at(x, y), align, `600 ${px(13, least + 0.5)} ${stageFonts.mincho}`, lit ? '#ffe3a1' : '#fdfaf2', night);
    if (place.otherName === '' || place.otherName === place.title) continue;
    write(
      place.otherName,
      at(x, y + secondLine(size)),
      align,
      `500 ${px(11, least - 1)} ${stageFonts.mincho}`,
      lit ? '#ffe3a1' : '#c9d4de',
      night,
    );
  }
}
