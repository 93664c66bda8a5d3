// What the map is told: trust as lines, the act being considered, and what is watched at the end of a turn.
import { describe, expect, it } from 'vitest';
import type { GameView } from '../../src/app/game/game-view';
import { viewBeats, viewStage } from '../../src/map/stage/view';
import { singapore, startTestGame } from '../app/test-store';

const { scenario } = singapore;
const quiet = { selected: null, hovered: null, preview: null };

it('shows trust as the seat sees it, and where the act being considered would take it', async () => {
  const store = await startTestGame();
  store.give.declare('trust_first');
  const slot = scenario.variables.findIndex((v) => v.id === 'trust_moscow');
  const model = viewStage(store.view(), quiet);
  const relation = model.relations.find((r) => r.id === 'tokyo-moscow');
  expect(relation).toMatchObject({ trust: store.view().view.values[slot], isPreview: false, previewTrust: null });
  const preview = store.give.forecast('summit');
  const proposed = viewStage(store.view(), { ...quiet, preview }).relations.find((r) => r.id === 'tokyo-moscow');
  store.give.act('summit');
  expect(proposed?.previewTrust).toBe(store.view().view.values[slot]);
  store.give.undo();
  expect(viewStage(store.view(), quiet)).toEqual(model);
});

it('shows Tokyo’s acts and the moves of the powers, each once, in not more beats than can be watched', async () => {
  const store = await startTestGame();
  store.give.declare('trust_first');
  store.give.act('summit');
  expect(viewBeats(store.view()).filter((b) => b.kind === 'envoy')).toEqual([]);
  store.give.endTurn();
  const beats = viewBeats(store.view());
  expect(beats[0]).toMatchObject({ kind: 'envoy', from: 'tokyo', to: 'moscow', tone: 'warm' });
  store.give.endTurn();
  for (let n = 0; n < 12 && !store.view().view.isOver; n++) {
    const own = viewBeats(store.view()).filter((b) => b.kind === 'envoy' && b.from === 'tokyo');
    expect(own).toEqual([]);
    store.give.endTurn();
    const all = viewBeats(store.view());
    expect(all.length).toBeLessThanOrEqual(9);
    expect(all.map((b) => b.caption).filter((caption) => caption.startsWith('[') || caption === '')).toEqual([]);
  }
});

describe('a place in dispute', () => {
  const treaty = scenario.tables.findIndex(({ id }) => id === 'treaty');
  const scope = scenario.tables[treaty].issues.findIndex(({ id }) => id === 'scope');
  const promised = (session: GameView): string[] =>
    viewStage(session, quiet).places.flatMap(({ id, state }) => (state === 'promised' ? [id] : []));
  const inForce = (session: GameView, option: string): GameView => {
    const text = scenario.tables[treaty].issues.map((issue, i) => (i === scope ? issue.options.indexOf(option) : 0));
    const signed = [{ table: treaty, text, turn: 0, fate: 'inForce' as const, failedOn: null }];
    return { ...session, view: { ...session.view, signed, agreement: { options: text, measures: [], turn: 0 } } };
  };

  it('is nobody’s while no text is in force, and promised by what a text made at the table says', async () => {
    const session = (await startTestGame()).view();
    expect(viewStage(session, quiet).places.map(({ id }) => id)).toEqual(['habomai', 'shikotan', 'kunashiri', 'etorofu']);
    expect(promised(session)).toEqual([]);
    expect(promised(inForce(session, 's0'))).toEqual([]);
    expect(promised(inForce(session, 's2'))).toEqual(['habomai', 'shikotan']);
    expect(promised(inForce(session, 's3'))).toEqual(['habomai', 'shikotan', 'kunashiri']);
    expect(promised(inForce(session, 's5'))).toHaveLength(4);
  });

  it('is promised by what a text closed in one step says', async () => {
    const session = (await startTestGame()).view();
    const options = scenario.closing?.issues.map(({ id, options: known }) => (id === 'scope' ? known.indexOf('s3') : 0)) ?? [];
    const closed = { ...session, view: { ...session.view, agreement: { options, measures: [], turn: 0 } } };
    expect(promised(closed)).toEqual(['habomai', 'shikotan', 'kunashiri']);
  });
});
