// Opens a scenario by id, folder or file. Shipped scenarios are compiled in this process; any other file in a child process that is killed
// after the time limit, so no file can freeze or crash the command line.
import { fork } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { CoefficientRegister } from '../../engine/model/coefficient';
import type { Scenario } from '../../engine/model/scenario';
import { loadScenario, type ScenarioLoadResult } from '../../scenario/load-scenario';
import { formatProblem, type Problem } from '../../scenario/problem/problem';
import { type UsageError, unknownName } from '../commands/arguments';
import { runFast } from './generated-code';
import { isPathInside, scenariosFolder } from './project-paths';
import type { LoadReply, LoadRequest } from './scenario-child';
import { collectScenarioFiles, findScenarioFile } from './scenario-files';

/** Milliseconds an untrusted scenario may take to compile on an idle machine. */
const loadTimeoutMs = 2_000;

/** The same on this machine now: a busy one gets up to five times as long. */
function currentTimeoutMs(): number {
  const [load = 0] = loadavg();
  return Math.round(loadTimeoutMs * Math.min(5, Math.max(1, load / cpus().length)));
}

/** Milliseconds the process may take to start. */
const startTimeoutMs = 30_000;
const mostMegabytes = 1_024;

/** The scenario or its problems. */
export async function loadNamedScenario(name: string, options: { readonly withRegister?: boolean } = {}): Promise<ScenarioLoadResult> {
  const path = findScenarioFile(name);
  const request = { ...collectScenarioFiles(path), ...options };
  // A file that is no text is not parsed: there is nothing to be careful with.
  const isParsed = request.files[0]?.fault === undefined;
  return isPathInside(path, scenariosFolder) || !isParsed
    ? loadScenario(request.files, request.entry, options)
    : loadInChildProcess(request);
}

/** A scenario that cannot be played: its problems, exit code 1. */
export class ScenarioError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
  }
}

export interface OpenScenario {
  readonly scenario: Scenario;
  readonly text: (key: string) => string;
  readonly hasText: (key: string) => boolean;
  /** All of them, by key. */
  readonly texts: Readonly<Record<string, string>>;
}

/** The scenario, ready to play; throws its problems. */
export async function requireScenario(name: string): Promise<OpenScenario> {
  const loaded = await loadNamedScenario(name);
  if (!loaded.ok) throw new ScenarioError(loaded.problems);
  runFast(loaded.scenario);
  const { texts } = loaded.texts;
  const textOf = (key: string): string | undefined => (Object.hasOwn(texts, key) ? texts[key] : undefined);
  return { scenario: loaded.scenario, texts, hasText: (key) => textOf(key) !== undefined, text: (key) => textOf(key) ?? `[${key}]` };
}

/** The scenario and what its numbers rest on; throws its problems. */
export async function requireRegister(name: string): Promise<{ readonly scenario: Scenario; readonly register: CoefficientRegister }> {
  const loaded = await loadNamedScenario(name, { withRegister: true });
  if (!loaded.ok || !loaded.register) throw new ScenarioError(loaded.problems);
  runFast(loaded.scenario);
  return { scenario: loaded.scenario, register: loaded.register };
}

/** Wrong use: no number of the scenario has this address. */
export function unknownAddress(register: CoefficientRegister, address: string): UsageError {
  const names = register.coefficients.map((c) => c.address);
  const longer = names.find((name) => name.startsWith(`${address}.`));
  const otherwise = longer ? `Did you mean ${longer}?` : 'See: assumptions <scenario>, which lists them all.';
  return unknownName('number', address, names, otherwise);
}

/** Compiles in a process of its own. `reader`: the program of that process. */
export function loadInChildProcess(
  request: LoadRequest,
  reader: URL = new URL('./scenario-child.ts', import.meta.url),
): Promise<ScenarioLoadResult> {
  return new Promise((resolve) => {
    const limit = currentTimeoutMs();
    const child = fork(fileURLToPath(reader), {
      execArgv: ['--import', import.meta.resolve('tsx'), `--max-old-space-size=${mostMegabytes}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const finish = (loaded: ScenarioLoadResult): void => {
      clearTimeout(timer);
      child.removeAllListeners();
      child.kill('SIGKILL');
      resolve(loaded);
    };
    const giveUp = (message: string): void => finish(refused(request, message));
    let timer = setTimeout(() => giveUp('The process that reads scenarios did not start.'), startTimeoutMs);
    child.on('message', (reply: LoadReply) => {
      if (reply.kind === 'loaded') return finish(reply.loaded);
      clearTimeout(timer);
      timer = setTimeout(() => giveUp(`The scenario could not be read within ${Math.round(limit / 1000)} seconds.`), limit);
      child.send(request);
    });
    child.on('error', () => giveUp('The process that reads scenarios failed.'));
    child.on('exit', () => giveUp('The process that reads scenarios ended without an answer: the file takes too much memory.'));
  });
}

function refused(request: LoadRequest, message: string): ScenarioLoadResult {
  const problem: Problem = {
    file: request.entry,
    line: 1,
    col: 1,
    severity: 'error',
    code: 'file-too-complex',
    message,
    excerpt: '',
    fix: 'Make the file smaller or simpler.',
  };
  return { ok: false, problems: [problem] };
}
