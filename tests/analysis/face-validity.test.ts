// Twelve things the five sources say of this dispute, each played with the rules and scenarios as they are shipped. Passing shows that
// the game says what its sources say, not that they are right. Texts are signed at the treaty table and voted on at both homes.
import { describe, expect, it } from 'vitest';
import { createLinePlayers } from '../../src/agents/strategies/line-player';
import { playAgent } from '../../src/analysis/simulation/game-series';
import { playHistory } from '../../src/analysis/simulation/history-game';
import type { Scenario } from '../../src/engine/model/scenario';
import type { GameState } from '../../src/engine/model/state';
import { scorecard } from '../../src/engine/turn/scorecard';
import type { BargainingProblem, Package } from '../../src/negotiation/model/bargaining-problem';
import { evaluateConditions } from '../../src/negotiation/model/measure';
import { packageLabelOf } from '../../src/negotiation/model/package-number';
import { createDecisionDiagram, type DecisionDiagram } from '../../src/negotiation/search/decision-diagram';
import { findNashSolution } from '../../src/negotiation/solutions/bargaining-solution';
import { countZone, zoneMembers } from '../../src/negotiation/zone/zone';
import { initialState, readStatus, readValue, treatyNegotiation, type ValueOverrides, withValues } from '../support/game-states';
import { type Plan, playAfterSummit, playPlan, type SummitOutcome, totalOf } from '../support/planned-agent';
import { loadShipped } from '../support/shipped-scenarios';
import { testGame } from '../support/test-game';

const abe = loadShipped('2012-abe-restart');
const singapore = loadShipped('2018-singapore');
const sanctions = loadShipped('2022-sanctions');
const types = ['sincere', 'hedging', 'ritual'] as const;
const modes = ['history', 'free'] as const;
const seeds = Array.from({ length: 6 }, (_, k) => `face-${k}`);

/** The designed strategies of the model for 2012 and 2018, under the line that fits each. */
const planOf = (text: string): Plan => text.split(';').map((turn) => turn.trim().split(/\s+/));
const decoupleAndWait = planOf(`patience decouple minister_track; far_east_foothold old_wound; minister_track buy_lng; two_plus_two;
  far_east_foothold old_wound; token_sanctions diversify; token_sanctions thaw_beijing; minister_track islanders; old_wound;
  thaw_beijing minister_track; far_east_foothold old_wound; minister_track islanders; old_wound; diversify;
  minister_track thaw_beijing; old_wound islanders`);
const reciprocity = planOf(`trust_first minister_track deepen_alliance; side_letter; tranches minister_track; two_plus_two islanders;
  confidence_building explain_at_home; token_sanctions joint_activity; confidence_building minister_track;
  bridge confidence_building; tranches; joint_activity minister_track; confidence_building explain_at_home; summit;
  tranches minister_track; joint_activity confidence_building; bridge minister_track; summit explain_at_home`);
const normsFirst = planOf(`wider_frame minister_track legal_dossier; summit; law_coalition explain_at_home; two_plus_two legal_dossier;
  condemn token_sanctions; sectoral_sanctions condemn; sectoral_sanctions restrain_axis; law_coalition old_wound;
  legal_dossier lead_g7; restrain_axis; old_wound condemn; law_coalition; legal_dossier minister_track; lead_g7;
  minister_track law_coalition; old_wound islanders`);
const leaveAndJoin = planOf(`no_illusions net_assessment leave_talks condemn; lead_g7 old_wound; diversify condemn; law_coalition;
  old_wound restrain_axis; sectoral_sanctions; law_coalition; diversify; legal_dossier; lead_g7; legal_dossier law_coalition;
  restrain_axis; old_wound condemn`);

function leverage(scenario: Scenario, state: GameState): number {
  return scorecard(scenario, state).scores.find((score) => score.id === 'leverage')?.value ?? 0;
}
const treaty = (scenario: Scenario, start: ValueOverrides, values: ValueOverrides = {}): DecisionDiagram =>
  createDecisionDiagram(treatyNegotiation(scenario, initialState(scenario, start), values));
const zone = (scenario: Scenario, start: ValueOverrides, values: ValueOverrides = {}): number => countZone(treaty(scenario, start, values));
const typeIndex = (type: string): number => abe.variables[abe.slots.type].states.indexOf(type);

describe('giving and asking', () => {
  it('1 conceding (accepting 1956) while trust stays below 450 hardens Moscow; the conditional offer at 550 or more softens it [Matsui 2019, editorial 2013]', () => {
    for (const type of types) {
      for (const trust_moscow of [250, 300, 350, 400]) {
        const game = testGame(singapore, { type }).set({ trust_moscow, hardening: 60 }).plays('accept_1956');
        expect(game.value('trust_moscow')).toBeLessThan(450);
        expect(game.value('hardening'), `${type} at ${trust_moscow}`).toBeGreaterThan(60);
      }
      for (const trust_moscow of [550, 600, 700]) {
        const game = testGame(abe, { type }).set({ trust_moscow, hardening: 60 }).plays('tranches');
        // A Moscow that only performs does not answer a step with a step.
        if (type === 'ritual') expect(game.value('hardening')).toBe(60);
        else expect(game.value('hardening'), `${type} at ${trust_moscow}`).toBeLessThan(60);
      }
    }
  });

  it('3 decoupling ends with more leverage than the historical path, as a plan and as a single act [Matsui 2019]', () => {
    for (const mode of modes) {
      for (const seed of mode === 'free' ? seeds : seeds.slice(0, 1)) {
        const past = leverage(abe, playHistory(abe, seed, { mode, type: typeIndex('hedging') }).state);
        expect(leverage(abe, playPlan(abe, decoupleAndWait, { seed, mode, type: 'hedging' })), `${mode} ${seed}`).toBeGreaterThan(past);
        const alsoDecoupled = abe.path[mode].map((turn, i) => (i === 0 ? [...turn.slice(0, -2), 'decouple', ...turn.slice(-2)] : turn));
        expect(leverage(abe, playPlan(abe, alsoDecoupled, { seed, mode, type: 'hedging' })), `${mode} ${seed}`).toBeGreaterThan(past);
      }
    }
  });

  it('5 an unconditional eight-point plan lowers leverage at once [Hirose 2015, Brown 2022]', () => {
    for (const scenario of [abe, singapore]) {
      for (const type of types) {
        const game = testGame(scenario, { type });
        const before = leverage(scenario, game.state);
        expect(leverage(scenario, game.plays('eight_points').state)).toBeLessThan(before);
      }
    }
  });

  it("5 and nothing it gives away lowers Moscow's least: only the warmth does, by little, and hope takes part of it back [Hirose 2015, Brown 2022]", () => {
    for (const scenario of [abe, singapore]) {
      for (const type of types) {
        const game = testGame(scenario, { type }).declares('trust_first');
        const least = (values: ValueOverrides = {}): number => treatyNegotiation(scenario, game.state, values).parties[1].reservation;
        const start = least();
        const names = ['carrots', 'moscow_needs_capital', 'assets_exposed', 'business_support'];
        const before = new Map(names.map((id) => [id, game.value(id)]));
        const hope = game.value('hope');
        game.plays('eight_points');
        const gifts = Object.fromEntries(names.map((id) => [id, before.get(id) ?? 0]));
        expect(least(gifts)).toBe(least());
        expect(least({ hope })).toBeLessThan(least());
        expect(start - least()).toBeLessThan(15);
      }
    }
  });

  it('7 the meeting of foreign and defence ministers raises trust in Moscow and lowers it in Beijing [editorial 2013, Hirose 2015]', () => {
    for (const scenario of [abe, singapore]) {
      const game = testGame(scenario);
      const [moscow, beijing] = [game.value('trust_moscow'), game.value('trust_beijing')];
      game.plays('two_plus_two');
      expect(game.value('trust_moscow')).toBeGreaterThan(moscow);
      expect(game.value('trust_beijing')).toBeLessThan(beijing);
    }
  });
});

describe('sanctions, hope and the norm', () => {
  it('2 sectoral sanctions and then the full line raise trust in Washington and end live talks [Brown 2022]', () => {
    for (const type of types) {
      const game = testGame(sanctions, { type });
      const before = game.value('trust_washington');
      game.plays('sectoral_sanctions').endsTurn();
      expect(game.status('talks')).not.toBe('suspended');
      game.plays('full_sanctions').endsTurn();
      expect(game.value('trust_washington')).toBeGreaterThan(before);
      expect(game.status('talks')).toBe('suspended');
    }
  });

  it('4 with hope at 50 or more and talks live, sanctions cost more capital and trust; once suspended they cost less [Brown 2022]', () => {
    const price = (talks: string, hope: number): { capital: number; trust: number } => {
      const game = testGame(sanctions).endsTurn().set({ talks, hope, capital: 10, trust_moscow: 400, scar_moscow: 0 });
      game.plays('sectoral_sanctions');
      return { capital: 10 - game.value('capital'), trust: 400 - game.value('trust_moscow') };
    };
    const [calm, hostage, freed] = [price('active', 100), price('active', 600), price('suspended', 600)];
    expect([calm.capital, hostage.capital, freed.capital]).toEqual([2, 3, 1]);
    expect(hostage.trust).toBeGreaterThan(calm.trust);
    expect(freed.trust).toBeLessThan(calm.trust);
  });

  it('6 the soft line over Crimea lowers the claim once the record is below 42, and keeping to the record does not [Hirose 2015]', () => {
    const loss = (act: string, norms: number): number => {
      const game = testGame(abe, { seed: 'crimea' });
      while (game.value('ukraine_stage') < 2) game.endsTurn();
      return game.set({ norms, capital: 10 }).plays(act).endsTurn().changed('claim', 'rule:double_standard');
    };
    expect(loss('soft_line', 440)).toBe(-8);
    expect(loss('condemn', 440)).toBe(0);
    expect(loss('soft_line', 600)).toBe(0);
  });
});

describe('the zone of agreement', () => {
  const starts = [abe, singapore].flatMap((scenario) =>
    types.flatMap((moscow_type) => [0, 1].map((side_letter) => ({ scenario, start: { moscow_type, side_letter } }))),
  );
  const steps = (from: number, to: number): number[] => Array.from({ length: (to - from) / 50 + 1 }, (_, k) => from + 50 * k);

  it('8 without trust no zone: the zone grows with trust in Moscow and loses no text on the way [editorial 2013]', () => {
    let grew = 0;
    for (const { scenario, start } of starts) {
      let before = new Set<number>();
      for (const trust_moscow of steps(0, 700)) {
        const now = new Set(zoneMembers(treaty(scenario, start, { trust_moscow })));
        for (const text of before) expect(now.has(text)).toBe(true);
        if (now.size > before.size) grew++;
        before = now;
      }
    }
    expect(grew).toBeGreaterThan(40);
    const hedging = { moscow_type: 'hedging', side_letter: 1 };
    expect([0, 100, 200].map((trust_moscow) => zone(abe, hedging, { trust_moscow }))).toEqual([0, 0, 0]);
    expect([250, 400, 550, 700].map((trust_moscow) => zone(abe, hedging, { trust_moscow }))).toEqual([0, 14, 190, 578]);
  });

  it('9 tension shrinks the zone: from 40 upwards everywhere, and at any height where no binding guarantee on bases can be given [column 2019]', () => {
    let shrank = 0;
    for (const { scenario, start } of starts) {
      const sizes = steps(start.side_letter ? 400 : 0, 1000).map((tension) => zone(scenario, start, { tension }));
      sizes.forEach((size, i) => {
        if (i === 0) return;
        expect(size).toBeLessThanOrEqual(sizes[i - 1]);
        if (size < sizes[i - 1]) shrank++;
      });
    }
    expect(shrank).toBeGreaterThan(30);
    expect([400, 700, 900].map((tension) => zone(abe, { moscow_type: 'hedging', side_letter: 1 }, { tension }))).toEqual([17, 1, 0]);
  });

  it('9 the side letter widens the zone [column 2019]', () => {
    const widths = (scenario: Scenario, moscow_type: string): number[] =>
      [0, 1].map((side_letter) => zone(scenario, { moscow_type, side_letter }));
    expect(widths(abe, 'sincere')).toEqual([171, 880]);
    expect(widths(abe, 'hedging')).toEqual([0, 14]);
    expect(widths(singapore, 'sincere')).toEqual([7, 140]);
    for (const { scenario, start } of starts) {
      const lettered = new Set(zoneMembers(treaty(scenario, { ...start, side_letter: 1 })));
      for (const text of zoneMembers(treaty(scenario, { ...start, side_letter: 0 }))) expect(lettered.has(text)).toBe(true);
    }
  });

  it('10 the constitution of 2020 empties the zone for a sincere Moscow at the 2018 start, letter or none [Brown 2022]', () => {
    for (const side_letter of [0, 1]) {
      const start = { moscow_type: 'sincere', side_letter };
      const tolerance = readValue(singapore, initialState(singapore), 'moscow_tolerance');
      expect(zone(singapore, start)).toBeGreaterThan(0);
      expect(zone(singapore, start, { alienation_ban: 1, moscow_tolerance: tolerance - 120 })).toBe(0);
    }
  });

  it('10 and where play has kept a wide zone open until the summer of 2020, the vote empties it [Brown 2022]', () => {
    for (const seed of seeds) {
      const game = testGame(singapore, { seed, type: 'sincere' });
      const vote = singapore.events.find((event) => event.id === 'constitution');
      game.endsTurn((vote?.turn ?? 0) - 1);
      const good: ValueOverrides = {
        ...{ talks: 'active', side_letter: 1, trust_moscow: 650, hope: 300, hardening: 0, tension: 500 },
        ...{ moscow_priority: 400, diet_support: 600, public_flexibility: 550 },
      };
      const before = countZone(createDecisionDiagram(treatyNegotiation(singapore, game.state, good)));
      const banned = game.endsTurn().state;
      expect(readValue(singapore, banned, 'alienation_ban')).toBe(1);
      const now = countZone(createDecisionDiagram(treatyNegotiation(singapore, banned, good)));
      expect(before).toBeGreaterThan(0);
      expect(now, seed).toBe(0);
    }
  });
});

describe('ends', () => {
  it('11 with a Moscow that only performs, leaving in 2018 beats history [Brown 2022]', () => {
    const past = playHistory(singapore, 'face', { mode: 'history', type: typeIndex('ritual') });
    const left = playPlan(singapore, leaveAndJoin, { seed: 'face', mode: 'history', type: 'ritual' });
    expect(totalOf(singapore, left)).toBeGreaterThan(totalOf(singapore, past.state));
    // In free play: the same path in everything but its first turn.
    const leavesFirst = singapore.path.free.map((turn, i) => (i === 0 ? ['no_illusions', 'leave_talks'] : turn));
    for (const seed of seeds) {
      const total = totalOf(singapore, playPlan(singapore, leavesFirst, { seed, type: 'ritual' }));
      expect(total, seed).toBeGreaterThan(
        totalOf(singapore, playHistory(singapore, seed, { mode: 'free', type: typeIndex('ritual') }).state),
      );
    }
  });

  /** Steps for steps do not always bring a hedging Moscow so far; here they have, as in the model's paired session. */
  const built: ValueOverrides = { trust_moscow: 520, talks: 'active' };
  /** The twelfth turn of 2012 after the steps for steps, the side letter in hand, and the Nash text of that moment. */
  const lateSummit = (seed: string, type: string): { before: GameState; bargain: BargainingProblem; text: Package | null } => {
    const before = withValues(abe, playPlan(abe, reciprocity, { seed, type }, 11), {
      side_letter: 1,
      ...(type === 'hedging' ? built : {}),
    });
    const bargain = treatyNegotiation(abe, before);
    const isLive = readStatus(abe, before, 'talks') === 'active';
    return { before, bargain, text: isLive ? (findNashSolution(createDecisionDiagram(bargain))?.text ?? null) : null };
  };
  const afterTheVote = 13;
  const isInForce = ({ state }: SummitOutcome): boolean => state.agreement !== null;

  /** Without a title or without a date: a paper treaty, which is an ending of its own and no success. */
  const isPaper = ({ issues }: BargainingProblem, text: Package): boolean => /\b(v0|t0)\b/.test(packageLabelOf(issues, text));

  it.each([
    ['sincere', 10],
    ['hedging', 8],
  ] as const)(
    '11 in 2012 with a %s Moscow and the side letter, the Nash treaty, signed and ratified and no mere paper, beats no treaty at the same turn and every designed no-treaty ending [column 2019]',
    (type, least) => {
      let signed = 0;
      for (let k = 0; k < 14; k++) {
        const seed = `face-${k}`;
        const { before, bargain, text } = lateSummit(seed, type);
        if (!text || isPaper(bargain, text)) continue;
        const kept = playAfterSummit(abe, before, text, reciprocity, afterTheVote);
        if (!isInForce(kept)) continue;
        const total = totalOf(abe, kept.state);
        expect(total, seed).toBeGreaterThan(totalOf(abe, playAfterSummit(abe, before, null, reciprocity, afterTheVote).state));
        const end = totalOf(abe, playAfterSummit(abe, before, text, reciprocity).state);
        for (const plan of [decoupleAndWait, reciprocity, normsFirst]) {
          const without = playPlan(abe, plan, { seed, type });
          expect(without.agreement).toBeNull();
          expect(Math.min(total, end), seed).toBeGreaterThan(totalOf(abe, without));
        }
        signed++;
      }
      expect(signed).toBeGreaterThanOrEqual(least);
    },
  );

  it("11 and with a sincere Moscow it beats every adviser's whole line without a treaty [column 2019]", () => {
    let compared = 0;
    for (const seed of seeds.slice(0, 3)) {
      const { before, text } = lateSummit(seed, 'sincere');
      const kept = playAfterSummit(abe, before, text, reciprocity);
      expect(isInForce(kept)).toBe(true);
      for (const adviser of createLinePlayers(abe)) {
        const { state } = playAgent(abe, seed, adviser, { type: typeIndex('sincere') });
        if (state.agreement) continue;
        expect(totalOf(abe, kept.state), `${seed} ${adviser.name}`).toBeGreaterThan(totalOf(abe, state));
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(0);
  });

  /** Texts at the ceiling of 1956: two islands and no more, in its words or less, late, under Russian law, the war's outcome noted. */
  const ceilings = ({ issues }: BargainingProblem): Package[] => {
    const fixed: Readonly<Record<string, readonly string[]>> = {
      scope: ['s1'],
      title: ['v0', 'v1', 'v2'],
      time: ['t0', 't1'],
      bases: ['b0', 'b1', 'b2', 'b3'],
      war_outcome: ['w2'],
      joint_activity: ['j2'],
      alliance: ['a0', 'a1', 'a2'],
    };
    return issues.reduce<number[][]>(
      (so, { id, options }) => so.flatMap((text) => (fixed[id] ?? options).map((option) => [...text, options.indexOf(option)])),
      [[]],
    );
  };
  const hasty = ({ issues }: BargainingProblem): Package =>
    's1 v0 t0 b1 w2 j2 e3 r1 a1 x1'.split(' ').map((option, i) => issues[i].options.indexOf(option));

  it('12 a treaty at the 1956 ceiling with Russian law and the outcome of the war noted fails in the Diet [Matsui 2019]', () => {
    for (const type of ['sincere', 'hedging']) {
      const { before, bargain } = lateSummit(seeds[0], type);
      for (const text of [hasty(bargain), ...ceilings(bargain)]) {
        expect(evaluateConditions(bargain, text).find(({ id }) => id === 'diet')?.holds, packageLabelOf(bargain.issues, text)).toBe(false);
      }
      const { events, state } = playAfterSummit(abe, before, hasty(bargain), reciprocity, afterTheVote);
      expect(events.filter((event) => event.type === 'ratificationFailed').map((event) => event.condition)).toEqual(['diet']);
      expect(totalOf(abe, state)).toBeLessThan(totalOf(abe, playAfterSummit(abe, before, null, reciprocity, afterTheVote).state));
    }
  });

  it('12 and where the Diet would carry anything, it scores below no treaty [Matsui 2019]', () => {
    let kept = 0;
    for (const type of ['sincere', 'hedging']) {
      const { before, bargain } = lateSummit(seeds[0], type);
      const willing = withValues(abe, before, { diet_support: 1000 });
      const none = totalOf(abe, playAfterSummit(abe, willing, null, reciprocity, afterTheVote).state);
      for (const text of [hasty(bargain), ...ceilings(bargain).filter((_, i) => i % 23 === 0)]) {
        const signed = playAfterSummit(abe, willing, text, reciprocity, afterTheVote);
        expect(totalOf(abe, signed.state), packageLabelOf(bargain.issues, text)).toBeLessThan(none);
        if (isInForce(signed)) kept++;
      }
    }
    expect(kept).toBeGreaterThan(40);
  });
});
