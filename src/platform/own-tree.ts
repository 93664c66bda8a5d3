// Keeps a drawn tree the drawer's own. A browser's translator or an extension puts its own nodes in the place of texts; whoever draws into a
// tree changed like that writes into texts that nobody sees, or finds that a node is not where it left it.
// Invariant: between `restore` and `settle` the tree is exactly as it was drawn last; afterwards a foreign node stands only where what it
// stands for has not changed. Both happen within one task, so nothing of it is painted.

/** Elements that something else draws in, and those whose content is never changed in place: nothing in them is touched. */
const LEFT_ALONE = '[data-drawn-elsewhere], [data-said]';

export interface OwnTree {
  /** Takes out what others have put in, and puts back what they have taken out. */
  readonly restore: () => void;
  /** Puts in again what still holds; whatever else has changed since `restore` counts as drawn. */
  readonly settle: () => void;
  readonly stop: () => void;
}

/** An own element among whose children others have been, as they left it and as it was drawn. */
interface Trespass {
  readonly parent: Node;
  /** Its children as others left them. */
  readonly shown: readonly Node[];
  /** Its children as drawn. */
  readonly drawn: readonly Node[];
  readonly words: readonly string[];
  /** All its text: what stands beside own children may speak of any of them. */
  readonly text: string;
  /** Own texts that now lie inside foreign nodes, and where. */
  readonly moved: readonly { readonly text: Node; readonly into: Node; readonly before: Node | null }[];
}

const wordsOf = (nodes: readonly Node[]): string[] => nodes.map((node) => (node instanceof Text ? node.data : ''));
const areSame = <T>(a: readonly T[], b: readonly T[]): boolean => a.length === b.length && a.every((one, at) => one === b[at]);

/** Watches everything under `root`, which is empty or drawn by its owner. */
export function ownTree(root: Node): OwnTree {
  if (typeof MutationObserver === 'undefined') return { restore: () => undefined, settle: () => undefined, stop: () => undefined };
  let changes: MutationRecord[] = [];
  let trespasses: readonly Trespass[] = [];
  const hear = (records: readonly MutationRecord[]): void => {
    for (const record of records)
      if (!(record.target instanceof Element && record.target.closest(LEFT_ALONE) !== null)) changes.push(record);
  };
  const observer = new MutationObserver(hear);
  observer.observe(root, { childList: true, subtree: true });

  return {
    restore: () => {
      hear(observer.takeRecords());
      if (changes.length === 0) return;
      const focused = document.activeElement;
      trespasses = undo(changes);
      changes = [];
      if (focused instanceof HTMLElement && focused !== document.activeElement) focused.focus({ preventScroll: true });
    },
    settle: () => {
      observer.takeRecords();
      for (const trespass of trespasses) putBack(trespass);
      trespasses = [];
      hear(observer.takeRecords());
    },
    stop: () => observer.disconnect(),
  };
}

/** Undoes foreign changes, the latest first. */
function undo(changes: readonly MutationRecord[]): Trespass[] {
  const own = new Set<Node>();
  const foreign = new Set<Node>();
  for (const { addedNodes, removedNodes } of changes) {
    for (const node of removedNodes) if (!foreign.has(node)) own.add(node);
    for (const node of addedNodes) if (!own.has(node)) foreign.add(node);
  }
  const isForeign = (node: Node | null): boolean => {
    for (let at = node; at !== null; at = at.parentNode) if (foreign.has(at)) return true;
    return false;
  };
  const ownChanges = changes.filter(({ target }) => !isForeign(target));
  const parents = [...new Set(ownChanges.map(({ target }) => target))].map((parent) => ({ parent, shown: [...parent.childNodes] }));
  const moved = [...own].flatMap((text) =>
    text instanceof Text && text.parentNode !== null && isForeign(text.parentNode)
      ? [{ text, into: text.parentNode, before: text.nextSibling }]
      : [],
  );
  for (const { target, addedNodes, removedNodes, previousSibling, nextSibling } of [...ownChanges].reverse()) {
    for (const node of addedNodes) if (node.parentNode === target) target.removeChild(node);
    for (const node of removedNodes) {
      if (foreign.has(node)) continue;
      const after = previousSibling?.parentNode === target ? previousSibling.nextSibling : target.firstChild;
      target.insertBefore(node, nextSibling?.parentNode === target ? nextSibling : nextSibling === null ? null : after);
    }
  }
  return parents.map(({ parent, shown }) => {
    const drawn = [...parent.childNodes];
    const within = moved.filter(({ into }) => shown.some((node) => node.contains(into)));
    return { parent, shown, drawn, words: wordsOf(drawn), text: parent.textContent ?? '', moved: within };
  });
}

/** Lets the foreign nodes of an element stand again, unless what they stand for or beside has changed, or an own element would have to move. */
function putBack({ parent, shown, drawn, words, text, moved }: Trespass): void {
  const now = [...parent.childNodes];
  if (!parent.isConnected || !areSame(now, drawn) || !areSame(wordsOf(now), words)) return;
  const isReplaced = drawn.some((node) => !shown.includes(node));
  if (!isReplaced && parent.textContent !== text) return;
  const replaced = drawn.filter((node) => !shown.includes(node));
  const stays = drawn.filter((node) => shown.includes(node));
  const isInOrder = areSame(
    stays,
    shown.filter((node) => drawn.includes(node)),
  );
  if (!isInOrder || !replaced.every((node) => node instanceof Text)) return;
  for (const node of replaced) parent.removeChild(node);
  let next: Node | null = null;
  for (const node of [...shown].reverse()) {
    if (!drawn.includes(node)) parent.insertBefore(node, next);
    next = node;
  }
  for (const { text: own, into, before } of [...moved].reverse()) into.insertBefore(own, before?.parentNode === into ? before : null);
}
