// Validates the document's shape: turns schema issues into problems with span and fix, and repairs the data so that later checks can run.
import { z } from 'zod';
import type { ProblemReport } from '../problem/report';
import { nearest } from '../problem/suggestion';
import { keySpan, nodeAt, type Path, type SourceNode, spanAt } from '../source/node';
import { type ScenarioDoc, scenarioSchema } from './scenario';

type Issue = z.core.$ZodIssue;

/** The document if the data has the right shape, after repairing what can be repaired; null when it is beyond that. */
export function validateDocument(root: SourceNode, data: unknown, report: ProblemReport): ScenarioDoc | null {
  for (let round = 0; round < 8; round++) {
    const result = scenarioSchema.safeParse(data);
    if (result.success) return result.data;
    const issues = result.error.issues.slice(0, 2000);
    for (const issue of issues) {
      if (round === 0) describeIssue(root, issue, report);
      repair(data, issue);
    }
  }
  return null;
}

const toPath = (issue: Issue): Path => issue.path.map((step) => (typeof step === 'number' ? step : String(step)));

function describeIssue(root: SourceNode, issue: Issue, report: ProblemReport): void {
  const path = toPath(issue);
  const last = String(path[path.length - 1] ?? '');
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeysAt(path);
    for (const key of issue.keys) {
      const message = `Unknown key "${key}"${path.length > 0 ? ` in ${formatNodePath(path)}` : ''}.`;
      const fix = known.length > 0 && known.length <= 40 ? `Known keys: ${known.join(', ')}.` : 'Remove it or correct its name.';
      report.add(keySpan(root, [...path, key]), { code: 'unknown-key', message, fix, suggestion: nearest(key, known) });
    }
    return;
  }
  if (issue.code === 'invalid_key') {
    const message = `Expected an id of small letters, digits and underscores, found "${last}".`;
    report.add(keySpan(root, path), { code: 'bad-id', message, fix: 'Rename it, e.g. `first_visit`.' });
    return;
  }
  const node = nodeAt(root, path);
  if (node === undefined) {
    missing(root, path, last, report);
    return;
  }
  const fix = 'Correct the value.';
  const found =
    node.kind === 'scalar'
      ? node.value === null
        ? 'nothing'
        : `"${String(node.value).slice(0, 60)}"`
      : node.kind === 'map'
        ? 'a map'
        : 'a list';
  const choice = issue.code === 'invalid_value' ? issue.values.map(String) : [];
  const suggestion = node.kind === 'scalar' && typeof node.value === 'string' ? nearest(node.value, choice) : undefined;
  const code = choice.length > 0 ? 'bad-choice' : 'bad-value';
  report.add(spanAt(root, path), {
    code,
    message: `${formatNodePath(path)}: expected ${expectation(issue)}, found ${found}.`,
    fix,
    suggestion,
  });
}

function missing(root: SourceNode, path: Path, key: string, report: ProblemReport): void {
  const owner = path.slice(0, -1);
  const place = spanAt(root, path);
  if (key === 'why' || key === 'sources') {
    const message = `${formatNodePath(owner)} sets numbers but has no \`${key}\`.`;
    const fix = key === 'why' ? 'Add `why:` with one sentence on why this size.' : 'Add `sources:` with ids of the `sources:` section.';
    report.add(place, { code: `${key}-missing`, message, fix });
    return;
  }
  if (path.length === 1) {
    report.add(place, {
      code: 'section-missing',
      message: `The section \`${key}:\` is missing.`,
      fix: 'Write it here or include a file that has it.',
    });
    return;
  }
  report.add(place, { code: 'missing-key', message: `${formatNodePath(owner)} has no \`${key}\`.`, fix: `Add \`${key}:\`.` });
}

/** A path as a reader says it: `actions.summit.later[0]`. */
export function formatNodePath(path: Path): string {
  return path.length === 0
    ? 'the scenario'
    : path.map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`)).join('');
}

function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeNames[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int'
        ? `a number of at least ${issue.minimum}`
        : `at least ${issue.minimum} ${unit(issue.origin)}`;
    case 'too_big':
      return issue.origin === 'number' || issue.origin === 'int'
        ? `a number of at most ${issue.maximum}`
        : `at most ${issue.maximum} ${unit(issue.origin)}`;
    case 'invalid_format':
      return 'pattern' in issue && typeof issue.pattern === 'string' ? `text of the form ${issue.pattern}` : 'another form';
    case 'invalid_union':
      return [...new Set(issue.errors.flatMap((branch) => branch.slice(0, 1).map(expectation)))].join(' or ');
    default:
      return issue.message;
  }
}

const unit = (origin: string): string => (origin === 'string' ? 'characters' : 'entries');
const typeNames: Readonly<Record<string, string>> = {
  int: 'a whole number',
  number: 'a whole number',
  string: 'text',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list of fixed length',
  record: 'a map',
  object: 'a map',
};

type Container = Record<string | number, unknown>;

/** Takes the offending part out, or puts an empty text where a required one is missing; at worst the whole entry goes. */
function repair(data: unknown, issue: Issue): void {
  const path = toPath(issue);
  if (issue.code === 'unrecognized_keys') {
    const owner = containerAt(data, path);
    if (owner) for (const key of issue.keys) delete owner[key];
    return;
  }
  const owner = containerAt(data, path.slice(0, -1));
  const key = path[path.length - 1];
  if (!owner || key === undefined) return;
  if (owner[key] === undefined) {
    const placeholder = placeholders[String(key)];
    if (placeholder !== undefined) owner[key] = placeholder;
    else remove(data, path.slice(0, -1));
  } else remove(data, path);
}

const placeholders: Readonly<Record<string, unknown>> = {
  why: '-',
  sources: ['-'],
  title: '-',
  text: '-',
  headline: '-',
  intent: '-',
  label: '-',
};

/** A bad item takes its whole list along: otherwise the items after it would lose their places. */
function remove(data: unknown, path: Path): void {
  let at = path.length - 1;
  while (at > 0 && typeof path[at] === 'number') at--;
  const key = path[at];
  const owner = containerAt(data, path.slice(0, Math.max(0, at)));
  if (owner && key !== undefined) delete owner[key];
}

function containerAt(data: unknown, path: Path): Container | undefined {
  let value: unknown = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Container)[step];
  }
  return typeof value === 'object' && value !== null ? (value as Container) : undefined;
}

/** Names of the keys an object at this path may have; empty where any name may stand. */
export function knownKeysAt(path: Path): string[] {
  let schemas: z.core.$ZodType[] = [scenarioSchema];
  for (const step of path) schemas = schemas.flatMap(unwrap).flatMap((schema) => inside(schema, step));
  return [...new Set(schemas.flatMap(unwrap).flatMap((schema) => (schema instanceof z.ZodObject ? Object.keys(schema.shape) : [])))];
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional) return unwrap(schema.unwrap());
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(unwrap);
  return [schema];
}

function inside(schema: z.core.$ZodType, step: string | number): z.core.$ZodType[] {
  if (schema instanceof z.ZodObject) {
    const field: z.core.$ZodType | undefined = schema.shape[step];
    return field ? [field] : [];
  }
  if (schema instanceof z.ZodRecord) return [schema.valueType];
  if (schema instanceof z.ZodArray) return [schema.element];
  if (schema instanceof z.ZodTuple && typeof step === 'number') return schema.def.items.slice(step, step + 1);
  return [];
}
