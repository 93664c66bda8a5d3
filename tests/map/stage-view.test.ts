// What the map is told: trust as lines, the act being considered, and what is watched at the end of a turn.
import { expect, it } from 'vitest';
import { viewBeats, viewStage } from '../../src/map/stage/view';
import { singapore, startTestGame } from '../app/test-store';

const { scenario } = singapore;
const quiet = { selected: null, hovered: null, preview: null };

it('shows trust as the seat sees it, and where the act being considered would take it', async () => {
  const store = await startTestGame();
  store.now().declare('trust_first');
  const slot = scenario.variables.findIndex((v) => v.id === 'trust_moscow');
  const model = viewStage(store.session(), quiet);
  const relation = model.relations.find((r) => r.id === 'tokyo-moscow');
  expect(relation).toMatchObject({ trust: store.session().view.values[slot], isPreview: false, previewTrust: null });
  const preview = store.now().forecast('summit');
  const proposed = viewStage(store.session(), { ...quiet, preview }).relations.find((r) => r.id === 'tokyo-moscow');
  store.now().act('summit');
  expect(proposed?.previewTrust).toBe(store.session().view.values[slot]);
  store.now().undo();
  expect(viewStage(store.session(), quiet)).toEqual(model);
});

it('shows Tokyo’s acts and the moves of the powers, each once, in not more beats than can be watched', async () => {
  const store = await startTestGame();
  store.now().declare('trust_first');
  store.now().act('summit');
  expect(viewBeats(store.session()).filter((b) => b.kind === 'envoy')).toEqual([]);
  store.now().endTurn();
  const beats = viewBeats(store.session());
  expect(beats[0]).toMatchObject({ kind: 'envoy', from: 'tokyo', to: 'moscow', tone: 'warm' });
  store.now().endTurn();
  for (let n = 0; n < 12 && !store.session().view.isOver; n++) {
    const own = viewBeats(store.session()).filter((b) => b.kind === 'envoy' && b.from === 'tokyo');
    expect(own).toEqual([]);
    store.now().endTurn();
    const all = viewBeats(store.session());
    expect(all.length).toBeLessThanOrEqual(9);
    expect(all.map((b) => b.caption).filter((caption) => caption.startsWith('[') || caption === '')).toEqual([]);
  }
});
