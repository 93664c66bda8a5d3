// The map as one SVG for browsers without WebGL: same geometry and interface, no motion, no Phaser.
import { type MapPoint, mapSheet, placeOnSheet } from '../../platform/map-sheet';
import { compactLine, dashedBelowTrust, relationColour, relationEdge, relationWidth, seatInk, stageColours, stageFonts } from '../palette';
import { hitTest, layoutStage, relationCurve, type StageLayout, stagePointOf } from './geometry';
import { cityLabel, farCity, type Stage, type StageModel, type StageOptions } from './model';

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
  const ring = stagePointOf(layout, model, mapSheet.ring);
  return [
    ...model.relations.flatMap((relation) => line(layout, model, relation)),
    ...(ring === null ? [] : [circle(ring, layout.isCompact ? 9 : 17, 'none', stageColours.kin, 2)]),
    ...model.cities.flatMap((capital) => {
      const place = stagePointOf(layout, model, capital.id);
      if (place === null) return [];
      const chosen = model.selected === capital.id ? [circle(place, layout.dotRadius + 9, 'none', stageColours.shuLight, 2)] : [];
      const isPlayer = capital.id === model.player;
      const below = mapSheet.labelsAbove.includes(capital.id)
        ? -layout.dotRadius - layout.labelSize * 0.7
        : layout.dotRadius + layout.labelSize * 1.3;
      return [
        ...chosen,
        circle(
          place,
          layout.dotRadius,
          isPlayer ? stageColours.shu : stageColours.washi,
          isPlayer ? stageColours.washi : stageColours.night,
          2.4,
        ),
        words(cityLabel(capital), [place[0], place[1] + below], layout.labelSize, 'middle'),
      ];
    }),
    ...inset(layout, model),
  ];
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
    'stroke-width': width,
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
  ];
}

function inset(layout: StageLayout, model: StageModel): Element[] {
  const box = layout.inset;
  if (box === null) return [];
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
          stroke: model.selected === id || state === 'promised' ? stageColours.shu : stageColours.sumi,
          'stroke-width': unit * (model.selected === id ? 2 : 1),
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
    words(model.insetTitle, [box.left + 12, box.top + 22], 15, 'start'),
    ...model.places.flatMap(({ id, title }) => {
      const place = stagePointOf(layout, model, id);
      return place === null ? [] : [words(title, [place[0] + 14, place[1] + 16], 12, 'start')];
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
