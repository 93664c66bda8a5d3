// A file of a few lines that only one other uses belongs to that other, unless it stands alone for a reason.
import { describe, expect, test } from 'vitest';
import { importGraphOf, readSources, type SourceFile } from '../support/source';

/** Files of at least this many lines may have a single importer; shorter ones cost more to find than they hold. */
const fewestLines = 45;

interface StandAlone {
  /** A file, or a folder with its slash. */
  readonly path: string;
  readonly why: string;
}

const standAlone: readonly StandAlone[] = [
  { path: 'src/main.ts', why: 'entry: the page' },
  { path: 'src/cli/main.ts', why: 'entry: the command line' },
  { path: 'src/cli/soak/main.ts', why: 'entry: the soak run' },
  { path: 'src/cli/soak/balance-worker.ts', why: 'entry: a worker of the balance run' },
  { path: 'src/cli/soak/trace-page.ts', why: 'entry: the page that traces games' },
  { path: 'src/cli/laboratory/worker.ts', why: 'entry: a worker of the laboratory' },
  { path: 'src/cli/laboratory/thread-loader.mjs', why: 'entry: what a worker loads first, so that it can read TypeScript' },
  { path: 'src/cli/sources/scenario-child.ts', why: 'entry: the process that compiles an untrusted scenario' },
  { path: 'src/app/studies/worker.ts', why: 'entry: the worker of long studies' },
  { path: 'src/pictures/picture-port.ts', why: 'lazy: what the page holds before the pictures have come' },
  { path: 'src/pictures/print-worker.ts', why: 'entry: the worker that prints' },
  { path: 'src/cli/commands/', why: 'one file a subcommand, where a reader of the help looks for it' },
  { path: 'src/engine/commands/', why: 'one file a command of the game, and the table of their handlers' },
  { path: 'src/app/saves/commands.ts', why: 'one file a topic of what the controller carries out' },
  { path: 'src/app/seats/commands.ts', why: 'one file a topic of what the controller carries out' },
  { path: 'src/scenario/schema/merge-plan.ts', why: 'contract: what the schema says to the merging of files, which knows no schema' },
  { path: 'src/scenario/front.ts', why: 'contract: what the build reads of the first page' },
  { path: 'src/scenario/text-part.ts', why: 'contract: which texts the build puts into which file' },
  { path: 'src/platform/scenario-modules.d.ts', why: 'contract: the modules the build makes of the scenarios' },
  { path: 'src/negotiation/model/problem-faults.ts', why: 'contract: what a problem from elsewhere must meet before it is searched' },
  { path: 'src/negotiation/zone/frontier.ts', why: 'contract: the frontier under conditions, for callers with a problem of their own' },
  { path: 'src/ui/desk/progress-ladder.tsx', why: 'one file a panel of the desk' },
  { path: 'src/ui/desk/goal-note.tsx', why: 'one file a panel of the desk' },
  { path: 'src/ui/sheets/costly-clauses.ts', why: 'lazy: brings the evaluation of drafts' },
];

/** By file: how many others import it, types included. */
function usesOf(sources: readonly Pick<SourceFile, 'path' | 'code'>[]): Map<string, number> {
  const uses = new Map<string, number>();
  for (const targets of importGraphOf(sources).values()) for (const target of targets) uses.set(target, (uses.get(target) ?? 0) + 1);
  return uses;
}

/** What is wrong with the files and the list of those that stand alone, one sentence each. */
function faultsOf(sources: readonly Pick<SourceFile, 'path' | 'text' | 'code'>[], list: readonly StandAlone[]): string[] {
  const uses = usesOf(sources);
  const lonely = sources.flatMap(({ path, text }) => {
    const lines = text.split('\n').length - 1;
    const count = uses.get(path) ?? 0;
    return path.startsWith('src/') && (count === 0 || (count === 1 && lines < fewestLines)) ? [{ path, lines, count }] : [];
  });
  const isOf = (path: string, { path: own }: StandAlone): boolean => (own.endsWith('/') ? path.startsWith(own) : path === own);
  const used = new Set(lonely.flatMap(({ path }) => list.filter((one) => isOf(path, one))));
  return [
    ...lonely
      .filter(({ path }) => !list.some((one) => isOf(path, one)))
      .map(({ path, lines, count }) => `${path} (${lines} lines) has ${count} importers: move it into the file that uses it, or delete it`),
    ...list.filter((one) => !used.has(one)).map(({ path }) => `${path} needs no place on the list any more: take it off`),
  ];
}

describe('small files', () => {
  test('are used more than once, or stand alone for a reason', () => {
    // What builds and starts the game uses some of its files as well.
    expect(faultsOf([...readSources('src'), ...readSources('scripts')], standAlone)).toEqual([]);
  });
});

describe('the guard itself', () => {
  const file = (path: string, code: string, lines = 3) => ({ path, code, text: '\n'.repeat(lines) });
  const [long, small] = ['src/engine/commands/apply.ts', 'src/engine/turn/context.ts'];
  const entry = [{ path: long, why: 'entry' }];

  test.each([
    ['a small file with one importer', [file(long, "import '../turn/context';"), file(small, '')], entry],
    ['a small file whose one importer takes types only', [file(long, "import type { A } from '../turn/context';"), file(small, '')], entry],
    ['a file nobody imports, however long', [file(long, '', 300)], []],
    [
      'an entry of the list whose file has grown',
      [file(long, "import '../turn/context';"), file(small, '', 45)],
      [...entry, { path: small, why: '' }],
    ],
    ['an entry of the list whose file is gone', [file(long, '')], [...entry, { path: 'src/engine/turn/', why: '' }]],
  ])('finds %s', (_, sources, list) => {
    expect(faultsOf(sources, list)).toHaveLength(1);
  });

  test('lets pass a small file with two importers', () => {
    const other = file('src/engine/commands/act.ts', "import '../turn/context';");
    const sources = [file(long, "import '../turn/context';\nimport './act';", 300), other, file(small, '')];
    expect(faultsOf(sources, [...entry, { path: other.path, why: 'one importer' }])).toEqual([]);
  });
});
