// A scene as a screen shows it: who speaks, and what each answer costs, brings and stands for, by the engine's own reckoning.
import { describe, expect, it } from 'vitest';
import { forecastAct } from '../../src/engine/visibility/forecast';
import { viewSeat } from '../../src/engine/visibility/seat-view';
import { directed, loadScenes, sceneText } from '../support/scene-game';

const answering = (answers: string, about = 'turn: 0') => directed(loadScenes([sceneText('asked', about, '', `answers: [ ${answers} ]`)]));
const visitOrWait = '{ say: "Visit.", does: [visit] }, { say: "Wait.", does: [wait] }';

describe('an answer', () => {
  it('costs what its acts cost and brings at most two things, those the desk foretells', () => {
    const story = answering('{ say: "Both.", does: [visit, meter] }, { say: "Wait.", does: [wait] }');
    const [both, wait] = story.seen().answers;
    expect(both).toMatchObject({ index: 0, state: 'possible', cost: 3, hasRisk: true, opens: null });
    expect(both.commands).toEqual([
      { type: 'act', seat: 0, id: 'visit' },
      { type: 'act', seat: 0, id: 'meter' },
    ]);
    expect(both.consequences).toHaveLength(2);
    const { scenario, state } = story.game;
    const trust = scenario.variables.findIndex(({ id }) => id === 'trust');
    const foretold = forecastAct(scenario, viewSeat(scenario, state, scenario.player), 'visit').now.filter(({ slot }) => slot === trust);
    expect(both.consequences[0]).toEqual({
      kind: 'change',
      slot: trust,
      by: foretold.reduce((sum, { delta }) => sum + delta, 0),
      turns: 0,
    });
    expect(both.consequences[1]).toMatchObject({ kind: 'change', slot: trust, by: 30, turns: 1 });
    expect(wait).toMatchObject({ cost: 0, commands: [], consequences: [], hasRisk: false });
  });

  it('that cannot be given is left out, or greyed with the engine’s reason', () => {
    const signed = (how: string) => `{ say: "Sign.", does: [sign]${how} }, ${visitOrWait}`;
    expect(
      answering(signed(''))
        .seen()
        .answers.map(({ index }) => index),
    ).toEqual([1, 2]);
    const [greyed] = answering(signed(', unless_possible: grey')).seen().answers;
    expect(greyed).toMatchObject({ state: 'greyed', consequences: [], rejection: { code: 'GateClosed', text: 'action.sign.needs.0' } });
  });

  it('is weighed as a whole: what can be paid one by one may be too dear together', () => {
    const story = answering(`{ say: "Both.", does: [visit, meter], unless_possible: grey }, ${visitOrWait}`);
    story.game.set({ purse: 2 });
    expect(story.seen().answers.map(({ state, rejection }) => rejection?.code ?? state)).toEqual(['NotAffordable', 'possible', 'possible']);
  });

  it('may open the table on a clause, where a session may be opened', () => {
    const [open] = answering(`{ say: "Sit down.", does: [open_table], clause: fee }, ${visitOrWait}`).seen().answers;
    expect(open).toMatchObject({ state: 'possible', commands: [], opens: { table: 0, issue: 1 } });
    const story = answering(`{ say: "Sit down.", does: [open_table], unless_possible: grey }, ${visitOrWait}`);
    story.game.set({ trust: 60 });
    expect(story.seen().answers[0]).toMatchObject({ state: 'greyed', rejection: { code: 'TableClosed' } });
  });

  it('to a crisis tells what it would bring and how likely that is', () => {
    const crisis =
      '{ say: "Up.", does: [crisis_climb] }, { say: "Out.", does: [crisis_off_ramp] }, { say: "Down.", does: [crisis_step_down] }';
    const effects: readonly [string, string] = [
      'effects: [ { reservoir: -100 } ]',
      'effects: [ { reservoir: -100, opens: sluice, opens_at: 1 } ]',
    ];
    const story = directed(loadScenes([sceneText('asked', 'crisis: sluice', '', `answers: [ ${crisis} ]`)], [effects]));
    story.endsTurn();
    story.endsTurn();
    const [up, out, down] = story.seen().answers;
    expect(up.commands).toEqual([{ type: 'answerCrisis', seat: 0, id: 'climb' }]);
    for (const { odds } of [up, out]) expect(odds?.every((percent) => percent >= 0 && percent <= 100)).toBe(true);
    expect(down).toMatchObject({ commands: [], odds: null, state: 'possible' });
    expect(down.consequences).toMatchObject([{ kind: 'change', by: expect.any(Number) }]);
  });

  it('has keys of texts for its words, and names its facts', () => {
    const story = directed(
      loadScenes([sceneText('asked', 'turn: 0').replace('facts: []', 'facts: [ { text: "It was dry.", sources: [council_minutes] } ]')]),
    );
    expect(story.seen()).toMatchObject({
      ask: 'scene.asked.ask',
      speakers: [{ name: null, role: 'scene.asked.speaker.0.role', says: 'scene.asked.speaker.0.says' }],
      answers: [{ say: 'scene.asked.answer.0.say' }, { say: 'scene.asked.answer.1.say' }],
      facts: [{ text: 'scene.asked.fact.0.text', sources: 'scene.asked.fact.0.sources' }],
    });
  });
});
