// Every number of a scenario that somebody chose: where it stands in the text, and its address.
// Invariant: an address belongs to one number; it does not change while the entry keeps its id and its place within the entry.

import type { CompileContext } from '../compile/context';
import { isPlainMap, type Path } from '../source/node';
import { findNumericLiterals } from './numeric-literals';

export interface ChosenNumber {
  readonly address: string;
  readonly path: Path;
  readonly value: number;
  /** Within an expression: offsets of the number in its text. */
  readonly range: { readonly start: number; readonly end: number } | null;
}

/** Numbers that count, order or name things instead of saying how much. */
const noSizes =
  /^(format|minutes|cut_of|leaves_out|turns|phases|engine|sources|path|places|glossary|assumptions|documents|holdings|names|checkpoints)\b|\.(range|sees|opens_at)\b|^(events|mandates)\.[^.]*\.turn$|^counters\.[^.]*\.start$|\.set\.[^.]*$/;
const units = /\.(over|per)$/;

/** In the order in which the scenario's sections are compiled; within an expression from left to right. */
export function chosenNumbers(ctx: CompileContext): readonly ChosenNumber[] {
  const found = new Map<string, ChosenNumber>();
  const add = (path: Path, value: number, range: ChosenNumber['range'], suffix: string): void => {
    const address = formatAddress(ctx.doc, path) + suffix;
    if (!found.has(address)) found.set(address, { address, path, value, range });
  };
  const known = new Set<string>();
  for (const { path, source } of ctx.expressions) {
    const key = path.join('.');
    if (known.has(key)) continue;
    known.add(key);
    if (typeof source === 'number' && isPlainSize(key, source)) add(path, source, null, '');
    if (typeof source !== 'string') continue;
    const isAlone = /^\s*\d+\s*$/.test(source);
    findNumericLiterals(source).forEach(({ start, end, value, isSize }, i) => {
      if (isSize || (isAlone && value > 0)) add(path, value, { start, end }, isAlone ? '' : `.${i}`);
    });
  }
  walk(ctx.doc, [], (path, value) => {
    const key = path.join('.');
    if (!known.has(key) && isPlainSize(key, value)) add(path, value, null, '');
  });
  return [...found.values()];
}

function isPlainSize(key: string, value: number): boolean {
  if (noSizes.test(key)) return false;
  if (units.test(key)) return !/^10*$/.test(`${value}`);
  return value !== 0 || /^start\.|^gauges\.[^.]*\.start$/.test(key);
}

function walk(value: unknown, path: Path, visit: (path: Path, value: number) => void): void {
  if (typeof value === 'number') visit(path, value);
  else if (Array.isArray(value)) for (const [i, item] of value.entries()) walk(item, [...path, i], visit);
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key], visit);
}

const singular: Readonly<Record<string, string>> = {
  statuses: 'status',
  categories: 'category',
  progress: 'progress',
  types: 'types',
  lines: 'lines',
  grades: 'grades',
};

/** The path in words: the section in the singular, list items by their id where they have one, starts with the variable they start. */
export function formatAddress(doc: unknown, path: Path): string {
  const [section = '', ...rest] = path.map(String);
  const [started] = rest;
  if (section === 'start' && started !== undefined)
    return `${isPlainMap(doc) && isPlainMap(doc.gauges) && started in doc.gauges ? 'gauge' : 'counter'}.${started}.start`;
  const words = [singular[section] ?? section.replace(/s$/, '')];
  let node: unknown = isPlainMap(doc) ? doc[section] : undefined;
  for (const step of rest) {
    const isList = Array.isArray(node);
    node = Array.isArray(node) ? node[Number(step)] : isPlainMap(node) ? node[step] : undefined;
    if (isList && Array.isArray(node)) continue;
    words.push(isList && isPlainMap(node) && typeof node.id === 'string' ? node.id : step);
  }
  return words.join('.');
}
