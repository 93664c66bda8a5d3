// The documented improvements over the reference prototype, taken back, so that the rest can be compared to the last integer.
// Each entry names the decision that explains it; nothing else may differ.

import type { Program } from '../../src/engine/expression/program';
import type { ClosingDef } from '../../src/engine/model/closing-def';
import type { EffectDef } from '../../src/engine/model/effect-def';
import type { LadderDef } from '../../src/engine/model/ladder-def';
import type { ActionDef, CardDef, EventDef, MoveDef, Scenario } from '../../src/engine/model/scenario';

/** docs/decisions/0002: what cannot have happened has no effect, or another one. The prototype gives these events theirs in any case. */
const ALWAYS_HAPPEN = [
  'moscow_statement',
  'visits_put_off',
  'apec_beijing',
  'obama_phones',
  'sochi_new_approach',
  'vladivostok_2016',
  'nagato',
  'first_two_plus_two',
  'moscow_january',
  'putin_break',
  'tokyo_two_plus_two',
  'osaka_g20',
  'pilot_tour',
  'motegi_in_moscow',
  'suga_call',
  'bluebook',
  'kishida_in_kyiv',
];

/** docs/decisions/0002: these also ask whether talks are live; the prototype asks only whether the act was ever played. */
const ASK_ONLY_THE_ACT: Readonly<Record<string, string>> = { nagato_agreed: 'home_town_summit', pilot_tour_held: 'joint_activity' };

function asPrototype(scenario: Scenario, event: EventDef): EventDef {
  if (ALWAYS_HAPPEN.includes(event.id)) return { ...event, otherwise: event.effects };
  const act = ASK_ONLY_THE_ACT[event.id];
  if (act === undefined) return event;
  return { ...event, when: ['>=', ['count', [scenario.actions.findIndex((a) => a.id === act)]], 1] };
}

/** docs/decisions/0005: these open a crisis; in the prototype they do not. */
const OPEN_NO_CRISIS = ['bombers', 'sakhalin_decree', 'patrols', 'more_bombers', 'crews_detained'];

function quietly<T extends CardDef | MoveDef>(def: T): T {
  if (!OPEN_NO_CRISIS.includes(def.id)) return def;
  return { ...def, effects: def.effects.map((e): EffectDef => ({ ...e, opens: -1 })) };
}

/** docs/decisions/0005: what makes the upper rungs worth climbing stands behind the prototype's effects, on the last rung before them. */
function plainLadder(ladder: LadderDef | null): LadderDef | null {
  return (
    ladder && {
      ...ladder,
      otherStepsDown: ladder.otherStepsDown.slice(0, 1),
      offRamp: ladder.offRamp.slice(0, 1),
      rungs: ladder.rungs.map((rung) => {
        const { effects } = rung;
        return { ...rung, effects: rung.isLast ? effects.slice(-1) : effects.slice(0, rung.id === 'visit_cancelled' ? 2 : 1) };
      }),
    }
  );
}

/** docs/decisions/0008: points beyond walking away that Moscow keeps when a text is closed in one step; [here, in the prototype]. */
const MARGINS: readonly (readonly [here: number, prototype: number])[] = [
  [85, 20],
  [158, 60],
];

function narrowly(closing: ClosingDef | null): ClosingDef | null {
  const moscow = closing?.measures.findIndex((m) => m.id === 'moscow');
  const isFloor = (p: Program): boolean => Array.isArray(p) && p[0] === '>=' && JSON.stringify(p[1]) === JSON.stringify(['local', moscow]);
  const margin = (v: unknown): unknown => MARGINS.find(([here]) => here === v)?.[1] ?? v;
  // Only branches of a choice are margins: elsewhere the same number may be the place of a variable.
  const narrowed = (p: Program): Program =>
    JSON.parse(JSON.stringify(p), (_, v: unknown) => (Array.isArray(v) && v[0] === '?:' ? v.map(margin) : v)) as Program;
  return closing && { ...closing, accepts: closing.accepts.map((p) => (isFloor(p) ? narrowed(p) : p)) };
}

/** docs/decisions/0008: how likely each sign is, in percent by hidden type, by judgement as in the prototype; here counted in play. */
const LIKELIHOODS: Readonly<Record<string, readonly number[]>> = {
  hope_signal: [55, 75, 95],
  sign_first: [35, 70, 90],
  ask_break: [45, 65, 75],
  hurdle: [15, 50, 90],
  coastal_missiles: [35, 60, 80],
  written_acknowledgement: [85, 55, 25],
  real_step: [90, 45, 5],
  stall: [20, 55, 90],
  talks_suspended: [40, 75, 95],
  deliver: [85, 55, 15],
  nodeliver: [15, 45, 85],
  suspend_access: [40, 50, 85],
  etorofu_visit: [30, 70, 75],
};

/** docs/decisions/0008: a treaty without date or owner, or one that signs the claim away, counts less; in the prototype like any other. */
const HASTE_CHARGE = 220;

function asGoodAsAny(program: Program): Program {
  const isCharge = (v: unknown): boolean => Array.isArray(v) && v[0] === '?:' && v[2] === HASTE_CHARGE;
  return JSON.parse(JSON.stringify(program), (_, v: unknown) => (isCharge(v) ? 0 : v)) as Program;
}

/** docs/decisions/0009: what these acts do at once in the prototype, where the rest follows later here. */
const AT_ONCE: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  minister_track: { trust_moscow: 12, process: 18 },
  insist_1993: { claim: 48, process: 14 },
  old_wound: { claim: 24 },
  legal_dossier: { claim: 34 },
  decouple: { hope: -120 },
  diversify: { tokyo_alternatives: 65, energy_dependence: -45 },
  far_east_foothold: { moscow_needs_capital: 80 },
  fishing_fund: { access: 34 },
  confidence_building: { trust_moscow: 20 },
  islanders: { access: 26 },
  net_assessment: { hope: -40 },
  thaw_beijing: { trust_beijing: 42 },
  law_coalition: { norms: 36, claim: 15 },
  aid_ukraine: { trust_washington: 42, norms: 42 },
  home_town_summit: { process: 20, access: 0 },
  boycotted_ceremony: { trust_moscow: 45, moscow_priority: 0, trust_washington: -40, norms: -25 },
  accept_1956: { claim: -140 },
  deadline: { approval: 30, hope: 90, moscow_priority: 0 },
  resume_talks: { process: 0 },
  leave_talks: {},
  soft_wording: { trust_moscow: 16, process: 0, claim: -50, diet_support: -35, hope: 25 },
};

/** docs/decisions/0009: what the second effect of these is there. */
const SECOND: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  home_town_summit: { trust_washington: -25 },
  leave_talks: { trust_washington: 40, norms: 30 },
  resume_talks: { trust_moscow: 10, hope: 60, trust_washington: -20 },
};

/** docs/decisions/0009: what the second effect of these does besides there. */
const SECOND_ADDS: Readonly<Record<string, Readonly<Record<string, number>>>> = { leave_talks: { credibility: 40 } };

/** docs/decisions/0009: what these cost, how they read and what they draft there. */
const OTHERWISE: Readonly<Record<string, Partial<ActionDef>>> = {
  boycotted_ceremony: { posture: 45 },
  accept_1956: { cost: 3 },
  deadline: { drafts: 0 },
  resume_talks: { cost: 2 },
  soft_wording: { posture: 16 },
};

/** docs/decisions/0009: what follows some turns later there: turns, amounts. The others named have nothing later. */
const LATER: Readonly<Record<string, readonly (readonly [number, Readonly<Record<string, number>>])[]>> = {
  joint_activity: [[3, { access: 20 }]],
  diversify: [[2, { energy_dependence: -30, tokyo_alternatives: 15 }]],
  far_east_foothold: [[3, { moscow_needs_capital: 50, assets_exposed: 20 }]],
  home_town_summit: [[1, { hope_debt: 60 }]],
  accept_1956: [[2, { claim: -30 }]],
  deadline: [[4, { approval: -80, hope_debt: 80, credibility: -60 }]],
  resume_talks: [],
  leave_talks: [[1, { access: -20 }]],
};
const NOTHING_LATER = [
  'summit',
  'buy_lng',
  'small_projects',
  'token_sanctions',
  'condemn',
  'firm_wording',
  'lead_g7',
  'restrain_axis',
  'soft_wording',
];

/** docs/decisions/0009: may be declared once here, again and again there. */
const WITHOUT_GATES = ['decouple'];

/** docs/decisions/0009: what Washington asks before it puts bases in writing; [here, in the prototype]. */
const LETTER: readonly (readonly [here: number, prototype: number])[] = [
  [580, 620],
  [660, 600],
];

function dearer(action: ActionDef): ActionDef {
  const asked = (program: Program): Program =>
    JSON.parse(JSON.stringify(program), (_, v: unknown) => LETTER.find(([here]) => here === v)?.[1] ?? v) as Program;
  return { ...action, effects: action.effects.slice(0, 2).map((e) => (e.when === null ? e : { ...e, when: asked(e.when) })) };
}

/** docs/decisions/0009: holding saves strength only where nothing else is done, by a rule; there the act itself does, beside any other. */
const STRENGTH_SAVED = 'strength_saved';

function alwaysSaving(scenario: Scenario, action: ActionDef): ActionDef {
  const [effect] = action.effects;
  return { ...action, gates: [], effects: [{ ...effect, add: [[scenario.slots.capital, 1]] }] };
}

/** docs/decisions/0009: these answer these moves as well here. */
const ANSWERS: Readonly<Record<string, string>> = { protest_wording: 'soft_wording', ask_break: 'deadline' };

/** docs/decisions/0009: these are on a line here, and on none there. */
const OFF_ALL_LINES = ['boycotted_ceremony', 'resume_talks'];

/** docs/decisions/0009: what a broken promise costs there. */
const BROKEN_PROMISE: Readonly<Record<string, number>> = { approval: -60, credibility: -70, trust_washington: -15 };

function withAmounts(scenario: Scenario, effects: readonly EffectDef[], amounts: Readonly<Record<string, number>>): EffectDef[] {
  return effects.map((e) => ({ ...e, add: e.add.map(([slot, by]) => [slot, amounts[scenario.variables[slot].id] ?? by] as const) }));
}

function withMore(scenario: Scenario, effects: readonly EffectDef[], amounts: Readonly<Record<string, number>>): EffectDef[] {
  const more = Object.entries(amounts).map(([name, by]) => [scenario.variables.findIndex((v) => v.id === name), by] as const);
  return effects.map((e) => ({ ...e, add: [...e.add, ...more] }));
}

/** docs/decisions/0009: what a tranche is there: how often a hedging Moscow delivers, percent, and how much. */
const DELIVERS: readonly (readonly [here: number, prototype: number])[] = [[75, 60]];
const DELIVERED: Readonly<Record<string, number>> = { process: 45, access: 25 };

function slower(scenario: Scenario, action: ActionDef): ActionDef {
  const asked = (program: Program): Program =>
    JSON.parse(JSON.stringify(program), (_, v: unknown) => DELIVERS.find(([here]) => here === v)?.[1] ?? v) as Program;
  const seldom = (e: EffectDef): EffectDef => (e.when === null ? e : { ...e, when: asked(e.when) });
  const later = action.later.map((l) => ({ ...l, effects: withAmounts(scenario, l.effects.map(seldom), DELIVERED) }));
  return { ...action, cost: 3, later };
}

function atOnce(scenario: Scenario, action: ActionDef): ActionDef {
  const { id, later } = action;
  if (id === 'hold') return alwaysSaving(scenario, action);
  if (id === 'side_letter') return dearer(action);
  if (id === 'tranches') return slower(scenario, action);
  const amounts = AT_ONCE[id];
  if (!amounts && !LATER[id] && !NOTHING_LATER.includes(id)) return action;
  // Only the first effect of an act is spread over turns here.
  const [first, ...others] = action.effects;
  const kept = (LATER[id] ?? []).map(([turns, then]) => {
    const [effect] = later[later.length - 1].effects;
    const add = Object.entries(then).map(([name, by]) => [scenario.variables.findIndex((v) => v.id === name), by] as const);
    return { turns, single: false, effects: [{ ...effect, add }] };
  });
  return {
    ...action,
    effects: [
      ...withAmounts(scenario, [first], amounts ?? {}),
      ...withMore(scenario, withAmounts(scenario, others.slice(0, 1), SECOND[id] ?? {}), SECOND_ADDS[id] ?? {}),
      ...others.slice(1),
    ],
    later: kept,
    gates: WITHOUT_GATES.includes(id) ? [] : action.gates,
    ...OTHERWISE[id],
  };
}

function unanswered(scenario: Scenario, move: MoveDef): MoveDef {
  return { ...move, answers: move.answers.filter((a) => scenario.actions[a].id !== ANSWERS[move.id]) };
}

function offTheLines({ actions, lines }: Scenario): Scenario['lines'] {
  return {
    ...lines,
    list: lines.list.map((line) => ({ ...line, actions: line.actions.filter((a) => !OFF_ALL_LINES.includes(actions[a].id)) })),
  };
}

export function withoutImprovements(scenario: Scenario): Scenario {
  return {
    ...scenario,
    actions: scenario.actions.map((a) => atOnce(scenario, a)),
    mandateUnmet: withAmounts(scenario, scenario.mandateUnmet, BROKEN_PROMISE),
    events: scenario.events.map((e) => asPrototype(scenario, e)),
    cards: scenario.cards.map(quietly),
    moves: scenario.moves.map((m) => unanswered(scenario, quietly(m))),
    lines: offTheLines(scenario),
    rules: scenario.rules.filter((r) => r.id !== STRENGTH_SAVED),
    ladder: plainLadder(scenario.ladder),
    closing: narrowly(scenario.closing),
    scores: scenario.scores.map((s) => ({
      ...s,
      value: asGoodAsAny(s.value),
      parts: s.parts.map((part) => ({ ...part, value: asGoodAsAny(part.value) })),
    })),
    signals: scenario.signals.map((s) => ({ ...s, likelihood: LIKELIHOODS[s.id] ?? s.likelihood })),
  };
}
