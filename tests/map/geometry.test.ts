// The stage's geometry: every capital on the sheet at every size, targets large enough for a finger, the nearest one wins.
import { describe, expect, it } from 'vitest';
import {
  curvePoint,
  hitTest,
  layoutStage,
  placePoint,
  relationCurve,
  stagePointOf,
  toStagePoint,
  touchRadius,
} from '../../src/map/stage/geometry';
import type { StageModel } from '../../src/map/stage/model';
import { mapSheet } from '../../src/platform/map-sheet';

const sizes: readonly (readonly [number, number])[] = [
  [734, 680],
  [760, 700],
  [512, 560],
  [480, 540],
  [1000, 500],
  [390, 230],
  [320, 200],
  [600, 300],
  [1200, 300],
  [300, 900],
  [2400, 1800],
];

const ids = ['tokyo', 'moscow', 'washington', 'beijing'];
const islandIds = ['habomai', 'shikotan', 'kunashiri', 'etorofu'] as const;
const model: StageModel = {
  player: 'tokyo',
  cities: ids.map((id) => ({ id, title: id, nativeName: '', colour: 'ai', trust: id === 'tokyo' ? null : 500 })),
  relations: ids.slice(1).map((id) => ({ id: `tokyo-${id}`, from: 'tokyo', to: id, trust: 500 })),
  places: islandIds.map((id) => ({ id, title: id, otherName: '', state: 'disputed', note: '' })),
  crisisRung: 0,
  selected: null,
  hovered: null,
  turnLabel: '',
  insetTitle: '',
  mainlandTitle: '',
};

describe.each(sizes)('a stage of %i x %i', (width, height) => {
  const layout = layoutStage(width, height);

  it('shows all four capitals', () => {
    for (const id of ids) {
      const [x, y] = toStagePoint(layout, mapSheet.points[id]);
      expect(x, id).toBeGreaterThan(8);
      expect(x, id).toBeLessThan(width - 8);
      expect(y, id).toBeGreaterThan(8);
      expect(y, id).toBeLessThan(height - 8);
    }
  });

  it('finds each capital at its place', () => {
    for (const id of ids) {
      const place = stagePointOf(layout, model, id);
      const covered = place !== null && place[0] > layout.inset.left && place[1] > layout.inset.top;
      expect(covered, `${id} lies under the inset`).toBe(false);
      expect(place === null ? null : hitTest(layout, model, place[0], place[1])).toBe(id);
    }
  });

  it('finds each island in the inset', () => {
    for (const id of islandIds) {
      const [x, y] = placePoint(layout, id);
      expect(hitTest(layout, model, x, y)).toBe(id);
    }
  });
});

describe('pointing', () => {
  const layout = layoutStage(734, 680);

  it('reaches a lone capital from 22 css pixels away in every direction', () => {
    const [x, y] = toStagePoint(layout, mapSheet.points.washington);
    for (let turn = 0; turn < 8; turn += 1) {
      const angle = (turn * Math.PI) / 4;
      expect(hitTest(layout, model, x + Math.cos(angle) * touchRadius, y + Math.sin(angle) * touchRadius)).toBe('washington');
    }
  });

  it('reaches a line from either side, and nothing on the open sea', () => {
    const curve = relationCurve(layout, 'tokyo', 'washington');
    if (curve === null) throw new Error('no curve');
    const [x, y] = curvePoint(curve, 0.5);
    expect(hitTest(layout, model, x - 14, y)).toBe('tokyo-washington');
    expect(hitTest(layout, model, x + 14, y)).toBe('tokyo-washington');
    expect(hitTest(layout, model, 500, 420)).toBeNull();
  });

  it('takes a tap on the ring for the islands, and the nearer of ring and capital', () => {
    const [x, y] = toStagePoint(layout, mapSheet.points[mapSheet.ring]);
    expect(hitTest(layout, model, x, y)).toBe(mapSheet.ring);
  });

  it('knows no place that is not on the map', () => {
    expect(relationCurve(layout, 'tokyo', 'atlantis')).toBeNull();
    expect(stagePointOf(layout, model, 'atlantis')).toBeNull();
  });
});

describe('the layout', () => {
  it('stands the capitals as the desk has them', () => {
    const layout = layoutStage(734, 680);
    const place = (id: string) => toStagePoint(layout, mapSheet.points[id]);
    const [tokyo, moscow, washington, beijing] = ids.map(place);
    expect(washington[0]).toBeGreaterThan(tokyo[0]);
    expect(moscow[0]).toBeLessThan(tokyo[0]);
    expect(beijing[0]).toBeLessThan(tokyo[0]);
    expect(washington[1]).toBeLessThan(moscow[1]);
    expect(moscow[1]).toBeLessThan(beijing[1]);
    expect(beijing[1]).toBeLessThan(tokyo[1]);
  });

  it('has room for the islands on a phone as on a desk, in a corner of its own', () => {
    for (const [width, height] of sizes) {
      const { inset } = layoutStage(width, height);
      expect(inset.left).toBeGreaterThan(width * 0.4);
      expect(inset.left + inset.width).toBeLessThan(width);
      expect(inset.top + inset.height).toBeLessThan(height);
    }
  });
});
