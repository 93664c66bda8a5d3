// All names an expression or a reference may use, with their indices.
import type { Seat } from '../../engine/model/indices';
import type { VariableDef } from '../../engine/model/scenario';
import type { ExpressionSource } from './cel';

/** What a name may stand for. */
export type SymbolKind =
  | 'variable'
  | 'formula'
  | 'action'
  | 'tag'
  | 'move'
  | 'signal'
  | 'crisis'
  | 'issue'
  | 'measure'
  | 'score'
  | 'seat'
  | 'type'
  | 'line'
  | 'source'
  | 'deck'
  | 'category'
  | 'law'
  | 'deed'
  | 'turn';

/** Kinds that other entries refer to by id. */
export type ReferenceKind = Exclude<SymbolKind, 'formula' | 'line' | 'law'>;

export interface SymbolTable {
  readonly variables: readonly VariableDef[];
  readonly index: Readonly<Record<SymbolKind, ReadonlyMap<string, number>>>;
  /** By tag: indices of the actions that carry it. */
  readonly actionsByTag: readonly (readonly number[])[];
  /** By action, by seat: may the seat see that it was played? */
  readonly seenBy: readonly (readonly boolean[])[];
  /** By deed: turns it is remembered. */
  readonly deedMemory: readonly number[];
  /** By table: its issues and their options. */
  readonly tables: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
  /** By issue: its options. */
  readonly options: readonly (readonly string[])[];
  /** Version of the format the text is written in. */
  readonly format: 1 | 2;
  /** By seat: its actions. */
  readonly actionsBySeat: readonly (readonly number[])[];
  /** Index of the player's seat; -1 where there is none. */
  readonly player: Seat;
  /** By seat: whether it has lines to declare. */
  readonly hasLines: readonly boolean[];
  /** By seat: what its holder plays for, weights in percent; empty where it has no points. */
  readonly interests: readonly (readonly { readonly weight: number; readonly value: ExpressionSource }[])[];
  /** Source text of formulas by id. */
  readonly formulas: ReadonlyMap<string, ExpressionSource>;
  /** Names of draws, filled as expressions name them. */
  readonly channels: string[];
  /** Ids that the text defines although the schema rejected the entry; they are no unknown names. */
  readonly isBroken: (kind: SymbolKind, id: string) => boolean;
}

export function indexById(ids: Iterable<string>): Map<string, number> {
  const map = new Map<string, number>();
  for (const id of ids) if (!map.has(id)) map.set(id, map.size);
  return map;
}
