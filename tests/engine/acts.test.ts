// The desk: what acts cost and do, how repetition and the declared line weigh, what may be known and taken back.
import { describe, expect, it } from 'vitest';
import { loadShipped } from '../support/shipped-scenarios';
import { testGame, viewText } from '../support/test-game';

const singapore = loadShipped('2018-singapore');
const sanctions = loadShipped('2022-sanctions');

describe('an act', () => {
  it('costs political capital and cannot be played twice in a turn', () => {
    const game = testGame(singapore);
    const before = game.value('capital');
    game.plays('summit');
    expect(game.value('capital')).toBe(before - 2);
    expect(game.tries('summit')?.code).toBe('OnceATurn');
  });

  it('is refused with the sentence of the gate that is closed, and changes nothing', () => {
    const game = testGame(singapore).set({ talks: 'suspended' });
    const before = JSON.stringify(game.state);
    expect(game.tries('summit')).toMatchObject({ code: 'GateClosed', text: 'action.summit.needs.0' });
    expect(JSON.stringify(game.state)).toBe(before);
  });

  it('is refused when the capital or the three paid acts of a turn are spent', () => {
    const game = testGame(singapore).set({ capital: 1 });
    expect(game.tries('summit')).toMatchObject({ code: 'NotAffordable', args: { cost: 2, capital: 1 } });
    game.set({ capital: 10 }).plays('summit', 'minister_track', 'old_wound');
    expect(game.tries('islanders')?.code).toBe('TooManyActs');
    expect(game.tries('phone_call')).toBeNull();
  });

  it('pays less the second time within four turns, and costs the same', () => {
    const once = testGame(singapore).declares('trust_first').plays('summit');
    const first = once.changed('process', 'action:summit');
    once.endsTurn().plays('summit');
    const second = once.changed('process', 'action:summit') - first;
    expect(first).toBe(22);
    expect(second).toBe(13);
  });

  it('works in full on the declared line, at 450 per mille off it, at 500 without one', () => {
    const gain = (line: string | null): number => {
      const game = testGame(singapore);
      if (line) game.declares(line);
      return game.plays('summit').changed('process', 'action:summit');
    };
    expect([gain('trust_first'), gain('no_illusions'), gain(null)]).toEqual([22, 9, 11]);
  });
});

describe('trust', () => {
  it('is lost faster than it is gained, and a loss leaves a scar that heals slowly', () => {
    const game = testGame(singapore).set({ trust_moscow: 500, scar_moscow: 100, talks: 'left' });
    game.plays('condemn');
    expect(game.changed('trust_moscow', 'action:condemn')).toBe(-48);
    expect(game.value('scar_moscow')).toBe(112);
  });

  it('suffers more from a hard word while talks are live and hope is high: the talks are a hostage', () => {
    const live = testGame(singapore).set({ hope: 600 }).plays('condemn');
    const over = testGame(singapore).set({ hope: 600, talks: 'left' }).plays('condemn');
    expect(live.changed('trust_moscow', 'rule:hostage_surcharge')).toBeLessThan(0);
    expect(over.changed('trust_moscow', 'rule:hostage_surcharge')).toBe(0);
    expect(live.value('capital')).toBeLessThan(over.value('capital'));
  });
});

describe('what a seat sees', () => {
  it('does not tell Tokyo the hidden type, however Moscow means it', () => {
    const views = ['sincere', 'hedging', 'ritual'].map((type) => viewText(testGame(singapore, { type }), 'tokyo'));
    expect(new Set(views).size).toBe(1);
  });

  it('does not tell Washington of a promise whispered to Moscow', () => {
    const silent = testGame(singapore).plays('minister_track');
    const whispered = testGame(singapore).plays('minister_track', 'no_bases_promise');
    const shared = ['trust_washington', 'sanctions'];
    silent.set({});
    whispered.set(Object.fromEntries(shared.map((id) => [id, silent.value(id)])));
    expect(viewText(whispered, 'washington')).toBe(viewText(silent, 'washington'));
    expect(viewText(whispered, 'moscow')).not.toBe(viewText(silent, 'moscow'));
  });
});

describe('the end of a turn', () => {
  it('suspends the talks when Tokyo goes the whole way with the sanctions', () => {
    const game = testGame(sanctions, { type: 'ritual' }).declares('no_illusions').plays('condemn', 'sectoral_sanctions').endsTurn();
    expect(game.status('talks')).toBe('active');
    game.plays('full_sanctions', 'revoke_mfn').endsTurn();
    expect(game.status('talks')).toBe('suspended');
  });

  it('answers conditional tranches as Moscow means them: always, sometimes, never', () => {
    const delivered = (type: string): number => {
      let n = 0;
      for (let seed = 0; seed < 30; seed++) {
        const game = testGame(singapore, { seed: `tranche-${seed}`, type })
          .plays('tranches')
          .endsTurn(2);
        if (game.value('deliveries') > 0) n++;
      }
      return n;
    };
    expect(delivered('sincere')).toBe(30);
    expect(delivered('ritual')).toBe(0);
    const sometimes = delivered('hedging');
    expect(sometimes).toBeGreaterThan(8);
    expect(sometimes).toBeLessThan(28);
  });

  it('announces every move of a power a turn before it is made', () => {
    const game = testGame(singapore, { seed: 'warned' }).endsTurn(13);
    const announced = new Set(game.events.flatMap((e) => (e.type === 'moveAnnounced' ? [`${e.seat}:${e.id}:${e.turn + 1}`] : [])));
    const made = game.events.flatMap((e) => (e.type === 'moveMade' ? [`${e.seat}:${e.id}:${e.turn}`] : []));
    expect(made.length).toBeGreaterThan(10);
    expect(made.filter((m) => !announced.has(m))).toEqual([]);
  });

  it('lets an answer take the edge off an announced move', () => {
    const strength = (answer: boolean): number => {
      const game = testGame(singapore, { seed: 'edge', type: 'ritual' }).declares('trust_first').plays('summit', 'accept_1956').endsTurn();
      const hurdle = game.state.intents.find((i) => singapore.moves[i.move].id === 'hurdle');
      expect(hurdle, 'a concession at low trust is answered by a hurdle').toBeDefined();
      if (answer) game.plays('explain_at_home');
      return game.endsTurn().changed('process', 'move:hurdle');
    };
    expect(strength(true)).toBe(-10);
    expect(strength(false)).toBe(-25);
  });

  it('ends with an epilogue in which what is under way still matures', () => {
    const game = testGame(singapore, { seed: 'last', type: 'sincere' }).endsTurn(12).set({ capital: 10 }).plays('tranches').endsTurn();
    expect(game.state.isOver).toBe(true);
    expect(game.state.queue).toEqual([]);
    expect(game.value('deliveries')).toBe(1);
  });
});
