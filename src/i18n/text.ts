// Reads the interface's own sentences. A scenario's texts come from its catalogue; these are the words around them.
// Invariant: every key used in a panel is a key of the catalogue, checked by the type.
import { en } from './en/interface';

/** Key of one sentence of the interface. */
export type MessageKey = keyof typeof en;
/** What a sentence quotes, by name. */
export type MessageArgs = Readonly<Record<string, string | number>>;

const PLACEHOLDER = /\{(\w+)(?:#([^#}]*)#([^}]*))?\}/g;

/** Fills `{name}`; `{n#turn#turns}` becomes the first word when n is 1 and the second otherwise. */
export function fillMessage(template: string, args: MessageArgs = {}): string {
  return template.replace(PLACEHOLDER, (whole, name: string, one: string | undefined, many: string | undefined) => {
    const value = args[name];
    if (value === undefined) return whole;
    if (one === undefined || many === undefined) return String(value);
    return Number(value) === 1 ? one : many;
  });
}

/** The interface's sentence for a key, with its quoted numbers and names filled in. */
export function t(key: MessageKey, args?: MessageArgs): string {
  return fillMessage(en[key], args);
}

/** The sentence for a key that may not exist (a rejection's, a word made from data); null when it does not. */
export function findMessage(key: string, args?: MessageArgs): string | null {
  return Object.hasOwn(en, key) ? fillMessage(en[key as MessageKey], args) : null;
}

/** Reads a catalogue of its own, which comes with the part of the page that speaks it. */
export function readerFor<Key extends string>(catalogue: Readonly<Record<Key, string>>): (key: Key, args?: MessageArgs) => string {
  return (key, args) => fillMessage(catalogue[key], args);
}
