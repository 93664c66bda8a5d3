// The catalogue of the interface: one for each language, and the small part of ICU MessageFormat in which its messages are written.
// `{name}` stands for a value; `{n, plural, =0 {no turn} one {{n} turn} other {{n} turns}}` chooses a text by number, with the plural
// categories of the language (`Intl.PluralRules`). Not supported: `#`, `select`, quoting of braces.
// Invariant: a key has the same meaning in every language; what a language does not say is said in the first one.

/** What a message quotes, by name. */
export type MessageArgs = Readonly<Record<string, string | number>>;
type Messages = Readonly<Record<string, string>>;

/** The language whose words come with the parts of the page that speak them, and which has every key. */
export const FIRST_LANGUAGE = 'en';

const catalogues: Record<string, Record<string, string>> = {};
const pluralRules: Record<string, Intl.PluralRules> = {};
let current = FIRST_LANGUAGE;

/** Adds a part of a language's catalogue, named by its BCP 47 tag. Importing the file that calls this is what makes its keys readable. */
export function addMessages<M extends Messages>(language: string, messages: M): M {
  catalogues[language] = Object.assign(catalogues[language] ?? {}, messages);
  return messages;
}

/** Chooses the language that is spoken from now on; one without a catalogue leaves every message to the first language. */
export function setLanguage(language: string): void {
  current = language;
}

/** The message of a key, filled in; null when neither the chosen language nor the first one has it. */
export function lookUp(key: string, args?: MessageArgs): string | null {
  for (const language of [current, FIRST_LANGUAGE]) {
    const messages = catalogues[language] ?? {};
    const message = Object.hasOwn(messages, key) ? messages[key] : undefined;
    if (message !== undefined) return formatMessage(message, args, language);
  }
  return null;
}

/** Fills in a template. A placeholder without a value, and one that is not well formed, stay as they are written. */
export function formatMessage(template: string, args: MessageArgs = {}, language: string = FIRST_LANGUAGE): string {
  let text = '';
  let at = 0;
  for (;;) {
    const open = template.indexOf('{', at);
    const end = open < 0 ? -1 : endOfBraces(template, open);
    if (end < 0) return text + template.slice(at);
    text += template.slice(at, open) + fill(template.slice(open, end), args, language);
    at = end;
  }
}

/** Index after the brace that closes the one at `open`, or -1. */
function endOfBraces(template: string, open: number): number {
  let depth = 0;
  for (let i = open; i < template.length; i++) {
    if (template[i] === '{') depth++;
    else if (template[i] === '}' && --depth === 0) return i + 1;
  }
  return -1;
}

function fill(placeholder: string, args: MessageArgs, language: string): string {
  const [, name = '', branches] = /^\{\s*(\w+)\s*(?:,\s*plural\s*,([\s\S]*))?\}$/.exec(placeholder) ?? [];
  if (!Object.hasOwn(args, name)) return placeholder;
  const value = args[name];
  if (branches === undefined) return String(value);
  const texts = pluralBranches(branches);
  pluralRules[language] ??= new Intl.PluralRules(language);
  const chosen = texts[`=${value}`] ?? texts[pluralRules[language].select(Number(value))] ?? texts.other;
  return chosen === undefined ? placeholder : formatMessage(chosen, args, language);
}

/** The texts of a plural by their selector: a category of the language, or `=` and an exact number. */
export function pluralBranches(branches: string): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {};
  const selector = /\s*(=\d+|\w+)\s*\{/y;
  for (let found = selector.exec(branches); found; found = selector.exec(branches)) {
    const end = endOfBraces(branches, selector.lastIndex - 1);
    if (end < 0) break;
    const [, form = ''] = found;
    texts[form] = branches.slice(selector.lastIndex, end - 1);
    selector.lastIndex = end;
  }
  return texts;
}
