// What a whole number counts: a seat, a slot of the value vector, a turn, an action. The compiler of scenarios turns every name into one of these.
// Invariant: an index of one kind is never taken for another; a plain number takes on its meaning where it is first given to something that asks for it.

/** A whole number from 0 that means one thing. The mark exists for the type checker alone. */
type Index<Meaning extends string> = number & { readonly __counts?: Meaning };

export type Seat = Index<'seat'>;
/** Position in the value vector of a state: a gauge, counter or status. */
export type Slot = Index<'slot'>;
/** From 0; one past the last while the epilogue is told. */
export type Turn = Index<'turn'>;
export type PhaseIndex = Index<'phase'>;
export type ActionIndex = Index<'action'>;
export type LineIndex = Index<'line'>;
export type EventIndex = Index<'event'>;
export type DeckIndex = Index<'deck'>;
export type CardIndex = Index<'card'>;
export type MoveIndex = Index<'move'>;
/** A reason among those of one move. */
export type OccasionIndex = Index<'occasion'>;
export type TableIndex = Index<'table'>;
export type IssueIndex = Index<'issue'>;
/** An option among those of one issue. */
export type OptionIndex = Index<'option'>;
export type MeasureIndex = Index<'measure'>;
/** A term among those of one measure. */
export type TermIndex = Index<'term'>;
export type ConditionIndex = Index<'condition'>;
/** A hidden type among the scenario's. */
export type TypeIndex = Index<'type'>;
export type CrisisKindIndex = Index<'crisis kind'>;
export type SignalIndex = Index<'signal'>;
export type MandateIndex = Index<'mandate'>;
export type ScoreIndex = Index<'score'>;
export type DeedIndex = Index<'deed'>;

type Visit<I, T, R> = (value: T, index: I, list: readonly T[]) => R;
type Guard<I, T, S extends T> = (value: T, index: I, list: readonly T[]) => value is S;
type Retyped =
  | 'map'
  | 'flatMap'
  | 'forEach'
  | 'filter'
  | 'some'
  | 'every'
  | 'find'
  | 'findIndex'
  | 'findLastIndex'
  | 'indexOf'
  | 'reduce'
  | 'entries'
  | 'keys';

/** A read-only array whose callbacks are given an index with its meaning. Any array of `T` is one, and it is an array of `T`. */
export interface IndexedList<I extends number, T> extends Omit<readonly T[], number | Retyped> {
  map<R>(visit: Visit<I, T, R>): R[];
  flatMap<R>(visit: (value: T, index: I, list: T[]) => R | readonly R[]): R[];
  forEach(visit: Visit<I, T, void>): void;
  filter<S extends T>(test: Guard<I, T, S>): S[];
  filter(test: Visit<I, T, unknown>): T[];
  some(test: Visit<I, T, unknown>): boolean;
  every<S extends T>(test: Guard<I, T, S>): this is readonly S[];
  every(test: Visit<I, T, unknown>): boolean;
  find<S extends T>(test: Guard<I, T, S>): S | undefined;
  find(test: Visit<I, T, unknown>): T | undefined;
  findIndex(test: Visit<I, T, unknown>): I;
  findLastIndex(test: Visit<I, T, unknown>): I;
  indexOf(value: T, from?: number): I;
  reduce(step: (gathered: T, value: T, index: I, list: readonly T[]) => T, start?: T): T;
  reduce<R>(step: (gathered: R, value: T, index: I, list: readonly T[]) => R, start: R): R;
  keys(): ArrayIterator<I>;
  entries(): ArrayIterator<[I, T]>;
}

/** Lists by what counts them: `list[slot]` of a `BySeat` does not compile. */
export interface BySeat<T> extends IndexedList<Seat, T> {
  readonly [seat: Seat]: T;
}
export interface BySlot<T> extends IndexedList<Slot, T> {
  readonly [slot: Slot]: T;
}
export interface ByTurn<T> extends IndexedList<Turn, T> {
  readonly [turn: Turn]: T;
}
export interface ByPhase<T> extends IndexedList<PhaseIndex, T> {
  readonly [phase: PhaseIndex]: T;
}
export interface ByAction<T> extends IndexedList<ActionIndex, T> {
  readonly [action: ActionIndex]: T;
}
export interface ByLine<T> extends IndexedList<LineIndex, T> {
  readonly [line: LineIndex]: T;
}
export interface ByEvent<T> extends IndexedList<EventIndex, T> {
  readonly [event: EventIndex]: T;
}
export interface ByDeck<T> extends IndexedList<DeckIndex, T> {
  readonly [deck: DeckIndex]: T;
}
export interface ByCard<T> extends IndexedList<CardIndex, T> {
  readonly [card: CardIndex]: T;
}
export interface ByMove<T> extends IndexedList<MoveIndex, T> {
  readonly [move: MoveIndex]: T;
}
export interface ByOccasion<T> extends IndexedList<OccasionIndex, T> {
  readonly [occasion: OccasionIndex]: T;
}
export interface ByTable<T> extends IndexedList<TableIndex, T> {
  readonly [table: TableIndex]: T;
}
export interface ByIssue<T> extends IndexedList<IssueIndex, T> {
  readonly [issue: IssueIndex]: T;
}
export interface ByOption<T> extends IndexedList<OptionIndex, T> {
  readonly [option: OptionIndex]: T;
}
export interface ByMeasure<T> extends IndexedList<MeasureIndex, T> {
  readonly [measure: MeasureIndex]: T;
}
export interface ByTerm<T> extends IndexedList<TermIndex, T> {
  readonly [term: TermIndex]: T;
}
export interface ByCondition<T> extends IndexedList<ConditionIndex, T> {
  readonly [condition: ConditionIndex]: T;
}
export interface ByType<T> extends IndexedList<TypeIndex, T> {
  readonly [type: TypeIndex]: T;
}
export interface ByCrisisKind<T> extends IndexedList<CrisisKindIndex, T> {
  readonly [kind: CrisisKindIndex]: T;
}
export interface ByMandate<T> extends IndexedList<MandateIndex, T> {
  readonly [mandate: MandateIndex]: T;
}
export interface ByDeed<T> extends IndexedList<DeedIndex, T> {
  readonly [deed: DeedIndex]: T;
}
export interface BySignal<T> extends IndexedList<SignalIndex, T> {
  readonly [signal: SignalIndex]: T;
}
export interface ByScore<T> extends IndexedList<ScoreIndex, T> {
  readonly [score: ScoreIndex]: T;
}
