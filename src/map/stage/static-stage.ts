// The map as one SVG for browsers without WebGL, and while it is lost: same geometry, interface and words, no motion, no Phaser.
// Invariant: it says everything the living map says; what that paints as glow or shade is a plain mark here.
import { type MapPoint, mapSheet, placeOnSheet } from '../../platform/map-sheet';
import { compactLine, dashedBelowTrust, relationColour, relationEdge, relationWidth, seatInk, stageColours, stageFonts } from '../palette';
import {
  curvePoint,
  hitTest,
  isSmallInset,
  layoutStage,
  leastLetters,
  relationCurve,
  type StageLayout,
  secondLine,
  stagePointOf,
} from './geometry';
import { cityLabel, farCity, isLit, type Stage, type StageCity, type StageModel, type StageOptions } from './model';

type Attributes = Readonly<Record<string, string | number>>;

/** Draws the map in `parent`; it never moves. */
export function createStaticStage(parent: HTMLElement, options: StageOptions): Stage {
  const root = element('svg', { 'aria-hidden': 'true', width: '100%', height: '100%', class: 'static-stage' });
  let model: StageModel | null = null;
  let layout = layoutStage(1, 1);
  const draw = () => {
    layout = layoutStage(Math.max(1, parent.clientWidth), Math.max(1, parent.clientHeight));
    root.setAttribute('viewBox', `0 0 ${layout.width} ${layout.height}`);
    root.replaceChildren(...ground(layout), ...(model === null ? [] : marks(layout, model)));
  };
  const select = (event: MouseEvent) => {
    if (model === null) return;
    const box = root.getBoundingClientRect();
    options.onSelect(hitTest(layout, model, event.clientX - box.left, event.clientY - box.top));
  };
  const sizes = new ResizeObserver(draw);
  root.addEventListener('click', select);
  parent.append(root);
  sizes.observe(parent);
  let isAlive = true;
  return {
    update(next) {
      model = next;
      if (isAlive) draw();
    },
    play(beats, onCaption) {
      for (const beat of beats) onCaption(beat.caption);
      return Promise.resolve();
    },
    skip: () => undefined,
    resize: draw,
    destroy() {
      isAlive = false;
      sizes.disconnect();
      root.remove();
    },
    get isAlive() {
      return isAlive;
    },
  };
}

function element(name: string, attributes: Attributes, ...children: (Element | string)[]): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.append(...children);
  return made;
}

function ground(layout: StageLayout): Element[] {
  const place = `matrix(${layout.scale} 0 0 ${layout.scale} ${layout.origin[0]} ${layout.origin[1]})`;
  const unit = 1 / layout.scale;
  return [
    element('rect', { width: layout.width, height: layout.height, fill: stageColours.sea }),
    element(
      'g',
      { transform: place, 'stroke-linejoin': 'round' },
      element('path', { d: mapSheet.graticulePath, fill: 'none', stroke: '#d6e2ec', 'stroke-opacity': 0.14, 'stroke-width': 0.8 * unit }),
      element('path', {
        d: mapSheet.landPath,
        fill: stageColours.land,
        stroke: stageColours.night,
        'stroke-opacity': 0.6,
        'stroke-width': 0.8 * unit,
      }),
    ),
  ];
}

function marks(layout: StageLayout, model: StageModel): Element[] {
  return [
    ...model.relations.flatMap((relation) => line(layout, model, relation)),
    ...ring(layout, model),
    ...model.cities.flatMap((capital) => city(layout, model, capital)),
    ...inset(layout, model),
  ];
}

/** The ring around the places of the inset, with a bead for each rung of a crisis. */
function ring(layout: StageLayout, model: StageModel): Element[] {
  const place = stagePointOf(layout, model, mapSheet.ring);
  if (place === null) return [];
  const radius = layout.isCompact ? 9 : 17;
  const lit = isLit(model, null, mapSheet.ring) || model.places.some(({ id }) => isLit(model, null, id));
  const beads = Array.from({ length: model.crisisRung }, (_, rung) => {
    const turn = -Math.PI / 2 + rung * 0.62;
    const at: MapPoint = [place[0] + Math.cos(turn) * radius, place[1] + Math.sin(turn) * radius];
    return circle(at, layout.isCompact ? 2.2 : 3.6, stageColours.shu, stageColours.washi, 1);
  });
  return [circle(place, radius, 'none', stageColours.kin, lit ? 4 : 2), ...beads];
}

function city(layout: StageLayout, model: StageModel, capital: StageCity): Element[] {
  const place = stagePointOf(layout, model, capital.id);
  if (place === null) return [];
  const isPlayer = capital.id === model.player;
  const around = layout.dotRadius + (layout.isCompact ? 3.2 : 5.2);
  const below = mapSheet.labelsAbove.includes(capital.id)
    ? -layout.dotRadius - layout.labelSize * 0.7
    : layout.dotRadius + layout.labelSize * 1.3;
  return [
    ...(isLit(model, null, capital.id) ? [circle(place, around + 7, 'none', stageColours.shuLight, 2)] : []),
    ...(isPlayer ? [] : trustArcs(place, around, model, capital)),
    circle(
      place,
      layout.dotRadius,
      isPlayer ? stageColours.shu : stageColours.washi,
      isPlayer ? stageColours.washi : stageColours.night,
      2.4,
    ),
    words(cityLabel(capital), [place[0], place[1] + below], layout.labelSize, 'middle'),
  ];
}

/** Trust as a part of the ring around a capital, from the top clockwise, and beside it what a proposal would change of it. */
function trustArcs(place: MapPoint, radius: number, model: StageModel, capital: StageCity): Element[] {
  const own = model.relations.find((each) => farCity(model, each) === capital && [each.from, each.to].includes(model.player));
  const trust = capital.trust ?? own?.trust ?? 0;
  const preview = own?.isPreview === true ? (own.previewTrust ?? null) : null;
  const changed =
    preview === null
      ? []
      : [arc(place, radius + 4, Math.min(trust, preview), Math.max(trust, preview), preview >= trust ? '#a9d8b4' : stageColours.shuLight)];
  return [
    circle(place, radius, 'none', stageColours.night, 5),
    arc(place, radius, 0, 1000, '#53657a'),
    arc(place, radius, 0, trust, seatInk(capital.colour)),
    ...changed,
  ];
}

/** A part of a circle, from one number of thousandths to another, from the top clockwise. */
function arc([cx, cy]: MapPoint, r: number, from: number, to: number, stroke: string): Element {
  const length = (2 * Math.PI * r * (Math.min(1000, to) - Math.max(0, from))) / 1000;
  return element('circle', {
    cx,
    cy,
    r,
    fill: 'none',
    stroke,
    'stroke-width': 3,
    'stroke-dasharray': `${Math.max(0, length)} ${2 * Math.PI * r}`,
    transform: `rotate(${(360 * Math.max(0, from)) / 1000 - 90} ${cx} ${cy})`,
  });
}

function line(layout: StageLayout, model: StageModel, relation: StageModel['relations'][number]): Element[] {
  const curve = relationCurve(layout, relation.from, relation.to);
  if (curve === null) return [];
  const far = farCity(model, relation)?.colour;
  const d = `M${curve[0].join(' ')}Q${curve[1].join(' ')} ${curve[2].join(' ')}`;
  const width = relationWidth(relation.trust) * (layout.isCompact ? compactLine : 1);
  const dash = relation.trust < dashedBelowTrust ? { 'stroke-dasharray': '8 8' } : {};
  const drawn = element('path', {
    d,
    fill: 'none',
    stroke: relationColour(far, relation.trust),
    'stroke-width': width + (isLit(model, null, relation.id) ? 3 : 0),
    'stroke-linecap': 'round',
    ...dash,
  });
  const edge = element('path', {
    d,
    fill: 'none',
    stroke: stageColours.night,
    'stroke-opacity': 0.5,
    'stroke-width': width + relationEdge,
    ...dash,
  });
  const preview = relation.isPreview === true ? (relation.previewTrust ?? null) : null;
  if (preview === null) return [edge, drawn];
  const wide = relationWidth(preview) + 8;
  return [
    element('path', { d, fill: 'none', stroke: seatInk(far), 'stroke-opacity': 0.5, 'stroke-width': wide, 'stroke-dasharray': '3 5' }),
    edge,
    drawn,
    ...directionMark(curvePoint(curve, 0.5), preview >= relation.trust),
  ];
}

/** A slip of paper on the line that says which way trust would go. */
function directionMark([x, y]: MapPoint, isUp: boolean): Element[] {
  const tip = isUp ? -1 : 1;
  const ink = isUp ? '#3f6b52' : stageColours.shu;
  const d = `M${x} ${y + tip * 5.2}L${x + 5} ${y - tip * 3.4}L${x - 5} ${y - tip * 3.4}Z`;
  return [circle([x, y], 10, stageColours.washi, ink, 1.6), element('path', { d, fill: ink })];
}

function inset(layout: StageLayout, model: StageModel): Element[] {
  const box = layout.inset;
  const { landPath, width, height } = mapSheet.inset;
  const unit = 1 / box.scale;
  return [
    element(
      'svg',
      { x: box.left, y: box.top, width: box.width, height: box.height, viewBox: `0 0 ${width} ${height}` },
      element('rect', { width, height, fill: stageColours.seaDeep }),
      element('path', { d: landPath, fill: stageColours.land }),
      ...model.places.map(({ id, state }) =>
        element('path', {
          d: placeOnSheet(id).path,
          fill: '#efe6cd',
          stroke: isLit(model, null, id) || state === 'promised' ? stageColours.shu : stageColours.sumi,
          'stroke-width': unit * (isLit(model, null, id) ? 3 : 1),
          'stroke-dasharray': state === 'promised' ? `${3 * unit} ${2 * unit}` : 'none',
        }),
      ),
    ),
    element('rect', {
      x: box.left,
      y: box.top,
      width: box.width,
      height: box.height,
      fill: 'none',
      stroke: stageColours.kin,
      'stroke-width': 1.8,
    }),
    ...insetWords(box, model),
  ];
}

/** Words on the inset, where the living map has them. */
function insetWords(box: StageLayout['inset'], model: StageModel): Element[] {
  const size = box.width / (mapSheet.inset.width / mapSheet.inset.unitsPerPixel);
  const at = (x: number, y: number): MapPoint => [box.left + x * size, box.top + y * size + 4];
  const least = leastLetters(size);
  const [title, label] = [Math.max(least + 2, 15 * size), Math.max(least, 12 * size)];
  // A long date goes under the title, where there is only sea. A letter is about half as wide as it is high.
  const isLong = (model.insetTitle.length * title + model.turnLabel.length * label) / 2 > box.width - 40 * size;
  return [
    words(model.insetTitle, at(12, 18), title, 'start'),
    ...(isSmallInset(size) ? [] : [words(model.turnLabel, isLong ? at(12, 37) : at(278, 18), label, isLong ? 'start' : 'end')]),
    words(model.mainlandTitle, at(...mapSheet.inset.mainlandName), Math.max(least, 12.5 * size), 'start'),
    ...model.places.flatMap(({ id, title: own, otherName }) => {
      const { name, align } = placeOnSheet(id);
      const anchor = align === 'left' ? 'start' : 'end';
      const other =
        otherName === '' || otherName === own
          ? []
          : [words(otherName, at(name[0], name[1] + secondLine(size)), Math.max(least - 1, 11 * size), anchor)];
      return [words(own, at(...name), Math.max(least + 0.5, 13 * size), anchor), ...other];
    }),
  ];
}

function circle([cx, cy]: MapPoint, r: number, fill: string, stroke: string, width: number): Element {
  return element('circle', { cx, cy, r, fill, stroke, 'stroke-width': width });
}

function words(text: string, [x, y]: MapPoint, size: number, anchor: string): Element {
  const look = {
    fill: stageColours.washi,
    stroke: stageColours.night,
    'stroke-width': size * 0.24,
    'paint-order': 'stroke',
    'stroke-linejoin': 'round',
  };
  return element(
    'text',
    { x, y, 'text-anchor': anchor, 'font-size': size, 'font-weight': 600, 'font-family': stageFonts.mincho, ...look },
    text,
  );
}
