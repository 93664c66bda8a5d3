// The small valid scenario, compiled: what the engine gets and what the reader gets.
import { describe, expect, it } from 'vitest';
import type { Program } from '../../src/engine/expression/program';
import type { Scenario } from '../../src/engine/model/scenario';
import { canonicalJson, hashRules } from '../../src/scenario/compile/rules-hash';
import { loadScenario } from '../../src/scenario/load-scenario';
import { formatProblem } from '../../src/scenario/problem/problem';
import { entry, loadChanged, loadSmall, smallFiles } from './small-scenario';

function loaded(result = loadSmall()) {
  if (!result.ok) throw new Error(result.problems.map(formatProblem).join('\n'));
  return result;
}

const slot = (s: Scenario, id: string): number => s.variables.findIndex((v) => v.id === id);
const action = (s: Scenario, id: string): number => s.actions.findIndex((a) => a.id === id);

describe('the small scenario', () => {
  const { scenario, texts, locales, problems } = loaded();

  it('has no problem but the missing translations', () => {
    expect(problems.map((p) => p.code)).toEqual(['translation-missing']);
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(scenario))).toEqual(scenario);
    expect(JSON.parse(JSON.stringify(texts))).toEqual(texts);
  });

  it('numbers gauges, counters and statuses, those made by the loader included', () => {
    expect(scenario.variables.map((v) => `${v.kind} ${v.id} ${v.start}`)).toEqual([
      'gauge trust 400',
      'gauge reservoir 650',
      'gauge purse 4',
      'counter scar 0',
      'counter drafted 0',
      'counter crisis_rung 0',
      'status talks 0',
      'status line 0',
      'status temper 0',
      'status crisis 0',
    ]);
    expect(scenario.variables[slot(scenario, 'line')].states).toEqual(['none', 'patience', 'pressure']);
    expect(scenario.variables[slot(scenario, 'crisis')].states).toEqual(['none', 'sluice']);
    expect(scenario.variables[slot(scenario, 'temper')]).toMatchObject({ states: ['fair', 'stingy'], visibility: [0, 1] });
    expect(scenario.variables[slot(scenario, 'reservoir')].visibility).toEqual([1, 100]);
    expect(scenario.slots).toEqual({ capital: 2, line: 7, type: 8, crisis: 9, crisisRung: 5 });
    expect(scenario.variables[0].law).toMatchObject({ scar: 3, gainDivisor: 600, scarMax: 600 });
  });

  it('gives acts their defaults', () => {
    const visit = scenario.actions[action(scenario, 'visit')];
    expect(visit).toMatchObject({ seat: 0, cost: 1, once: false, isQuiet: false, seenBy: [true, true], draftSlot: 4, drafts: 30 });
    expect(visit.effects.map((e) => e.discount)).toEqual(['act', 'act']);
    expect(visit.risks.map((e) => e.discount)).toEqual(['none']);
    expect(scenario.actions[action(scenario, 'spy')]).toMatchObject({ isQuiet: true, seenBy: [true, false], reveals: true });
    expect(scenario.actions[action(scenario, 'sign')].withOneOf).toEqual([action(scenario, 'visit')]);
    expect(scenario.costRules[0].actions).toEqual([action(scenario, 'visit'), action(scenario, 'sign')]);
  });

  it('writes formulas out and names draws', () => {
    expect(scenario.actions[0].effects[1].when).toEqual(['>', ['-', 500, ['/', ['var', 1], 2]], 200]);
    expect(scenario.actions[0].risks[0].when).toEqual(['<', ['roll', scenario.channels.indexOf('gossip'), 100], 10]);
    expect([...scenario.channels].sort()).toEqual(['gossip', 'ladder']);
  });

  it('gives cards the strength of their kind', () => {
    expect(scenario.cards[0]).toMatchObject({ strengthBase: 900, strengthSpread: 200, answeredStrength: 1000 });
    const opening = loaded(loadChanged('kind: setback', 'kind: opening')).scenario.cards[0];
    expect(opening).toMatchObject({ strengthBase: 1000, strengthSpread: 0, answeredStrength: 1200 });
  });

  it('spreads appetites over all types, and reads lines, path and turns', () => {
    const weights = [
      [0, 2],
      [1, -1],
    ];
    expect(scenario.appetites).toEqual([{ seat: 1, weights: [weights, weights] }]);
    expect(scenario.path.free[0]).toEqual(['patience', 'visit']);
    expect(scenario.turns[1]).toEqual({ id: 'summer', date: '1998-06', year: 1998, monthsCovered: [6, 7, 8], months: 3 });
    expect(scenario.events.map((e) => [e.turn, e.modes, e.hasOtherwise])).toEqual([
      [1, ['free', 'history'], false],
      [2, ['free', 'history'], true],
    ]);
  });

  it('lends measures, scores and stakes as locals', () => {
    expect(scenario.closing?.value).toEqual(['local', 0]);
    expect(scenario.closing?.accepts[1]).toEqual(['>=', ['local', 1], ['+', 20, ['/', ['var', 1], 100]]]);
    expect(scenario.closing?.measures[0].terms[0].columns).toEqual([
      { issue: 0, entries: [0, 30, 60] },
      { issue: 1, entries: [5, 10] },
    ]);
    expect(scenario.total).toEqual(['/', ['+', ['*', 60, ['local', 0]], ['*', 40, ['local', 1]]], 100]);
    expect(scenario.ladder?.net).toEqual(['-', ['local', 0], ['local', 1]]);
    expect(scenario.moves[0].effects[0]).toMatchObject({ opens: 0, opensAt: 1, ends: -1 });
    expect(scenario.moves[0].occasions[0].args).toEqual([slot(scenario, 'trust')]);
  });

  it('turns a table into indices and keeps its sentences apart', () => {
    const [table] = scenario.tables;
    expect(table).toMatchObject({
      id: 'water',
      between: [0, 1],
      issues: [
        { id: 'keys', options: ['ours', 'theirs', 'both'], defaultOption: -1, demandOnly: [1] },
        { id: 'fee', options: ['none', 'some'], defaultOption: 0, demandOnly: [] },
      ],
      front: [0],
      parties: [
        { seat: 0, utility: 0, reservation: 10 },
        { seat: 1, utility: 1, perceivedReservation: null },
      ],
      conditions: [{ id: 'council', measure: 0, of: 0 }],
      legal: [
        {
          id: 'free_keys',
          forbids: [
            { issue: 0, options: [1] },
            { issue: 1, options: [0] },
          ],
        },
      ],
    });
    expect(table.measures[1].terms[1]).toEqual({
      columns: [
        { issue: 0, entries: [-60, 60, 0] },
        { issue: 1, entries: [2, 1] },
      ],
      over: 2,
      times: 1,
      per: 1,
    });
    expect(texts.texts).toMatchObject({
      'table.water.issue.keys.option.theirs.short': 'Them',
      'table.water.issue.fee.option.some': 'Some',
      'table.water.measure.ours.term.0': 'Who holds the keys',
      'table.water.condition.council.title': 'The council',
      'table.water.rule.free_keys': 'Keys of their own need a fee.',
    });
  });

  it('keys texts by what they belong to', () => {
    expect(texts.language).toBe('en');
    expect(texts.texts).toMatchObject({
      title: 'The weir',
      'action.visit.title': 'Visit the mayor',
      'action.visit.needs.0': 'Nobody answers the door.',
      'action.visit.sources': 'council_minutes',
      'action.meter.later.0': 'The meter is read.',
      'status.talks.labels.open': 'Talks go on',
      'event.thanks.otherwise.headline': 'A quiet September',
      'move.close_sluice.reason.0': 'Trust stands at {trust}.',
      'category.talk.title': 'Talk',
      'issue.share.s1': 'A third',
      'score.water.part.stored': 'Stored',
      'turn.spring.label': 'Spring',
      'type.fair.title': 'Fair',
      'law.slow.why': 'Quarrels last.',
      'crisis.sluice.title': 'The sluice',
      'rung.letter.title': 'A letter',
      'costRule.summer_rush.text': 'Everyone is away.',
      'line.patience.title': 'Patience',
    });
    expect(locales).toEqual({ ja: { title: '堰' } });
  });

  it('has a rules hash that sentences do not touch and numbers do', () => {
    expect(scenario.rulesHash).toMatch(/^[0-9a-f]{16}$/);
    expect(loaded(loadChanged('"Tea and a walk along the weir."', '"Coffee."')).scenario.rulesHash).toBe(scenario.rulesHash);
    expect(loaded(loadChanged('{ trust: +40 }', '{ trust: +41 }')).scenario.rulesHash).not.toBe(scenario.rulesHash);
    expect(hashRules({ a: 1, b: [2] })).toBe(hashRules({ b: [2], a: 1 }));
    expect(canonicalJson({ b: 'x', a: null })).toBe('{"a":null,"b":"x"}');
  });

  it('is the same in whatever order the files come', () => {
    expect(loadScenario([...smallFiles()].reverse(), entry)).toEqual(loadSmall());
  });
});

describe('expressions', () => {
  const compiled = (source: string): Program => loaded(loadChanged('"reservoir >= 200"', JSON.stringify(source))).scenario.mandates[0].met;
  it.each<[string, Program]>([
    ["talks == 'stuck'", ['==', ['var', 6], 1]],
    ["talks in ['open', 'stuck']", ['||', ['==', ['var', 6], 0], ['==', ['var', 6], 1]]],
    ["line != 'none' && crisis == 'sluice'", ['&&', ['!=', ['var', 7], 0], ['==', ['var', 9], 1]]],
    ['turn in [1, 2]', ['||', ['==', ['turn'], 1], ['==', ['turn'], 2]]],
    ['!(trust > -5)', ['!', ['>', ['var', 0], -5]]],
    ['-trust < 0', ['<', ['neg', ['var', 0]], 0]],
    ['min(trust, purse, 3) > 0', ['>', ['min', ['min', ['var', 0], ['var', 2]], 3], 0]],
    ['clamp(trust, 0, 5) + abs(purse) == 5', ['==', ['+', ['clamp', ['var', 0], 0, 5], ['abs', ['var', 2]]], 5]],
    ["did('visit', 3)", ['did', 0, 3]],
    ["since('contact') >= 2", ['>=', ['since', [0, 3]], 2]],
    ["since('meter') >= 2", ['>=', ['since', [1]], 2]],
    ["count(['meter', 'contact']) == 2", ['==', ['count', [1, 0, 3]], 2]],
    ["played('spy') || played_last('visit')", ['||', ['played', 2], ['playedLast', 0]]],
    ["used('close_sluice') > 0 || moved('close_sluice', 2)", ['||', ['>', ['used', 0], 0], ['moved', 0, 2]]],
    ["agreed && agreement('upper') > 1", ['&&', ['agreed'], ['>', ['measure', 1], 1]]],
    ['routine || on_line || acts + categories > 3', ['||', ['||', ['routine'], ['onLine']], ['>', ['+', ['acts'], ['categories']], 3]]],
    ['posture_max - posture_min + posture_sum > months', ['>', ['+', ['-', ['postureMax'], ['postureMin']], ['postureSum']], ['months']]],
    ['year == 1998 ? true : month(3)', ['?:', ['==', ['year'], 1998], 1, ['month', 3]]],
  ])('%s', (source, program) => {
    expect(compiled(source)).toEqual(program);
  });

  it('lets a status be set by an expression that gives a state', () => {
    const { scenario } = loaded(loadChanged('set: { talks: stuck }', `set: { talks: "turn > 1 ? 'stuck' : 'open'" }`));
    expect(scenario.ladder?.rungs[1].effects[0].set).toEqual([[6, ['?:', ['>', ['turn'], 1], 1, 0]]]);
  });

  it('shows a seat only the acts it can see', () => {
    const { scenario } = loaded(loadChanged("since('contact') > 0\"", "count(['spy', 'visit']) > 0\""));
    expect(scenario.moves[0].when).toEqual(['&&', ['==', ['var', 6], 0], ['>', ['count', [0]], 0]]);
  });
});
