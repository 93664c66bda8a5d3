// The interface's catalogues as the tests read them: each language's files with their messages, and what is wrong with a message.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pluralBranches } from '../../src/i18n/messages';
import { projectRoot } from './source';

type Messages = Readonly<Record<string, string>>;

/** Tags of the languages: the folders of src/i18n. */
export function languages(): readonly string[] {
  const top = join(projectRoot, 'src/i18n');
  return readdirSync(top).filter((name) => statSync(join(top, name)).isDirectory());
}

/** The messages of a language by the name of their file. */
export async function readCatalogue(language: string): Promise<Readonly<Record<string, Messages>>> {
  const names = readdirSync(join(projectRoot, 'src/i18n', language)).map((name) => name.replace(/\.ts$/, ''));
  const parts = names.map(async (name) => {
    const [messages, ...more] = Object.values(await import(`../../src/i18n/${language}/${name}.ts`)) as Messages[];
    if (messages === undefined || more.length > 0) throw new Error(`${language}/${name}.ts exports more or less than its messages`);
    return [name, messages] as const;
  });
  return Object.fromEntries(await Promise.all(parts));
}

/** Placeholders of a template with what stands between their braces; null where braces do not match. */
function placeholdersOf(template: string): readonly string[] | null {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (const [i, letter] of [...template].entries()) {
    if (letter === '{' && depth++ === 0) start = i;
    if (letter === '}' && depth-- === 1) found.push([...template].slice(start + 1, i).join(''));
    if (depth < 0) return null;
  }
  return depth === 0 ? found : null;
}

/** Names of the values a template quotes, inside plurals too. */
function namesOf(template: string): readonly string[] {
  const names = (placeholdersOf(template) ?? []).flatMap((inner) => {
    const [name, , branches] = inner.split(/\s*,\s*(plural)\s*,/);
    return [name.trim(), ...Object.values(branches ? pluralBranches(branches) : {}).flatMap(namesOf)];
  });
  return [...new Set(names)].sort();
}

/** What is wrong with a message of a language, one sentence each. */
export function messageFaults(language: string, template: string): readonly string[] {
  if (template.trim() === '') return ['is empty'];
  const inner = placeholdersOf(template);
  if (!inner) return ['has braces that do not match'];
  return inner.flatMap((text) => {
    if (/^\w+$/.test(text)) return [];
    const plural = /^\w+, plural, (.*)$/s.exec(text);
    if (!plural) return [`has a placeholder that is none: {${text}}`];
    const branches = pluralBranches(plural[1]);
    const rest = Object.entries(branches).reduce((left, [name, branch]) => left.replace(`${name} {${branch}}`, ''), plural[1]);
    const given = Object.keys(branches).filter((name) => !name.startsWith('='));
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    return [
      ...(rest.trim() === '' ? [] : [`has a plural with something between its texts: ${rest.trim()}`]),
      ...needed.filter((name) => !given.includes(name)).map((name) => `has no plural text for ${name}`),
      ...given
        .filter((name) => !needed.some((one) => one === name))
        .map((name) => `has a plural text for ${name}, which ${language} lacks`),
      ...Object.values(branches).flatMap((branch) => (branch === '' ? [] : messageFaults(language, branch))),
      ...(text.includes('#') ? ['has a # where the number must be named'] : []),
    ];
  });
}

/** How a language's messages differ from the first language's, one sentence each. */
export function translationFaults(first: Messages, language: string, messages: Messages): readonly string[] {
  return [
    ...Object.keys(first)
      .filter((key) => !Object.hasOwn(messages, key))
      .map((key) => `${language}: ${key} is missing`),
    ...Object.entries(messages).flatMap(([key, template]) => {
      if (!Object.hasOwn(first, key)) return [`${language}: ${key} is not in the first language`];
      const faults = [...messageFaults(language, template)];
      if (namesOf(template).join() !== namesOf(first[key]).join())
        faults.push(`quotes ${namesOf(template)} instead of ${namesOf(first[key])}`);
      return faults.map((fault) => `${language}: ${key} ${fault}`);
    }),
  ];
}
