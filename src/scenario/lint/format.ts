// What a format knows and what a player makes necessary: format 1 has one player and none of the words of format 2; in format 2 what belongs
// to a player stands only where there is one, and where there is none every seat has points.
import { type CompileContext, reportAt, reportAtKey } from '../compile/context';
import { nodeAt, type Path } from '../source/node';

/** Sections that judge or belong to a player. Those that must be there come first; without `path:` a game is compared with the status quo. */
const judging = ['scores', 'total', 'grades', 'gap'] as const;
const ofPlayer = [
  'scores',
  'total',
  'total_parts',
  'grades',
  'gap',
  'lines',
  'values',
  'progress',
  'mandates',
  'scenes',
  'closing',
  'readings',
] as const;

export function lintFormat(ctx: CompileContext): void {
  if (ctx.doc.format === 1) lintFormat1(ctx);
  const isWithout = ctx.doc.format === 2 && ctx.doc.player === undefined;
  if (isWithout) lintWithoutPlayer(ctx);
  else {
    requireSection(ctx, 'player');
    for (const section of judging) requireSection(ctx, section);
  }
  lintCapital(ctx);
  lintInterests(ctx);
}

/** A section that is in the text but was rejected is reported where it stands. */
function requireSection(ctx: CompileContext, section: 'player' | 'engine' | (typeof judging)[number]): void {
  if (ctx.doc[section] !== undefined || nodeAt(ctx.root, [section])) return;
  reportAt(ctx, [section], {
    code: 'section-missing',
    message: `The section \`${section}:\` is missing.`,
    fix: 'Write it here or include a file that has it.',
  });
}

/** Keys of format 2, by the place they stand in. */
function format2Keys({ doc }: CompileContext): Path[] {
  const seats = Object.entries(doc.seats).flatMap(([id, seat]) =>
    (['brief', 'capital', 'paid_acts_per_turn', 'announcements_per_turn', 'lines', 'points', 'belief'] as const)
      .filter((key) => seat[key] !== undefined)
      .map((key) => ['seats', id, key]),
  );
  const phases = doc.phases.flatMap((phase, i) => (phase.kind === undefined ? [] : [['phases', i, 'kind']]));
  const gauges = Object.entries(doc.gauges).flatMap(([id, gauge]) => (typeof gauge.good === 'string' ? [] : [['gauges', id, 'good']]));
  const signals = Object.entries(doc.signals ?? {}).flatMap(([id, signal]) => (signal.seen_by ? [['signals', id, 'seen_by']] : []));
  const tables = Object.entries(doc.tables ?? {}).flatMap(([id, table]) => [
    ...(['opened_by', 'mediator', 'veto'] as const).filter((key) => table[key] !== undefined).map((key) => ['tables', id, key]),
    ...(['mediated', 'declined', 'vetoed', 'answering_first'] as const)
      .filter((key) => table.session?.[key] !== undefined)
      .map((key) => ['tables', id, 'session', key]),
  ]);
  const deeds = (doc.path?.history ?? []).flatMap((entries, t) =>
    entries.flatMap((entry, i) => (typeof entry === 'string' ? [] : [['path', 'history', t, i]])),
  );
  const ladder = doc.ladder?.own === undefined ? [] : [['ladder', 'own']];
  return [...seats, ...phases, ...gauges, ...signals, ...tables, ...deeds, ...ladder];
}

function lintFormat1(ctx: CompileContext): void {
  for (const path of format2Keys(ctx)) {
    const key = path[path.length - 1];
    const what = typeof key === 'string' ? `\`${key}:\`` : 'What was done at a table, or by a power,';
    reportAtKey(ctx, path, {
      code: 'needs-format-2',
      message: `${what} belongs to format 2.`,
      fix: 'Write `format: 2`; `migrate` rewrites a whole scenario.',
    });
  }
  requireSection(ctx, 'engine');
  const missing = (path: Path, owner: string, key: string): void =>
    reportAt(ctx, [...path, key], { code: 'missing-key', message: `${owner} has no \`${key}\`.`, fix: `Add \`${key}:\`.` });
  if (ctx.doc.engine && ctx.doc.engine.capital === undefined) missing(['engine'], 'engine', 'capital');
  if (ctx.doc.path && ctx.doc.path.free === undefined) missing(['path'], 'path', 'free');
  for (const [i, phase] of ctx.doc.phases.entries()) if (phase.then === undefined) missing(['phases', i], `phases[${i}]`, 'then');
}

function lintWithoutPlayer(ctx: CompileContext): void {
  for (const section of ofPlayer) {
    if (ctx.doc[section] === undefined) continue;
    const message = `\`${section}:\` belongs to a player, and there is none.`;
    reportAtKey(ctx, [section], { code: 'needs-player', message, fix: 'Name one with `player:`, or remove this section.' });
  }
  if (ctx.doc.engine?.capital !== undefined) {
    const message = 'This is what the player pays with, and there is none.';
    reportAt(ctx, ['engine', 'capital'], { code: 'needs-player', message, fix: 'Write `capital:` at each seat.' });
  }
  if (ctx.doc.ladder && ctx.doc.ladder.own === undefined) {
    const message = 'It is not said who climbs, and there is no player.';
    reportAtKey(ctx, ['ladder'], { code: 'needs-player', message, fix: 'Add `own:` with a seat.' });
  }
  for (const [id, seat] of Object.entries(ctx.doc.seats)) {
    if (seat.points) continue;
    const message = `There is no player, and it is not said what "${id}" plays for.`;
    reportAtKey(ctx, ['seats', id], { code: 'needs-player', message, fix: 'Add `points:` to it, or name a player.' });
  }
}

/** What costs something can be paid: acts, changes of line, sessions. */
function lintCapital(ctx: CompileContext): void {
  const { doc } = ctx;
  if (doc.format === 1) return;
  const pays = (id: string | undefined): boolean =>
    id === undefined || doc.seats[id]?.capital !== undefined || (id === doc.player && doc.engine?.capital !== undefined);
  const report = (path: Path, id: string): void =>
    reportAt(ctx, path, {
      code: 'cost-without-capital',
      message: `This costs something, but "${id}" has nothing to pay with.`,
      fix: `Add \`capital:\` to the seat "${id}", or make it cost 0.`,
    });
  for (const [id, action] of Object.entries(doc.actions)) {
    const owner = action.seat ?? doc.player;
    if (action.cost > 0 && owner !== undefined && !pays(owner)) report(['actions', id, 'cost'], owner);
  }
  for (const [id, seat] of Object.entries(doc.seats))
    if (seat.lines && seat.lines.change_cost > 0 && !pays(id)) report(['seats', id, 'lines', 'change_cost'], id);
  for (const [id, table] of Object.entries(doc.tables ?? {})) {
    const openers = [...table.between.slice(0, table.opened_by === 'either' ? 2 : 1), ...(table.mediator ? [table.mediator] : [])];
    const broke = (table.session?.cost ?? 0) > 0 ? openers.find((seat) => Object.hasOwn(doc.seats, seat) && !pays(seat)) : undefined;
    if (broke !== undefined) report(['tables', id, 'session', 'cost'], broke);
  }
}

function lintInterests(ctx: CompileContext): void {
  for (const [id, { points }] of Object.entries(ctx.doc.seats)) {
    const sum = points?.interests.reduce((total, interest) => total + interest.weight, 0) ?? 100;
    if (sum === 100) continue;
    const message = `The weights of the interests of "${id}" sum to ${sum}, not to 100 percent.`;
    reportAtKey(ctx, ['seats', id, 'points', 'interests'], { code: 'weight-sum', message, fix: 'Correct the weights.' });
  }
}
