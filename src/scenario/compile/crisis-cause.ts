// In which words a crisis is told: those of its kind, or those of what opened it.
// Invariant: what tells of one rung tells of all of them, for both sides; nothing opens a crisis in the words of two causes.
import type { CrisisCauseDef } from '../../engine/model/deed-def';
import { unknownName } from '../problem/unknown';
import type { ScenarioDoc } from '../schema/scenario';
import type { Path } from '../source/node';
import { type CompileContext, reportAt, reportAtKey } from './context';
import { addText, addTexts } from './text';

type RungTexts = NonNullable<ScenarioDoc['ladder']>['kinds'][string]['rungs'];

/** What may open a crisis, as the ledger names it, by the section it stands in. An act may do so at once, by its risk or later. */
const openers = { moves: ['move'], events: ['event'], cards: ['card'], rules: ['rule'], actions: ['action', 'risk', 'later'] } as const;

export function compileCrisisCauses(ctx: CompileContext): CrisisCauseDef[] {
  const found: CrisisCauseDef[] = [];
  for (const [kind, { causes }] of Object.entries(ctx.doc.ladder?.kinds ?? {})) {
    const taken = new Set<string>();
    for (const [id, cause] of Object.entries(causes ?? {})) {
      const path = ['ladder', 'kinds', kind, 'causes', id];
      addTexts(ctx, `crisis.${kind}.cause.${id}`, cause, path);
      addRungTexts(ctx, `crisis.${kind}.cause.${id}`, cause.rungs, path);
      const of = cause.of.flatMap((name, i) => {
        if (taken.has(name)) {
          const message = `"${name}" is already told in the words of another cause.`;
          reportAt(ctx, [...path, 'of', i], { code: 'opener-twice', message, fix: 'Name it under one cause.' });
        }
        taken.add(name);
        return openedBy(ctx, name, [...path, 'of', i]);
      });
      found.push({ id, kind, of });
    }
  }
  return found;
}

function openedBy(ctx: CompileContext, name: string, path: Path): string[] {
  const sections = Object.keys(openers) as (keyof typeof openers)[];
  const causes = sections.flatMap((section) =>
    Object.hasOwn(ctx.doc[section] ?? {}, name) ? openers[section].map((kind) => `${kind}:${name}`) : [],
  );
  const known = sections.flatMap((section) => Object.keys(ctx.doc[section] ?? {}));
  if (causes.length === 0) reportAt(ctx, path, unknownName('opener', name, known));
  return causes;
}

/** What the player's side and the other do on each rung: `<key>.rung.<rung>.player` and `.other`. */
export function addRungTexts(ctx: CompileContext, key: string, rungs: RungTexts, path: Path): void {
  if (!rungs) return;
  const known = (ctx.doc.ladder?.rungs ?? []).map((rung) => rung.id);
  for (const [id, sides] of Object.entries(rungs)) {
    addText(ctx, `${key}.rung.${id}.player`, sides.player);
    addText(ctx, `${key}.rung.${id}.other`, sides.other);
    if (!known.includes(id)) reportAtKey(ctx, [...path, 'rungs', id], unknownName('rung', id, known));
  }
  const untold = known.filter((id) => rungs[id] === undefined);
  if (untold.length === 0) return;
  reportAtKey(ctx, [...path, 'rungs'], {
    code: 'rung-untold',
    message: `"${path.at(-1)}" does not say what the two sides do on: ${untold.join(', ')}.`,
    fix: 'Write a sentence for each side on every rung, or leave out `rungs:`.',
  });
}
