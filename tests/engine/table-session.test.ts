// Stories at the table: what a text costs, what is remembered, what is refused, and what becomes of a signature.
import { beforeAll, describe, expect, it } from 'vitest';
import type { AnswerCommand } from '../../src/engine/model/command';
import type { Scenario } from '../../src/engine/model/scenario';
import { scorecard } from '../../src/engine/turn/scorecard';
import { viewSeat } from '../../src/engine/visibility/seat-view';
import { loadShipped } from '../support/shipped-scenarios';
import { type TestGame, testGame } from '../support/test-game';

const draft = {
  scope: 's2',
  title: 'v3',
  time: 't2',
  bases: 'b1',
  war_outcome: 'w1',
};

let abe: Scenario;
beforeAll(() => {
  abe = loadShipped('2012-abe-restart');
});

/** The first turn with a summit played and a text on paper; Moscow is a person, so that the story says what it answers. */
function summit(): TestGame {
  const game = testGame(abe, { type: 'sincere' });
  game.set({ talks: 'active', capital: 10, text: 600, diet_support: 700, approval: 700, moscow_tolerance: 900, norms: 600 });
  return game.plays('summit');
}

const index = (issue: number, option: string): number => abe.tables[0].issues[issue].options.indexOf(option);
const defaults = (): number[] => [2, 3, 2, 1, 1].concat(abe.tables[0].issues.slice(5).map((i) => i.defaultOption));
const offer = (exchange = 0, text = defaults()) => ({ type: 'offer', seat: 0, table: 'treaty', exchange, text }) as const;
const moscow = 2;
const says = (answer: AnswerCommand['answer'], exchange: number, text: number[] = [], demand: number[] = []): AnswerCommand => {
  const table = abe.tables[0];
  const { utility } = table.parties[1];
  const term = table.measures[utility].terms.findIndex((t) => t.columns.some((c) => c.issue === 0));
  return { type: 'answer', seat: table.between[1], table: 'treaty', exchange, answer, text, demand, reasons: [[0, utility, term]] };
};

describe('the ladder of progress', () => {
  const rungs = (game: TestGame): readonly string[] => scorecard(abe, viewSeat(abe, game.state, 0)).progress;

  it('goes by what both texts say, and by no draft of one side alone', () => {
    const game = summit();
    game.set({ process: 600, claim: 800 });
    for (const rung of ['scope', 'sovereignty']) expect(rungs(game)).not.toContain(rung);
    game.gives(offer());
    for (const rung of ['scope', 'sovereignty']) expect(rungs(game)).not.toContain(rung);
    game.gives(says('counter', 1, [1, 3, 0, 0, 1, 1, 3, 2, 1, 0]));
    expect(rungs(game)).not.toContain('scope');
    expect(rungs(game)).toContain('sovereignty');
    game.gives(offer(1, [1, 2, 2, 1, 1].concat(defaults().slice(5))));
    expect(rungs(game)).toContain('scope');
    expect(rungs(game)).not.toContain('sovereignty');
  });

  it('does not take a treaty without islands for a word about whose they are', () => {
    const game = summit();
    game.set({ process: 600, claim: 800 });
    const none = [0, 0, 0, 0, 1].concat(defaults().slice(5));
    game.gives(offer(0, none));
    game.gives(says('accept', 1));
    for (const rung of ['scope', 'sovereignty']) expect(rungs(game)).not.toContain(rung);
  });

  it('does not take the word of 1956 for an answer to whose the islands are', () => {
    const game = summit();
    game.set({ process: 600, claim: 800 });
    game.gives(offer(0, [1, 2, 2, 1, 1].concat(defaults().slice(5))));
    game.gives(says('counter', 1, [1, 2, 0, 0, 1, 1, 3, 2, 1, 0]));
    expect(rungs(game)).toContain('scope');
    expect(rungs(game)).not.toContain('sovereignty');
  });
});

describe('a session', () => {
  it('costs capital once, and each text waits for its answer', () => {
    const game = summit();
    const before = game.value('capital');
    game.gives(offer());
    expect(before - game.value('capital')).toBe(abe.tables[0].session?.cost);
    expect(game.tries('phone_call')?.code ?? game.tries('summit')?.code).toBe('AwaitingAnswer');
    expect(game.triesToOffer(draft)?.code).toBe('AwaitingAnswer');
    game.gives(says('counter', 1, [0, 0, 0, 0, 1, 1, 3, 2, 1, 0]));
    const after = game.value('capital');
    game.gives(offer(1));
    expect(game.value('capital')).toBe(after);
  });

  it('is over after four texts, after a stall, and for the rest of the turn', () => {
    const game = summit();
    for (let i = 0; i < 4; i++) {
      game.gives(offer(i));
      game.gives(says('counter', i + 1, [0, 0, 0, 0, 1, 1, 3, 2, 1, 0]));
    }
    expect(game.triesToOffer(draft, 'treaty', 4)?.code).toBe('SessionOver');
    const stalled = summit().gives(offer()).gives(says('stall', 1));
    expect(stalled.triesToOffer(draft)?.code).toBe('SessionOver');
    expect(stalled.state.sessions[0]?.ended).toBe('stall');
  });

  it('remembers texts: taking back what had met the other side costs trust', () => {
    const counter = [2, 0, 2, 1, 1, 1, 3, 2, 1, 0];
    const game = summit()
      .gives(offer())
      .gives(says('counter', 1, counter));
    const trust = game.value('trust_moscow');
    const yielding = defaults();
    yielding[1] = 0;
    game.gives(offer(1, yielding)).gives(says('counter', 2, counter));
    expect(game.value('trust_moscow')).toBe(trust);
    game.gives(offer(2));
    expect(game.value('trust_moscow')).toBeLessThan(trust);
    expect(game.events.findLast((e) => e.type === 'textOffered')).toMatchObject({ takenBack: [1] });
  });

  it('is seen by its two seats alone', () => {
    const game = summit().gives(offer());
    expect(viewSeat(abe, game.state, abe.tables[0].between[1]).texts).toHaveLength(1);
    for (const seat of [0, 1, 2, 3].filter((s) => !abe.tables[0].between.includes(s))) {
      expect(viewSeat(abe, game.state, seat)).toMatchObject({ texts: [], session: null });
    }
    expect(moscow).toBeGreaterThan(0);
  });
});

describe('what is refused at the table changes nothing and says why', () => {
  it('an illegal combination, a text with a clause missing, a stale draft, an answer nobody asked for', () => {
    const game = summit();
    const before = JSON.stringify(game.state);
    expect(game.triesToOffer({ ...draft, scope: 's5', title: 'v0' })).toMatchObject({
      code: 'IllegalText',
      text: 'table.treaty.rule.administration_for_the_pair',
    });
    expect(() => game.gives({ ...offer(), text: [1, 2] })).toThrow('MalformedText');
    expect(game.triesToOffer(draft, 'treaty', 1)?.code).toBe('StaleDraft');
    expect(() => game.gives(says('counter', 1, defaults()))).toThrow('NotYourPhase');
    expect(() => game.gives({ type: 'agree', seat: 0, table: 'treaty', exchange: 0 })).toThrow('NothingToAgree');
    expect(() => game.gives({ type: 'sign', seat: 0, table: 'treaty' })).toThrow('NothingToSign');
    expect(JSON.stringify(game.state)).toBe(before);
  });

  it('an answer without a reason, a demand that is none, the same text as a counter', () => {
    const game = summit().gives(offer());
    expect(() => game.gives({ ...says('stall', 1), reasons: [] })).toThrow('NoReason');
    expect(() => game.gives(says('hurdle', 1, [], [0, 1]))).toThrow('NotADemand');
    expect(() => game.gives(says('counter', 1, defaults()))).toThrow('SameText');
    expect(() => game.gives(says('accept', 2))).toThrow('StaleDraft');
  });

  it('sitting down when nobody is across the table, or when talks are over', () => {
    expect(testGame(abe).set({ talks: 'active', capital: 10 }).triesToOffer(draft)?.code).toBe('GateClosed');
    expect(summit().set({ talks: 'left' }).triesToOffer(draft)?.code).toBe('TableClosed');
    expect(summit().set({ capital: 0 }).triesToOffer(draft)?.code).toBe('NotAffordable');
  });
});

describe('a text both stand by', () => {
  it('is signed where leaders meet, and voted on a turn later', () => {
    const game = summit().gives(offer()).gives(says('accept', 1));
    expect(game.state.signed).toMatchObject([{ fate: 'waiting' }]);
    expect(game.state.agreement).toBeNull();
    game.endsTurn();
    expect(game.state.agreement).toBeNull();
  });

  it('waits for its leaders where they are away, and is dropped when they do not come', () => {
    const game = testGame(abe, { type: 'sincere' });
    game.set({ talks: 'active', capital: 10, text: 100 }).plays('summit').gives(offer()).gives(says('accept', 1));
    expect(game.state.referred).toMatchObject([{ table: 0 }]);
    expect(() => game.gives({ type: 'sign', seat: 0, table: 'treaty' })).toThrow('LeadersAway');
  });

  it('comes into force when both homes carry it', () => {
    const seated = testGame(abe, { type: 'sincere' });
    seated.set({ talks: 'active', capital: 10, text: 600, diet_support: 800, moscow_tolerance: 900, side_letter: 1, tension: 200 });
    seated.plays('summit').gives(offer(0, [2, 3, 2, 2, 1, 1, 3, 2, 1, 0]));
    seated.gives(says('accept', 1)).endsTurn();
    seated.set({ diet_support: 800, moscow_tolerance: 900 }).endsTurn();
    expect(seated.state.signed).toMatchObject([{ fate: 'inForce' }]);
    expect(seated.state.agreement?.measures.length).toBe(abe.closing?.measures.length);
    expect(seated.triesToOffer(draft)?.code).toBe('AlreadySigned');
  });

  it('falls in the Diet when the Diet has turned, and that is dearer than no text', () => {
    const seated = testGame(abe, { type: 'sincere' });
    seated.set({ talks: 'active', capital: 10, text: 600, diet_support: 800, moscow_tolerance: 900 });
    seated.plays('summit').gives(offer()).gives(says('accept', 1)).endsTurn();
    const trust = seated.value('trust_moscow');
    seated.set({ diet_support: 100 }).endsTurn();
    expect(seated.state.signed).toMatchObject([{ fate: 'failed' }]);
    expect(seated.value('failed_ratifications')).toBe(1);
    expect(seated.value('trust_moscow')).toBeLessThan(trust);
    expect(seated.state.agreement).toBeNull();
  });
});

it('14: every treaty kept was carried by both homes and Washington when the votes came', () => {
  const game = testGame(abe, { type: 'sincere' });
  game.set({ talks: 'active', capital: 10, text: 600, diet_support: 800, moscow_tolerance: 900, trust_washington: 700 });
  game
    .plays('summit')
    .gives(offer(0, [2, 3, 2, 1, 1, 1, 3, 2, 1, index(9, 'x3')]))
    .gives(says('accept', 1))
    .endsTurn();
  game.set({ ukraine_stage: 4, tension: 900, diet_support: 990, moscow_tolerance: 990 }).endsTurn();
  expect(game.state.signed).toMatchObject([{ fate: 'failed' }]);
});
