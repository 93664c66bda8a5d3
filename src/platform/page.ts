// Browser edges of the page: downloads, clipboard, printing, local time, the link in the address, workers, random seeds and ids.

export function downloadText(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

/** True when the text is on the clipboard. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

export function reloadPage(): void {
  location.reload();
}

/** The browser asks in its own words before the page is left; the returned function ends it. */
export function askBeforeLeaving(): () => void {
  const ask = (event: BeforeUnloadEvent): void => {
    event.preventDefault();
    event.returnValue = true;
  };
  addEventListener('beforeunload', ask);
  return () => removeEventListener('beforeunload', ask);
}

/** Hears of every error that nobody caught, of events and of promises. */
export function onUncaughtError(tell: (cause: unknown) => void): void {
  // Without an error it is the browser's own remark, or an extension's.
  addEventListener('error', ({ error }) => error && tell(error));
  addEventListener('unhandledrejection', ({ reason }) => tell(reason));
}

export function printPage(): void {
  window.print();
}

/** A moment (ms since 1970) as the reader's local date and time; nothing for one that is not known (0). */
export function formatTime(milliseconds: number): string {
  if (milliseconds === 0) return '';
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(milliseconds);
}

/** Some programs write the `#` of a link as `%23` (or that once more): then what stands behind it arrives as part of the path or of a question. */
const writtenHash = /%(?:25)*23/i;

/** What the page's address has behind its `#`; '' when that is nothing. */
export function readLinkCode(): string {
  if (location.hash.length > 1) return location.hash.slice(1);
  const { pathname, search } = location;
  const at = writtenHash.exec(pathname + search);
  return at ? (pathname + search).slice(at.index + at[0].length) : '';
}

/** The page's own address, without what a link or a search engine has hung on it. */
function pagePath(): string {
  const at = writtenHash.exec(location.pathname);
  return at ? location.pathname.slice(0, at.index) : location.pathname;
}

/** The address that opens this page with the code. */
export function formatLinkUrl(code: string): string {
  return `${location.origin}${pagePath()}#${code}`;
}

/** Takes the code out of the page's address; nothing is loaded anew and no step is added to the browser's history. */
export function clearLinkCode(): void {
  if (readLinkCode() !== '') history.replaceState(history.state, '', pagePath());
}

/** The browser's history as steps of the page. A link's code lies in the address of its game alone, so that a step back leads to the title. */
export function createHistorySteps() {
  const attempt = (work: () => void): void => {
    try {
      work();
    } catch {
      // A browser that is asked too often refuses for a while: the step is missing, the page is not.
    }
  };
  const bare = (): string => location.pathname + location.search;
  const [arrival] = performance.getEntriesByType('navigation');
  // Who gives the address anew wants the first page; a browser that takes this for the entry it has keeps what the entry says.
  const isAddressGiven = arrival instanceof PerformanceNavigationTiming && arrival.type === 'navigate';
  if (isAddressGiven && history.state !== null) attempt(() => history.replaceState(null, ''));
  // A sheet that closes goes one entry back: the browser would scroll the page to where it was when the sheet opened, a turn ago.
  attempt(() => {
    history.scrollRestoration = 'manual';
  });
  return {
    read: (): unknown => history.state,
    push: (entry: unknown): void =>
      attempt(() => {
        const { href, hash } = location;
        if (hash !== '' && !isOwnEntry(history.state, 1)) history.replaceState(history.state ?? {}, '', bare());
        history.pushState(entry, '', href);
      }),
    replace: (entry: unknown): void => attempt(() => history.replaceState(entry, '')),
    go: (steps: number): void => history.go(steps),
    hasLink: (): boolean => readLinkCode() !== '',
    onTravel: (listener: () => void): void => {
      addEventListener('popstate', () => {
        // A new address was given, not an entry gone to: its link is opened as such.
        if (history.state !== null || location.hash === '') listener();
      });
    },
  };
}

/** Whether the page has made this entry, at this depth or deeper. */
function isOwnEntry(state: unknown, least: number): boolean {
  return typeof state === 'object' && state !== null && 'depth' in state && Number(state.depth) >= least;
}

/** Calls back when the link code in the address changes while the page is open. */
export function onLinkCode(onCode: (code: string) => void): void {
  addEventListener('hashchange', () => {
    const code = readLinkCode();
    // An entry that has been gone to says itself what it shows.
    if (code !== '' && !isOwnEntry(history.state, 0)) onCode(code);
  });
}

/** A new id: time plus 16 random bits, so that two windows do not collide. */
export function createId(): string {
  const [number = 0] = crypto.getRandomValues(new Uint16Array(1));
  return `${Date.now().toString(36)}-${number.toString(36)}`;
}

/** Resolves after the next paint, at the latest after 500 ms. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 500);
  });
}

/** A typed channel to a worker. */
export interface WorkerChannel<Out, In> {
  send(message: Out): void;
  /** `onFailure`: the worker did not start or broke; nothing more comes from it. */
  listen(onMessage: (message: In) => void, onFailure: () => void): void;
  stop(): void;
}

/** The worker that `create` makes, or null where there are none. `create` names the worker's file, so that the build finds it. */
export function startWorker<Out, In>(create: () => Worker): WorkerChannel<Out, In> | null {
  if (typeof Worker === 'undefined') return null;
  try {
    const worker = create();
    return {
      send: (message) => worker.postMessage(message),
      listen: (onMessage, onFailure) => {
        worker.onmessage = (event: MessageEvent<In>) => onMessage(event.data);
        worker.onerror = onFailure;
        worker.onmessageerror = onFailure;
      },
      stop: () => worker.terminate(),
    };
  } catch {
    return null;
  }
}

const PLACES = [
  'nemuro',
  'rausu',
  'shibetsu',
  'abashiri',
  'otaru',
  'wakkanai',
  'kushiro',
  'hakodate',
  'niigata',
  'nagato',
  'shimoda',
  'tsuruga',
];

/** A fresh seed such as `nemuro-417`. The page's only source of randomness; it is written into the record. */
export function createSeed(): string {
  const [place = 0, number = 0] = crypto.getRandomValues(new Uint32Array(2));
  return `${PLACES[place % PLACES.length]}-${(number % 9000) + 1000}`;
}
