// Deeds: what makes them, how long they are remembered, and what everybody says to them.
// Invariant: what makes a deed is public; an answer is chosen by what the player sees exactly; the last answer of a voice is given whenever no other is.
import type { Program } from '../../engine/expression/program';
import { anyOne, crisisEndings, type DeedAnswersDef, type DeedDef, type DeedTriggerDef, type DeedVoice } from '../../engine/model/deed-def';
import type { Seat, Slot } from '../../engine/model/indices';
import { elementAt } from '../../engine/model/list-access';
import { nobody } from '../../engine/model/scenario';
import { isExact } from '../../engine/visibility/visibility';
import { unknownName, unknownState } from '../problem/unknown';
import { endingNames, memoryOf } from '../schema/deed';
import type { ScenarioDoc } from '../schema/scenario';
import type { Path } from '../source/node';
import { type CompileContext, findReference, reportAt, reportAtKey } from './context';
import { compileShown, compileWordChoice, playerSeat } from './shown-expression';
import { addText, addTexts } from './text';

type DeedDoc = NonNullable<ScenarioDoc['deeds']>[string];
type TriggerDoc = DeedDoc['on'][number];
type Found = Pick<DeedTriggerDef, 'occasion' | 'subject' | 'detail'> & { readonly by: Seat };

export function compileDeeds(ctx: CompileContext): DeedDef[] {
  return Object.entries(ctx.doc.deeds ?? {}).map(([id, deed]) => ({
    id,
    remembered: memoryOf(deed),
    triggers: deed.on.map((trigger, i) => compileTrigger(ctx, trigger, ['deeds', id, 'on', i])),
  }));
}

function compileTrigger(ctx: CompileContext, trigger: TriggerDoc, path: Path): DeedTriggerDef {
  const named = (Object.keys(finders) as (keyof typeof finders)[]).filter((key) => trigger[key] !== undefined);
  const [only] = named;
  if (named.length !== 1 || only === undefined) {
    const message = named.length === 0 ? 'This says nothing that makes the deed.' : `This names ${named.join(' and ')} at once.`;
    reportAt(ctx, path, {
      code: 'deed-trigger',
      message,
      fix: `Name one of ${Object.keys(finders).join(', ')}; write one entry for each.`,
    });
    return { occasion: 'act', subject: -2, detail: anyOne, when: null, by: nobody };
  }
  const { by, ...found } = finders[only](ctx, trigger, [...path, only]);
  return {
    ...found,
    when: trigger.if === undefined ? null : compilePublic(ctx, trigger.if, [...path, 'if']),
    by: trigger.by === undefined ? by : findReference(ctx, 'seat', trigger.by, [...path, 'by']),
  };
}

/** A condition that every seat could judge: what makes a deed is told to all. */
function compilePublic(ctx: CompileContext, source: string | boolean, path: Path): Program {
  const everybody = Object.keys(ctx.doc.seats).map((_, seat) => seat);
  return compileShown(ctx, source, path, 'bool', everybody);
}

type Finder = (ctx: CompileContext, trigger: TriggerDoc, path: Path) => Found;

const finders = {
  act: (ctx, { act = '' }, path) => {
    const subject = findReference(ctx, 'action', act, path);
    if (subject >= 0 && elementAt(ctx.symbols.seenBy, subject).includes(false)) reportSecret(ctx, path, `the act "${act}" played`);
    return { occasion: 'act', subject, detail: anyOne, by: ctx.symbols.actionsBySeat.findIndex((own) => own.includes(subject)) };
  },
  move: (ctx, { move = '' }, path) => {
    const by = ctx.symbols.index.seat.get(ctx.doc.moves?.[move]?.seat ?? '') ?? nobody;
    return { occasion: 'move', subject: findReference(ctx, 'move', move, path), detail: anyOne, by };
  },
  status: (ctx, { status = '', is }, path) => {
    const subject = findReference(ctx, 'variable', status, path);
    return { occasion: 'state', subject, detail: subject < 0 ? anyOne : valueSet(ctx, subject, is, path), by: playerSeat(ctx) };
  },
  signed: (ctx, { signed = '' }, path) => ofTable(ctx, 'signed', signed, path),
  ratified: (ctx, { ratified = '' }, path) => ofTable(ctx, 'ratified', ratified, path),
  voted_down: (ctx, { voted_down: table = '', on }, path) => {
    const conditions = Object.keys(ctx.doc.tables?.[table]?.conditions ?? {});
    const detail = on === undefined ? anyOne : conditions.indexOf(on);
    if (on !== undefined && detail < 0) reportAt(ctx, path, unknownName('condition', on, conditions));
    return { ...ofTable(ctx, 'votedDown', table, path), detail };
  },
  promise: (ctx, { promise = '', kept }, path) => {
    const known = Object.keys(ctx.doc.mandates ?? {});
    const subject = promise === 'any' ? anyOne : known.indexOf(promise);
    if (promise !== 'any' && subject < 0) reportAt(ctx, path, unknownName('mandate', promise, known));
    return { occasion: 'promise', subject, detail: kept === undefined ? anyOne : Number(kept), by: playerSeat(ctx) };
  },
  climbs_to: (ctx, { climbs_to: id = '', climber }, path) => {
    const { ladder } = ctx.doc;
    const known = (ladder?.rungs ?? []).map((rung) => rung.id);
    const rung = known.indexOf(id) + 1;
    if (rung === 0) reportAt(ctx, path, unknownName('rung', id, known));
    const seat = climber === 'other' ? ladder?.against : (ladder?.own ?? ctx.doc.player);
    const detail = climber === undefined ? anyOne : climber === 'own' ? 0 : 1;
    return { occasion: 'climbed', subject: rung, detail, by: ctx.symbols.index.seat.get(seat ?? '') ?? nobody };
  },
  crisis: (ctx, { crisis = 'stepped_down', kind }, path) => {
    const detail = kind === undefined ? anyOne : findReference(ctx, 'crisis', kind, path);
    const other = crisis === 'yielded' || crisis === 'last_rung';
    const seat = other ? ctx.doc.ladder?.against : (ctx.doc.ladder?.own ?? ctx.doc.player);
    const subject = crisisEndings.indexOf(endingNames[crisis]);
    return { occasion: 'crisisEnded', subject, detail, by: ctx.symbols.index.seat.get(seat ?? '') ?? nobody };
  },
} as const satisfies Partial<Record<keyof TriggerDoc, Finder>>;

function ofTable(ctx: CompileContext, occasion: 'signed' | 'ratified' | 'votedDown', id: string, path: Path): Found {
  const known = Object.keys(ctx.doc.tables ?? {});
  const subject = known.indexOf(id);
  if (subject < 0) reportAt(ctx, path, unknownName('table', id, known));
  const first = ctx.doc.tables?.[id]?.between[0] ?? '';
  return { occasion, subject: subject < 0 ? -2 : subject, detail: anyOne, by: ctx.symbols.index.seat.get(first) ?? nobody };
}

/** The number a status or counter is set to. */
function valueSet(ctx: CompileContext, slot: Slot, is: string | number | undefined, path: Path): number {
  const variable = elementAt(ctx.symbols.variables, slot);
  const seats = Object.keys(ctx.doc.seats);
  if (seats.some((_, seat) => !isExact(variable, seat))) reportSecret(ctx, path, `"${variable.id}" exactly`);
  if (variable.kind === 'gauge') {
    const message = `"${variable.id}" is a gauge: it moves by amounts and is never set.`;
    reportAt(ctx, path, { code: 'deed-trigger', message, fix: 'Name a status or a counter.' });
    return anyOne;
  }
  if (typeof is === 'number' && variable.kind === 'counter') return is;
  const state = variable.states.indexOf(String(is));
  if (state >= 0) return state;
  const fix = 'Write a number for a counter, a state for a status.';
  if (variable.kind === 'counter' || is === undefined)
    reportAt(ctx, path, { code: 'deed-trigger', message: `It is not said what "${variable.id}" is set to.`, fix });
  else reportAt(ctx, path, unknownState(variable.id, String(is), variable.states));
  return -2;
}

function reportSecret(ctx: CompileContext, path: Path, what: string): void {
  const message = `A deed is told to every seat, and not every seat sees ${what}.`;
  reportAt(ctx, path, { code: 'deed-secret', message, fix: 'Make it public, or let something public make the deed.' });
}

/** What is said to the deeds, and the texts. */
export function compileDeedAnswers(ctx: CompileContext): DeedAnswersDef[] {
  return Object.entries(ctx.doc.deeds ?? {}).map(([id, deed], index) => {
    const path = ['deeds', id];
    addText(ctx, `deed.${id}.title`, deed.title);
    addTexts(ctx, `deed.${id}`, deed, path);
    const voices = Object.entries(deed.answers ?? {}).map(([name, answers]) => {
      const at = [...path, 'answers', name];
      answers.forEach(({ says }, i) => {
        addWays(ctx, `deed.${id}.${name}.${i}`, says);
      });
      return { voice: voiceOf(ctx, name, at), answers: compileChoices(ctx, answers, at) };
    });
    const isYielding = deed.yields ?? false;
    if (!deed.paper) return { deed: index, isYielding, voices };
    deed.paper.forEach(({ headlines, texts }, i) => {
      addWays(ctx, `deed.${id}.paper.${i}.headline`, headlines);
      addWays(ctx, `deed.${id}.paper.${i}.text`, texts);
    });
    const paper = { voice: 'paper', answers: compileChoices(ctx, deed.paper, [...path, 'paper']) } as const;
    return { deed: index, isYielding, voices: [paper, ...voices] };
  });
}

/** The first way under the key itself, the others as `key.1`, `key.2` … */
function addWays(ctx: CompileContext, key: string, ways: readonly string[]): void {
  ways.forEach((way, i) => {
    addText(ctx, i === 0 ? key : `${key}.${i}`, way);
  });
}

function voiceOf(ctx: CompileContext, name: string, path: Path): DeedVoice {
  if (name === 'public') return name;
  const seat = ctx.symbols.index.seat.get(name);
  if (seat !== undefined) return seat;
  reportAtKey(ctx, path, unknownName('seat', name, [...ctx.symbols.index.seat.keys(), 'public']));
  return 'public';
}

/** Conditions of answers, in order: the last, and only it, is given always. */
function compileChoices(
  ctx: CompileContext,
  answers: readonly { readonly if?: string | boolean | undefined }[],
  path: Path,
): (Program | null)[] {
  const player = playerSeat(ctx);
  const judges = player >= 0 ? [player] : Object.keys(ctx.doc.seats).map((_, seat) => seat);
  return answers.map(({ if: when }, i) => {
    const isLast = i === answers.length - 1;
    if ((when === undefined) !== isLast) {
      const message = isLast
        ? 'The last answer has a condition: there may be nothing to say.'
        : 'What follows an answer without a condition is never said.';
      reportAt(ctx, [...path, i], { code: 'deed-answer', message, fix: 'Give every answer but the last an `if`, and the last none.' });
    }
    return when === undefined ? null : compileWordChoice(ctx, when, [...path, i, 'if'], judges);
  });
}
