// What a seat could not have worked out: amounts it is not told, and acts that would show it a secret if they could be taken back.
import { describe, expect, it } from 'vitest';
import type { EffectDef } from '../../src/engine/model/effect-def';
import type { Scenario } from '../../src/engine/model/scenario';
import { secretAmountsOf, showsSecret } from '../../src/engine/visibility/secret-amounts';
import { disputeIds, loadShipped } from '../support/shipped-scenarios';

const abe = loadShipped('2012-abe-restart');
const slotOf = (id: string): number => abe.variables.findIndex((variable) => variable.id === id);
const [tokyo, moscow] = [0, 1];
const block = (part: Partial<EffectDef>): EffectDef => ({
  when: null,
  add: [],
  set: [],
  discount: 'none',
  habit: null,
  signal: -1,
  opens: -1,
  opensAt: 1,
  ends: -1,
  ...part,
});
const type = ['var', slotOf('moscow_type')] as const;
const trust = slotOf('trust_moscow');

/** 2012 where the first act does this, and nothing answers it. */
function withAct(...effects: readonly EffectDef[]): Scenario {
  const actions = abe.actions.map((action, i) => (i === 0 ? { ...action, effects } : action));
  return { ...abe, actions, rules: abe.rules.map((rule) => ({ ...rule, actions: rule.actions.filter((action) => action !== 0) })) };
}

describe('an act that would show a secret at once', () => {
  const isProbe = (scenario: Scenario, seat = tokyo): boolean => showsSecret(scenario, seat, 0);

  it('is one whose visible effect hangs on what the seat does not see: by condition or by amount', () => {
    expect(isProbe(withAct(block({ add: [[trust, 10]] })))).toBe(false);
    expect(isProbe(withAct(block({ when: ['==', type, 2], add: [[trust, 10]] })))).toBe(true);
    expect(isProbe(withAct(block({ add: [[trust, type]] })))).toBe(true);
    expect(isProbe(withAct(block({ add: [[slotOf('moscow_priority'), ['*', type, 200]]] })))).toBe(true);
    expect(isProbe(withAct(block({ when: ['==', type, 2], add: [[slotOf('hardening'), 10]] })))).toBe(false);
    expect(isProbe(withAct(block({ when: ['==', type, 2], add: [[trust, 10]] })), moscow)).toBe(false);
  });

  it('may open a crisis, give a sign, or be answered by a rule', () => {
    expect(isProbe(withAct(block({ when: ['==', type, 2], opens: 0 })))).toBe(true);
    expect(isProbe(withAct(block({ when: ['==', type, 2], signal: 0 })))).toBe(true);
    expect(isProbe(withAct(block({ signal: 0 })))).toBe(false);
    const answered: Scenario = {
      ...withAct(block({})),
      rules: [
        { id: 'r', moment: 'afterAct', modes: ['free'], actions: [0], effects: [block({ when: ['==', type, 2], add: [[trust, 1]] })] },
      ],
    };
    expect(isProbe(answered)).toBe(true);
    expect(showsSecret(answered, tokyo, 1)).toBe(false);
  });

  it('may work through a status that is not seen, however far', () => {
    const moves = (from: number, effects: readonly EffectDef[]) => ({
      id: `t${from}`,
      slot: slotOf('moscow_type'),
      from: [from],
      to: [2],
      effects,
    });
    const set = block({ set: [[slotOf('moscow_type'), 2]] });
    expect(isProbe({ ...withAct(set), transitions: [] })).toBe(false);
    expect(isProbe({ ...withAct(set), transitions: [moves(0, [set]), moves(1, [block({ add: [[trust, 5]] })])] })).toBe(true);
    expect(isProbe({ ...withAct(set), transitions: [moves(0, [set]), moves(1, [block({ add: [[slotOf('hardening'), 5]] })])] })).toBe(
      false,
    );
  });

  it.each(disputeIds)('is none in %s: what may be taken back there has told nothing', (id) => {
    const scenario = loadShipped(id);
    expect(scenario.actions.flatMap((action, i) => (showsSecret(scenario, scenario.player, i) ? [action.id] : []))).toEqual([]);
  });
});

describe('amounts that a seat cannot work out', () => {
  const amountsOf = (scenario: Scenario, seat: number) => secretAmountsOf(scenario, seat).amounts.has(`action:${abe.actions[0].id}`);
  const withAmount = (amount: EffectDef['add'][number][1]): Scenario => withAct(block({ add: [[trust, amount]] }));

  it('hang on hidden or banded values, draws, what the rules lend, acts it is not told of', () => {
    const secret = abe.actions.findIndex(({ seenBy }) => !seenBy[2] && seenBy[1]);
    expect(amountsOf(withAmount(7), tokyo)).toBe(false);
    expect(amountsOf(withAmount(['var', slotOf('hope')]), tokyo)).toBe(false);
    expect(amountsOf(withAmount(['var', slotOf('hope')]), moscow)).toBe(true);
    expect(amountsOf(withAmount(['var', slotOf('hardening')]), tokyo)).toBe(true);
    expect(amountsOf(withAmount(['roll', 0, 9]), tokyo)).toBe(true);
    expect(amountsOf(withAmount(['local', 0]), tokyo)).toBe(true);
    expect(amountsOf(withAmount(['since', [secret]]), tokyo)).toBe(false);
    expect(amountsOf(withAmount(['since', [secret]]), 2)).toBe(true);
    expect(amountsOf(withAmount(['acts']), 2)).toBe(true);
    expect(amountsOf(withAmount(['acts']), tokyo)).toBe(false);
  });

  it('are those of which a secret decides whether they come, since another may come instead', () => {
    const either = (slot: string): Scenario => withAct(block({ when: ['var', slotOf(slot)], add: [[trust, -80]] }));
    expect(amountsOf(either('moscow_type'), tokyo)).toBe(true);
    expect(amountsOf(either('hope'), tokyo)).toBe(false);
  });

  it.each([
    ['openings', 'opening'],
    ['rules', 'rule'],
    ['events', 'event'],
    ['moves', 'move'],
    ['cards', 'card'],
    ['transitions', 'transition'],
  ] as const)('may be those of %s', (section, kind) => {
    const effects = [block({ add: [[trust, ['var', slotOf('hardening')]]] })];
    const [first, ...others]: readonly { readonly id: string }[] = abe[section];
    const { id } = first;
    const scenario = { ...abe, [section]: [{ ...first, effects }, ...others] };
    expect(secretAmountsOf(scenario, tokyo).amounts.has(`${kind}:${id}`)).toBe(true);
    expect(secretAmountsOf(scenario, moscow).amounts.has(`${kind}:${id}`)).toBe(false);
  });

  it('are those of crises, talks, promises and lines too; and of scars, where the loss is not seen', () => {
    const { amounts, slots } = secretAmountsOf(abe, 2);
    const kinds = new Set([...amounts].map((cause) => cause.split(':')[0]));
    for (const kind of ['drift', 'later', 'ladder', 'table']) expect([...kinds], kind).toContain(kind);
    expect([...slots].sort((a, b) => a - b)).toEqual([slotOf('scar_moscow'), slotOf('scar_beijing')]);
    expect(secretAmountsOf(abe, tokyo).slots.size).toBe(0);
  });
});
