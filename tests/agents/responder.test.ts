// Moscow as responder: the paired session of the negotiation model, what it never does, and that every answer has a reason.
import { beforeAll, describe, expect, it } from 'vitest';
import { createResponderState, evaluateFirstOffer, evaluateOffer } from '../../src/agents/bargaining/responder';
import type { Scenario } from '../../src/engine/model/scenario';
import { viewWhenAsked } from '../../src/engine/visibility/seat-view';
import { evaluateConditions, utilitiesOf } from '../../src/negotiation/model/measure';
import { createBargainingProblem } from '../../src/negotiation/model/table-problem';
import { createDecisionDiagram } from '../../src/negotiation/search/decision-diagram';
import { isZoneEmpty } from '../../src/negotiation/zone/zone';
import { disputeIds, loadShipped } from '../support/shipped-scenarios';
import { type TestGame, testGame } from '../support/test-game';

const issues = ['scope', 'title', 'time', 'bases', 'war_outcome', 'joint_activity', 'economy', 'people', 'alliance', 'sanctions'];
const textOf = (line: string): Record<string, string> =>
  Object.fromEntries(
    line
      .toLowerCase()
      .split(' ')
      .map((option, i) => [issues[i], option]),
  );

let abe: Scenario;
beforeAll(() => {
  abe = loadShipped('2012-abe-restart');
});

/** The position of model.md 2.5: 2012, the thirteenth quarter, a hedging Moscow, the side letter in hand, leaders meeting. */
function position(trust: number): TestGame {
  const game = testGame(abe, { type: 'hedging', seed: 'paired' });
  const { state } = game;
  state.turn = 12;
  while (state.acts.length < 13) state.acts = [...state.acts, []];
  const summit = abe.actions.findIndex((a) => a.id === 'summit');
  state.acts = state.acts.with(12, [summit]);
  return game.set({
    talks: 'active',
    trust_moscow: trust,
    hope: 321,
    moscow_needs_bridge: 540,
    moscow_needs_capital: 683,
    vassal_image: 446,
    tension: 604,
    ukraine_stage: 3,
    moscow_tolerance: 400,
    moscow_priority: 442,
    moscow_strain: 580,
    public_flexibility: 460,
    diet_support: 737,
    norms: 589,
    claim: 721,
    hardening: 0,
    side_letter: 1,
    text: 600,
    capital: 9,
    sessions_held: 1,
  });
}

const opening = 'S2 V3 T2 B1 W1 J1 E1 R1 A0 X0';

describe('the paired session: four texts at two levels of trust [negotiation model, 2.5; editorial 2013; Matsui 2019]', () => {
  it('meets hurdles and ends in nothing where trust is 44', () => {
    const game = position(441);
    const offers = [opening, 'S2 V3 T3 B2 W1 J1 E3 R2 A2 X1', 'S2 V2 T3 B2 W0 J1 E3 R2 A1 X1', 'S2 V2 T3 B2 W0 J1 E3 R2 A1 X1'];
    expect(offers.map((line) => game.offers(textOf(line)).answer)).toEqual(['counter', 'hurdle', 'hurdle', 'stall']);
    expect(game.value('hardening')).toBeGreaterThan(50);
  });

  it('ends in acceptance where trust is 52, with nothing hardened', () => {
    const game = position(520);
    const offers = [opening, 'S2 V3 T3 B2 W1 J1 E3 R2 A2 X1', 'S2 V3 T3 B2 W2 J1 E3 R2 A1 X1', 'S2 V3 T3 B2 W2 J1 E3 R2 A1 X1'];
    expect(offers.map((line) => game.offers(textOf(line)).answer)).toEqual(['counter', 'counter', 'counter', 'accept']);
    expect(game.value('hardening')).toBe(0);
    expect(game.state.signed).toMatchObject([{ fate: 'waiting' }]);
  });

  it('hears “sign first” in answer to the opening text at either level', () => {
    for (const trust of [441, 520]) {
      const game = position(trust);
      game.offers(textOf(opening));
      const counter = game.state.texts[game.state.texts.length - 1];
      expect(abe.tables[0].issues[0].options[counter.text[0]]).toBe('s0');
    }
  });
});

describe.each(disputeIds)('%s: whoever answers', (id) => {
  const games = (): TestGame[] => {
    const scenario = loadShipped(id);
    return ['sincere', 'hedging', 'ritual'].flatMap((type) =>
      [1, 4, 8].map((turns) => testGame(scenario, { type, seed: `answer-${turns}` }).endsTurn(turns)),
    );
  };

  it('gives one to three reasons, the same answer to the same text, and never below its walk-away or beyond its home front', () => {
    for (const { scenario, state } of games()) {
      scenario.tables.forEach((table, index) => {
        const view = viewWhenAsked(scenario, state, table.between[1]);
        const truth = createBargainingProblem(scenario, state, table);
        const own = table.conditions.filter((c) => c.of === table.between[1]).map((c) => c.id);
        for (const { text } of table.drafts) {
          const answer = evaluateFirstOffer(scenario, view, index, text);
          expect(answer).toEqual(evaluateFirstOffer(scenario, view, index, text));
          expect(answer?.reasons.length).toBeGreaterThanOrEqual(1);
          expect(answer?.reasons.length).toBeLessThanOrEqual(3);
          if (answer?.answer !== 'accept') continue;
          expect(utilitiesOf(truth, text)[1]).toBeGreaterThanOrEqual(truth.parties[1].reservation);
          expect(evaluateConditions(truth, text).filter((c) => own.includes(c.id) && !c.holds)).toEqual([]);
        }
      });
    }
  });

  it('does not know what its seat does not see: other secrets, the same answer', () => {
    for (const game of games()) {
      const { scenario, state } = game;
      scenario.tables.forEach((table, index) => {
        const [, seat] = table.between;
        const before = table.drafts.map(
          ({ text }) => evaluateFirstOffer(scenario, viewWhenAsked(scenario, state, seat), index, text)?.answer,
        );
        const kept = state.values.slice();
        scenario.variables.forEach(({ visibility, min, max, kind }, slot) => {
          if (visibility[seat] === 0 && kind !== 'status') state.values[slot] = Math.min(max, Math.max(min, 1000 - kept[slot]));
        });
        const after = table.drafts.map(
          ({ text }) => evaluateFirstOffer(scenario, viewWhenAsked(scenario, state, seat), index, text)?.answer,
        );
        state.values = kept;
        expect(after).toEqual(before);
      });
    }
  });

  it('16: an empty zone never yields acceptance of a text Tokyo could stand by', () => {
    for (const { scenario, state } of games()) {
      scenario.tables.forEach((table, index) => {
        const truth = createBargainingProblem(scenario, state, table);
        if (!table.session || !isZoneEmpty(createDecisionDiagram(truth))) return;
        const standing = createResponderState(scenario, viewWhenAsked(scenario, state, table.between[1]), index, table.session);
        const accepted = table.drafts.filter(({ text }) => {
          const isStoodBy =
            evaluateConditions(truth, text).every((c) => c.holds) && utilitiesOf(truth, text)[0] >= truth.parties[0].reservation;
          return isStoodBy && evaluateOffer(standing, text, null, 4, 4).answer === 'accept';
        });
        expect(accepted.map((d) => d.id)).toEqual([]);
      });
    }
  });

  it('17: a ritual Moscow accepts no handover worth less to it than walking away, and hardening only raises its price', () => {
    const scenario = loadShipped(id);
    const index = scenario.tables.findIndex((t) => t.between[1] === scenario.seats.findIndex((s) => s.id === 'moscow'));
    const table = scenario.tables[index];
    const prices = [0, 100, 300, 600].map((hardening) => {
      const { state } = testGame(scenario, { type: 'ritual', seed: 'price' }).set({ hardening });
      return createBargainingProblem(scenario, state, table).parties[1].reservation;
    });
    expect(prices).toEqual([...prices].sort((a, b) => a - b));
    expect(prices[3]).toBeGreaterThan(prices[0]);
  });
});
