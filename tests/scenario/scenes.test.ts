// A scene as it is compiled: what it is about, what its answers stand for, which texts it has; and that no rule knows of it.
import { describe, expect, it } from 'vitest';
import { scenesWith } from './scene-examples';
import { change, entry, loadSmall, locale, smallFiles } from './small-scenario';

type Edit = readonly [from: string, to: string];

/** The small scenario with these edits. */
function load(...edits: readonly Edit[]) {
  const files = edits.reduce(
    (so, [from, to]) => change(so, entry, from, to),
    smallFiles().filter(({ path }) => path !== locale),
  );
  const loaded = loadSmall(files);
  if (!loaded.ok) throw new Error(loaded.problems.map(({ message }) => message).join('\n'));
  return loaded;
}

const withScene = (members: Parameters<typeof scenesWith>[0] = {}): Edit => ['decks: { river', `${scenesWith(members)}decks: { river`];
const sceneOf = (members: Parameters<typeof scenesWith>[0] = {}) => load(withScene(members)).scenario.scenes[0];
const plain = load();

describe('a scene', () => {
  const { scenario, texts, problems } = load(withScene());

  it('is no rule: the rules hash is that of the scenario without it, in both formats', () => {
    expect(problems).toEqual([]);
    expect(scenario.rulesHash).toBe(plain.scenario.rulesHash);
    const format2: Edit = ['format: 1\nid', 'format: 2\nid'];
    expect(load(format2, withScene()).scenario.rulesHash).toBe(load(format2).scenario.rulesHash);
  });

  it('has its words as texts, a number for each speaker, answer and fact', () => {
    expect(Object.entries(texts.texts).filter(([key]) => key.startsWith('scene.'))).toEqual([
      ['scene.still_wheel.speaker.0.name', 'Ada'],
      ['scene.still_wheel.speaker.0.role', 'Miller'],
      ['scene.still_wheel.speaker.0.says', 'The wheel stood still this morning.'],
      ['scene.still_wheel.ask', 'Who goes up the river first?'],
      ['scene.still_wheel.why', 'A first question.'],
      ['scene.still_wheel.fact.0.text', 'It stood still in March.'],
      ['scene.still_wheel.fact.0.sources', 'council_minutes'],
      ['scene.still_wheel.answer.0.say', 'The mayor.'],
      ['scene.still_wheel.answer.1.say', 'Nobody.'],
    ]);
  });

  it('shows what can be drawn, and remembers what was meant', () => {
    expect(scenario.scenes[0]?.picture).toEqual({ place: 'harbour_quay', meant: 'mill', sky: 'dawn', weather: 'rain', people: ['envoy'] });
    expect(sceneOf({ picture: '{ place: weir }' })?.picture).toEqual({
      place: 'harbour_quay',
      meant: 'weir',
      sky: null,
      weather: null,
      people: null,
    });
  });

  it('is usual and of no voice unless it says so; a quiet one has the voice it is quiet about', () => {
    expect(sceneOf()).toMatchObject({ weight: 'usual', voice: '', when: null, speakers: 1 });
    expect(sceneOf({ about: '{ quiet: miller }' })).toMatchObject({ occasion: { kind: 'quiet' }, voice: 'miller' });
  });
});

describe('the occasion of a scene', () => {
  it.each([
    ['{ turn: summer }', { kind: 'turn', from: 1, to: 1 }],
    ['{ turn: [1, 2] }', { kind: 'turn', from: 1, to: 2 }],
    ['{ event: drought }', { kind: 'event', event: 'drought' }],
    ['{ crisis: sluice, rung: [0, 2] }', { kind: 'crisis', crisis: 0, cause: null, rungs: [0, 2] }],
    ['{ move: close_sluice }', { kind: 'move', moves: [0] }],
    ['{ promise: taps }', { kind: 'promise', mandate: 0 }],
    ['{ card: [leak] }', { kind: 'card', cards: [0] }],
  ])('%s', (about, occasion) => {
    expect(sceneOf({ about })?.occasion).toEqual(occasion);
  });

  it('may be an ending, which asks nothing, or an act not done yet, which is done or not', () => {
    expect(sceneOf({ about: '{ ending: accord }', ask: '', answers: '' })).toMatchObject({
      occasion: { kind: 'ending', outcome: 'accord' },
      answers: [],
    });
    const answers = '[ { say: "Do it.", does: [sign] }, { say: "Not today.", does: [] } ]';
    expect(sceneOf({ about: '{ before: sign }', answers })).toMatchObject({
      answers: [{ steps: [{ kind: 'act', action: 3 }] }, { steps: [] }],
    });
  });
});

describe('an answer', () => {
  const stepsOf = (does: string, more = '') =>
    sceneOf({ answers: `[ { say: "So.", does: [${does}]${more} }, { say: "Nobody.", does: [wait] } ]` })?.answers[0]?.steps;

  it.each([
    [
      'visit, meter',
      '',
      [
        { kind: 'act', action: 0 },
        { kind: 'act', action: 1 },
      ],
    ],
    ['crisis_off_ramp', '', [{ kind: 'crisis', answer: 'offRamp' }]],
    [
      '"line:patience", visit',
      '',
      [
        { kind: 'declare', line: 'patience' },
        { kind: 'act', action: 0 },
      ],
    ],
    ['open_table', '', [{ kind: 'openTable', table: 0, issue: null }]],
    ['"open_table:water"', ', clause: fee', [{ kind: 'openTable', table: 0, issue: 1 }]],
  ])('stands for %s%s', (does, more, steps) => {
    expect(stepsOf(does, more)).toEqual(steps);
  });

  it('is left out while it cannot be given, or shown with the reason, as it says', () => {
    const answers =
      '[ { say: "So.", does: [visit], then: { public: "Hm.", upper: "Come in." } }, { say: "No.", does: [wait], unless_possible: grey } ]';
    expect(sceneOf({ answers })?.answers).toMatchObject([{ ifImpossible: 'drop' }, { ifImpossible: 'grey' }]);
  });
});
