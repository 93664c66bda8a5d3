// As much of a document as Preact draws into in Node: elements in a tree, attributes, listeners that tests may call. Nothing is laid out.
// Invariant: what is asked of it and not written here throws or gives undefined; it stands in for no browser test.

type Listener = (this: TinyNode, event: unknown) => void;

/** An element, a text, or the document. */
export class TinyNode {
  readonly childNodes: TinyNode[] = [];
  readonly attributes = new Map<string, string>();
  readonly dataset: Record<string, string> = {};
  readonly style = { setProperty: (): void => undefined };
  readonly ownerDocument = null;
  readonly isConnected = true;
  parentNode: TinyNode | null = null;
  data = '';
  private readonly listeners = new Map<string, Listener>();

  constructor(
    readonly localName: string,
    readonly namespaceURI: string,
  ) {}

  get nodeType(): number {
    return this.localName === '#text' ? 3 : 1;
  }
  get firstChild(): TinyNode | null {
    return this.childNodes[0] ?? null;
  }
  get nextSibling(): TinyNode | null {
    const siblings = this.parentNode?.childNodes ?? [];
    return siblings[siblings.indexOf(this) + 1] ?? null;
  }
  /** All text in it. */
  get textContent(): string {
    return this.data + this.childNodes.map((child) => child.textContent).join('');
  }

  insertBefore(child: TinyNode, before: TinyNode | null): TinyNode {
    child.remove();
    const at = before === null ? -1 : this.childNodes.indexOf(before);
    this.childNodes.splice(at < 0 ? this.childNodes.length : at, 0, child);
    child.parentNode = this;
    return child;
  }
  replaceChildren(): void {
    for (const child of this.childNodes.slice()) child.remove();
  }
  remove(): void {
    const siblings = this.parentNode?.childNodes;
    siblings?.splice(siblings.indexOf(this), 1);
    this.parentNode = null;
  }
  setAttribute(name: string, value: unknown): void {
    this.attributes.set(name, String(value));
  }
  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }
  addEventListener(type: string, listener: Listener): void {
    this.listeners.set(type, listener);
  }
  removeEventListener(type: string): void {
    this.listeners.delete(type);
  }
  /** What a press does: Preact's listener reads the moment of the event. */
  click(): void {
    this.listeners.get('click')?.call(this, { type: 'click', currentTarget: this, target: this });
  }
  /** Nothing can be found by a selector here. */
  querySelector(): null {
    return null;
  }
  closest(): null {
    return null;
  }
  focus(): void {}
  showModal(): void {}
  close(): void {}
  scrollIntoView(): void {}

  /** Every element in it, itself first. */
  all(): TinyNode[] {
    return [this, ...this.childNodes.flatMap((child) => child.all())];
  }
}

const HTML = 'http://www.w3.org/1999/xhtml';

/** What of a page's globals the interface reads, around an empty element to draw in. */
export function createTinyPage(): { readonly root: TinyNode; readonly globals: Readonly<Record<string, unknown>> } {
  const create = (name: string): TinyNode => new TinyNode(name, HTML);
  const body = create('body');
  const listening = { addEventListener: () => undefined, removeEventListener: () => undefined };
  const document = {
    ...listening,
    body,
    activeElement: body,
    documentElement: create('html'),
    createElement: create,
    createElementNS: (space: string, name: string) => new TinyNode(name, space),
    createTextNode: (data: string) => Object.assign(create('#text'), { data }),
    querySelector: () => null,
    getElementById: () => null,
  };
  const matchMedia = () => ({ matches: true, ...listening });
  const window = { ...listening, scrollTo: () => undefined, matchMedia };
  /** Nothing ever has a size, so none changes. */
  class ResizeObserver {
    observe(): void {}
    disconnect(): void {}
  }
  const getComputedStyle = () => ({ fontSize: '16px' });
  const globals = { document, window, matchMedia, getComputedStyle, ResizeObserver, HTMLElement: TinyNode, HTMLButtonElement: TinyNode };
  return { root: create('div'), globals };
}
