// Compiles scenarios while the page is built: players download plain JSON, never YAML, a schema or an expression library.
// A scenario comes in three lazy files of data: what a turn needs; the notes behind a click (reasons, sources, glossary, how history went); the
// library (documents and what every number rests on), fetched when it is opened.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { hasRecord } from '../src/analysis/simulation/history-game';
import { collectScenarioFiles } from '../src/cli/sources/scenario-files';
import type { CoefficientRegister } from '../src/engine/model/coefficient';
import type { Scenario, ScenarioTexts } from '../src/engine/model/scenario';
import { type FrontTexts, loadFront } from '../src/scenario/front';
import { isGuided, loadScenario } from '../src/scenario/load-scenario';
import { formatProblem, type Problem } from '../src/scenario/problem/problem';
import { type TextPart, textPart } from '../src/scenario/text-part';

const LIST = 'virtual:scenarios';
const CREDITS = 'virtual:scenarios/credits';
const MAIN = 'virtual:scenario/';
const NOTES = 'virtual:scenario-notes/';
const LIBRARY = 'virtual:scenario-library/';
const moduleOf = { main: MAIN, notes: NOTES, library: LIBRARY } as const;
type Part = keyof typeof moduleOf;
const parts = Object.keys(moduleOf) as readonly Part[];
const root = process.cwd();

interface Compiled {
  readonly scenario: Scenario;
  readonly texts: ScenarioTexts;
  readonly register: CoefficientRegister;
}

type Compilation = { readonly files: readonly string[] } & (
  | { readonly ok: true; readonly value: Compiled }
  | { readonly ok: false; readonly problems: readonly Problem[] }
);

/** By id: what a scenario was compiled to last, and from which files. A build asks for each of them four times. */
const compiled = new Map<string, { readonly source: string; readonly compilation: Compilation }>();

function scenarioIds(): string[] {
  // Those that are named after no year, such as a first game, stand before the dated ones.
  const order = (id: string): string => (/^\d/.test(id) ? (id.startsWith('2018') ? '1' : '2') : '0') + id;
  return readdirSync(resolve(root, 'scenarios'), { withFileTypes: true })
    .flatMap((e) => (e.isDirectory() && !e.name.startsWith('_') && !e.name.startsWith('.') ? [e.name] : []))
    .sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

function compile(id: string): Compilation {
  const { files, entry } = collectScenarioFiles(resolve(root, 'scenarios', id, 'scenario.yaml'));
  const source = JSON.stringify(files);
  const last = compiled.get(id);
  if (last?.source === source) return last.compilation;
  const paths = files.map((f) => resolve(root, f.path));
  const loaded = loadScenario(files, entry, { withRegister: true });
  const compilation: Compilation =
    loaded.ok && loaded.register
      ? { ok: true, value: { scenario: loaded.scenario, texts: loaded.texts, register: loaded.register }, files: paths }
      : { ok: false, problems: loaded.problems, files: paths };
  compiled.set(id, { source, compilation });
  return compilation;
}

function compileOrThrow(id: string): { readonly value: Compiled; readonly files: readonly string[] } {
  const compilation = compile(id);
  if (compilation.ok) return compilation;
  throw new Error(`Scenario ${id} has problems:\n${compilation.problems.map(formatProblem).join('\n')}`);
}

/** A module whose default export is this value; parsed as JSON, which engines read faster than source. */
function jsonModule(value: unknown): string {
  const text = JSON.stringify(value).replaceAll('\\', '\\\\').replaceAll("'", "\\'");
  return `export default JSON.parse('${text}');`;
}

type Texts = Readonly<Record<string, string>>;

function split({ scenario, texts }: Compiled): { front: ScenarioTexts; notes: Texts; library: Texts } {
  const pick = (part: TextPart): Texts =>
    Object.fromEntries(Object.entries(texts.texts).filter(([key]) => textPart(key, scenario) === part));
  return { front: { language: texts.language, texts: pick('front') }, notes: pick('notes'), library: pick('library') };
}

/** One part of a scenario, and the files it was made from. */
function partOf(name: string, part: Part): { readonly value: unknown; readonly files: readonly string[] } {
  const { value, files } = compileOrThrow(name);
  const { front, notes, library } = split(value);
  if (part === 'library') return { value: { texts: library, register: value.register, reactions: reactionsOf(name) }, files };
  return { value: part === 'main' ? { scenario: value.scenario, texts: front } : notes, files };
}

/** What outcomes react to most, as `assumptions --react --json` measured it; none where nobody has. */
function reactionsOf(id: string): unknown {
  const file = resolve(root, 'scenarios', id, 'reactions.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

/** The first page's own words. */
function frontOrThrow(): FrontTexts {
  const path = 'scenarios/front.yaml';
  const loaded = loadFront(path, readFileSync(resolve(root, path), 'utf8'));
  if (loaded.ok) return loaded.front;
  throw new Error(loaded.problems.map(formatProblem).join('\n'));
}

/** Whether a guide goes along: then it is a game to begin with. */
/** `fetches`: how the built page fetches a part, as data beside its scripts: it is no program, and reading it as one would take longer; null: as a module. */
function listModule(ids: readonly string[], fetches: ((id: string, part: Part) => string) | null): string {
  const cards = ids.map((id) => {
    const { scenario, texts } = compileOrThrow(id).value;
    const t = texts.texts;
    const { title, subtitle, difficulty, question } = t;
    const shareable = scenario.seats.flatMap((seat, i) =>
      i !== scenario.player && seat.isShareable ? [{ id: seat.id, title: t[`seat.${seat.id}.title`] }] : [],
    );
    const { length } = scenario.turns;
    const facts = { minutes: Number(t.minutes), turns: length, cutOf: t.cut_of };
    const marks = { isGuided: isGuided(t), hasRecord: hasRecord(scenario) };
    return { id, title, subtitle, difficulty, question, ...facts, ...marks, shareable };
  });
  const fetchOf = (id: string, part: Part): string =>
    `${part}:()=>${fetches ? `loadData(${fetches(id, part)}).then((value)=>({default:value}))` : `import('${moduleOf[part]}${id}')`}`;
  const loaders = ids.map((id) => `'${id}':{${parts.map((part) => fetchOf(id, part)).join(',')}}`);
  const list = `export default ${JSON.stringify(cards)};\nexport const loaders={${loaders.join(',')}};`;
  const { credits, ...front } = frontOrThrow();
  const imported = fetches ? "import { loadData } from '/src/platform/parts';\n" : '';
  return `${imported}${list}\nexport const front=${JSON.stringify(front)};\nexport const fetchCredits=()=>import('${CREDITS}');`;
}

function isScenarioFile(path: string): boolean {
  return /^scenarios[\\/].*\.ya?ml$/.test(relative(root, path));
}

/** Tells the running page what a saved scenario file means: new rules, or problems with their places. */
function announceChange(server: ViteDevServer): void {
  for (const id of scenarioIds()) {
    const compilation = compile(id);
    if (compilation.ok) {
      const { scenario, texts } = compilation.value;
      server.ws.send('scenario:changed', { id, scenario, texts });
    } else {
      const problems = compilation.problems.map(formatProblem);
      server.config.logger.error(problems.join('\n'));
      server.ws.send('scenario:changed', { id, problems });
    }
  }
}

export function scenarioPlugin(): Plugin {
  let isBuild = false;
  return {
    name: 'hikiwake-scenarios',
    configResolved: ({ command }) => {
      isBuild = command === 'build';
    },
    resolveId: (id) => ([LIST, CREDITS].includes(id) || parts.some((part) => id.startsWith(moduleOf[part])) ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${LIST}`) {
        const emit = (name: string, part: Part): string => {
          const source = JSON.stringify(partOf(name, part).value);
          return `import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'asset', name: `${name}-${part}.json`, source })}`;
        };
        return listModule(scenarioIds(), isBuild ? emit : null);
      }
      if (id === `\0${CREDITS}`) return jsonModule(frontOrThrow().credits);
      const part = parts.find((one) => id.startsWith(`\0${moduleOf[one]}`));
      if (part === undefined) return undefined;
      const { value, files } = partOf(id.slice(moduleOf[part].length + 1), part);
      for (const file of files) this.addWatchFile(file);
      return jsonModule(value);
    },
    configureServer(server) {
      server.watcher.add(resolve(root, 'scenarios'));
      server.watcher.on('all', (event, path) => {
        if (!isScenarioFile(path)) return;
        // Titles and new folders show when the page is loaded again.
        const list = server.moduleGraph.getModuleById(`\0${LIST}`);
        if (list) server.moduleGraph.invalidateModule(list);
        if (event === 'change') announceChange(server);
      });
    },
    handleHotUpdate: ({ file }) => (isScenarioFile(file) ? [] : undefined),
  };
}
