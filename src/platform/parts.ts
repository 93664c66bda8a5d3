// Fetches the parts of the built page: scripts with the scripts and styles they need, and data. Every `import()` of the page comes here.
// Invariant: where the browser remembers an import that failed for as long as the page is open, a script is imported only once every file of
// it lies ready; what does not come is asked for again until it does, and `onPartMissing` tells of it meanwhile.

/** Milliseconds until what could not be fetched is asked for again. */
const RETRY_MS = 3_000;
/** Milliseconds after which a part that has not come counts as missing, and after which its request is given up for another. */
const LATE_MS = 8_000;
const GIVE_UP_MS = 60_000;

const missing = new Set<object>();
const told = new Set<() => void>();

/** Notes that something the page needs has not come, or has. */
export function markMissing(part: object, isMissing: boolean): void {
  if (isMissing === missing.has(part)) return;
  if (isMissing) missing.add(part);
  else missing.delete(part);
  for (const tell of told) tell();
}

export function isPartMissing(): boolean {
  return missing.size > 0;
}

/** Calls back when a part begins to be missing, or none is any more; the returned function ends it. */
export function onPartMissing(tell: () => void): () => void {
  told.add(tell);
  return () => {
    told.delete(tell);
  };
}

/** Addresses of files that lie ready; the first is the script this function came with. */
const ready = new Set<string>([import.meta.url]);
/** Scripts whose import failed although they lay ready: the browser may remember that, so they are imported under another address. */
const spoilt = new Set<string>();

/** An `import()` of the page, as the build hands it over. */
export interface PartImport<T> {
  readonly part: () => Promise<T>;
  /** The same script by another address. */
  readonly at: (address: string) => Promise<T>;
  /** Addresses, relative to `importer`, of all it needs, its own script first; none where it is already a part of another. */
  readonly files?: readonly string[];
  readonly importer: string;
}

/** Imports a part of the page; settled when it has come. The build puts this function before every `import()`. */
export function loadPart<T>(wanted: PartImport<T>): Promise<T> {
  const urls = (wanted.files ?? []).map((file) => new URL(file, wanted.importer).href);
  return untilItComes((attempt) => importReady(wanted, urls, attempt));
}

/** Fetches a file of data; not settled until it has come whole. */
export function loadData<T>(url: string): Promise<T> {
  return untilItComes((attempt) => request(attempt === 0 ? url : again(url, attempt), '', (response): Promise<T> => response.json()));
}

async function untilItComes<T>(ask: (attempt: number) => Promise<T>): Promise<T> {
  const self = {};
  const late = setTimeout(() => markMissing(self, true), LATE_MS);
  for (let attempt = 0; ; attempt += 1) {
    try {
      const part = await ask(attempt);
      clearTimeout(late);
      markMissing(self, false);
      return part;
    } catch {
      markMissing(self, true);
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
}

/** Chromium asks anew for what failed. It is known by what it alone tells of itself; where it tells nothing it is treated like the others. */
const forgetsFailures = typeof navigator === 'object' && 'userAgentData' in navigator;

async function importReady<T>({ part, at }: PartImport<T>, urls: readonly string[], attempt: number): Promise<T> {
  if (attempt === 0 && forgetsFailures) return importAtOnce(part, urls);
  const addresses = await Promise.all(urls.map((url) => (url.endsWith('.css') ? loadStyle(url, attempt) : fetchScript(url, attempt))));
  const own = urls.find((url) => url.endsWith('.js'));
  // Under another address a script stands beside the one of that name: no part but the first one keeps anything of its own.
  if (own !== undefined && (spoilt.has(own) || !addresses.includes(own))) return at(again(own, attempt));
  try {
    return await part();
  } catch (cause) {
    if (own !== undefined) spoilt.add(own);
    throw cause;
  }
}

/** Imports while all its files are on their way at once. */
async function importAtOnce<T>(part: () => Promise<T>, urls: readonly string[]): Promise<T> {
  const styles = urls.filter((url) => url.endsWith('.css'));
  const scripts = urls.filter((url) => url.endsWith('.js'));
  for (const url of scripts.slice(1)) {
    if (ready.has(url)) continue;
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.crossOrigin = '';
    link.href = url;
    document.head.append(link);
  }
  const [found] = await Promise.all([part(), ...styles.map((url) => loadStyle(url, 0))]);
  for (const url of scripts) ready.add(url);
  return found;
}

/** The address under which a script lies ready: its own, or another when its own does not answer. */
async function fetchScript(url: string, attempt: number): Promise<string> {
  // Files of a disk cannot be asked for beforehand.
  if (ready.has(url) || url.startsWith('file:')) return url;
  const fetchAt = (address: string): Promise<ArrayBuffer> => request(address, 'script', (response) => response.arrayBuffer(), attempt > 0);
  try {
    await fetchAt(url);
    ready.add(url);
    return url;
  } catch (cause) {
    if (attempt === 0) throw cause;
    await fetchAt(again(url, attempt));
    return again(url, attempt);
  }
}

/** Asks for a file and reads all of it. `kind`: what its type must have in its name. `isFresh`: what the browser kept of it may be wrong. */
async function request<T>(url: string, kind: string, read: (response: Response) => Promise<T>, isFresh = false): Promise<T> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), GIVE_UP_MS);
  try {
    const response = await fetch(url, { signal: patience.signal, cache: isFresh ? 'reload' : 'default' });
    const type = response.headers.get('content-type') ?? '';
    if (!response.ok || !type.includes(kind)) throw new Error(`${url}: ${response.status} ${type}`);
    return await read(response);
  } finally {
    clearTimeout(timer);
  }
}

function loadStyle(url: string, attempt: number): Promise<string> {
  const known = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].some((link) => link.href === url && link.sheet);
  if (known || ready.has(url)) return Promise.resolve(url);
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = attempt === 0 ? url : again(url, attempt);
    link.onload = () => {
      ready.add(url);
      resolve(url);
    };
    link.onerror = () => {
      link.remove();
      reject(new Error(`${url} did not come.`));
    };
    document.head.append(link);
  });
}

function again(url: string, attempt: number): string {
  return `${url}?again=${attempt}`;
}
