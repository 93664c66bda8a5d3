// What a scene is about: a moment, news, a deed, a crisis, an announcement, a promise, a card, a quiet turn, an ending, an act not done yet.
// Invariant: exactly one of them, and one that a game can come to.
import type { SceneOccasion } from '../../engine/model/scene-def';
import { unknownName } from '../problem/unknown';
import type { ScenarioDoc } from '../schema/scenario';
import type { Path } from '../source/node';
import { findTurn, monthNumber } from './calendar';
import { type CompileContext, findReference, reportAt, reportAtKey } from './context';

type AboutDoc = NonNullable<ScenarioDoc['scenes']>[string]['about'];
type Reader = (ctx: CompileContext, about: AboutDoc, path: Path) => SceneOccasion;

const several = (names: string | readonly string[] | undefined): readonly string[] => (typeof names === 'string' ? [names] : (names ?? []));

const readers = {
  turn: (ctx, { turn = 0 }, path) => {
    const [first, last = first] = Array.isArray(turn) ? turn : [turn];
    const isRange = Array.isArray(turn);
    const from = findTurn(ctx, first ?? 0, isRange ? [...path, 0] : path);
    const to = isRange ? findTurn(ctx, last ?? 0, [...path, 1]) : from;
    if (to < from) reportUnreachable(ctx, path, 'It ends before it begins.');
    return { kind: 'turn', from, to };
  },
  date: (ctx, { date = '' }, path) => {
    const [first, last] = Array.isArray(date) ? date : [date, date];
    const [begins, ends] = [monthNumber(first ?? ''), monthNumber(last ?? '')];
    const covers = ({ date: start, months }: ScenarioDoc['turns'][number]): boolean =>
      monthNumber(start) <= ends && monthNumber(start) + months > begins;
    const from = ctx.doc.turns.findIndex(covers);
    const to = ctx.doc.turns.findLastIndex(covers);
    if (from < 0) reportUnreachable(ctx, path, `No turn covers any of ${first === last ? first : `${first} to ${last}`}.`);
    return { kind: 'turn', from: Math.max(0, from), to: Math.max(0, to) };
  },
  event: (ctx, { event = '' }, path) => {
    indexIn(ctx, 'event', event, namesOf(ctx.doc.events), path);
    return { kind: 'event', event };
  },
  deed: (ctx, { deed = '' }, path) => ({ kind: 'deed', deed: findReference(ctx, 'deed', deed, path) }),
  crisis: (ctx, { crisis = '', cause, rung }, path) => {
    const about = path.slice(0, -1);
    const { kinds, rungs = [] } = ctx.doc.ladder ?? {};
    const index = findReference(ctx, 'crisis', crisis, path);
    const causes = namesOf(kinds?.[crisis]?.causes);
    if (cause !== undefined && index >= 0 && !causes.includes(cause))
      reportAt(ctx, [...about, 'cause'], unknownName('cause', cause, causes));
    const [low, high] = rung ?? [0, 0];
    if (high < low || high >= rungs.length + 1) {
      const message = `A crisis stands on rungs 0 to ${rungs.length}, and ${low} to ${high} is no stretch of them.`;
      reportUnreachable(ctx, [...about, 'rung'], message);
    }
    return { kind: 'crisis', crisis: index, cause: cause ?? null, rungs: rung ?? null };
  },
  move: (ctx, { move }, path) => ({
    kind: 'move',
    moves: several(move).map((name, i) => findReference(ctx, 'move', name, typeof move === 'string' ? path : [...path, i])),
  }),
  promise: (ctx, { promise = '' }, path) => ({
    kind: 'promise',
    mandate: indexIn(ctx, 'mandate', promise, namesOf(ctx.doc.mandates), path),
  }),
  card: (ctx, { card }, path) => ({
    kind: 'card',
    cards: several(card).map((name, i) =>
      indexIn(ctx, 'card', name, namesOf(ctx.doc.cards), typeof card === 'string' ? path : [...path, i]),
    ),
  }),
  quiet: () => ({ kind: 'quiet' }),
  ending: (ctx, { ending = '' }, path) => {
    const known = ctx.doc.outcomes.map((outcome) => outcome.id);
    indexIn(ctx, 'outcome', ending, known, path);
    return { kind: 'ending', outcome: ending };
  },
  before: (ctx, { before = '' }, path) => ({ kind: 'before', action: findReference(ctx, 'action', before, path) }),
} as const satisfies Partial<Record<keyof AboutDoc, Reader>>;

type OccasionKey = keyof typeof readers;
const occasionKeys = Object.keys(readers) as OccasionKey[];

export function compileOccasion(ctx: CompileContext, about: AboutDoc, path: Path): SceneOccasion {
  const named = occasionKeys.filter((key) => about[key] !== undefined);
  const [only] = named;
  if (named.length !== 1 || only === undefined) {
    const message = only === undefined ? 'It is not said what this is about.' : `This is about ${named.join(' and ')} at once.`;
    reportAt(ctx, path, {
      code: 'scene-occasion',
      message,
      fix: `Name exactly one of ${occasionKeys.join(', ')}; the rest belongs under \`when:\`.`,
    });
    return { kind: 'quiet' };
  }
  for (const key of ['cause', 'rung'] as const) {
    if (about[key] === undefined || only === 'crisis') continue;
    const message = `\`${key}:\` says more of a crisis, and this is about no crisis.`;
    reportAtKey(ctx, [...path, key], { code: 'scene-occasion', message, fix: 'Remove it, or name the `crisis:`.' });
  }
  return readers[only](ctx, about, [...path, only]);
}

/** Reports a scene that no game can come to. */
export function reportUnreachable(ctx: CompileContext, path: Path, message: string): void {
  reportAt(ctx, path, { code: 'scene-unreachable', message, fix: 'Correct it, or remove the scene.' });
}

/** Names of a section that the table of symbols does not keep. */
function namesOf(section: object | undefined): string[] {
  return Object.keys(section ?? {});
}

/** Index of a name among these, or -1 after reporting that it is none of them. */
function indexIn(
  ctx: CompileContext,
  kind: 'card' | 'mandate' | 'event' | 'outcome',
  name: string,
  known: readonly string[],
  path: Path,
): number {
  const index = known.indexOf(name);
  if (index < 0) reportAt(ctx, path, unknownName(kind, name, known));
  return index;
}
