// The justification of a number: its own entry under assumptions:, or the nearest enclosing element that gives a reason and sources.
// Invariant: what stands nearer goes before what stands further off, and an entry for an address before everything around it.
import type { Basis, Justification } from '../../engine/model/coefficient';
import type { ScenarioDoc } from '../schema/scenario';
import type { Path } from '../source/node';
import { formatAddress } from './chosen-numbers';

interface Reasons {
  readonly why?: string | undefined;
  readonly sources?: readonly string[] | undefined;
  readonly basis?: Basis | undefined;
  readonly figure?: string | undefined;
  readonly locator?: string | undefined;
}

/** Reasons that stand beside their section, because the section is a plain map or list. */
function sectionReasons(doc: ScenarioDoc, section: string): Reasons | undefined {
  if (section === 'start') return { why: doc.start_why, sources: doc.start_sources };
  if (section === 'mandate_met' || section === 'mandate_unmet') return { why: doc.mandate_why, sources: doc.mandate_sources };
  if (section === 'total' || section === 'total_parts') return { why: doc.total_why, sources: doc.total_sources };
  return section === 'grades' ? { why: doc.grades_why } : undefined;
}

/** The justification of a number; why is '' where none is given. */
export function justificationOf(doc: ScenarioDoc, path: Path, address: string): Justification {
  const layers = layersOf(doc, path, address);
  const reason = layers.find(({ said }) => said.why !== undefined);
  const cited = layers.find(({ said }) => said.sources !== undefined)?.said.sources ?? [];
  const declared = layers.find(({ said }) => said.basis !== undefined)?.said;
  const own = doc.own_sources ?? [];
  const defaultBasis = cited.some((id) => !own.includes(id)) ? 'argued' : 'design';
  const { figure, locator } = declared ?? reason?.said ?? {};
  return {
    at: reason?.at ?? address,
    basis: declared?.basis ?? defaultBasis,
    why: reason?.said.why?.trim() ?? '',
    sources: cited,
    ...(figure === undefined ? {} : { figure }),
    ...(locator === undefined ? {} : { locator }),
  };
}

/** Whatever says something about the number, the nearest first. */
function layersOf(doc: ScenarioDoc, path: Path, address: string): readonly { readonly at: string; readonly said: Reasons }[] {
  const named = doc.assumptions ?? {};
  const layers: { at: string; said: Reasons }[] = [];
  const words = address.split('.');
  for (let n = words.length; n > 0; n--) {
    const at = words.slice(0, n).join('.');
    const said = Object.hasOwn(named, at) ? named[at] : undefined;
    if (said) layers.push({ at, said });
    const around = path.slice(0, n);
    const node = n <= path.length ? around.reduce<unknown>(inside, doc) : undefined;
    if (isReasons(node)) layers.push({ at: formatAddress(doc, around), said: node });
  }
  const section = sectionReasons(doc, String(path[0]));
  return section ? [...layers, { at: String(path[0]), said: section }] : layers;
}

function inside(node: unknown, step: string | number): unknown {
  if (Array.isArray(node)) return node[Number(step)];
  return typeof node === 'object' && node !== null && Object.hasOwn(node, step)
    ? (node as Record<string, unknown>)[String(step)]
    : undefined;
}

function isReasons(node: unknown): node is Reasons {
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return false;
  const { why, sources } = node as Record<string, unknown>;
  return typeof why === 'string' || Array.isArray(sources);
}
