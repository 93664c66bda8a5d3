// Debrief sections: five readings with praise and blame, discussion questions, reading list.
import type { LineAssessment, VariableChange } from '../../analysis/debrief/line-assessments';
import type { CitedSource } from '../../analysis/text/reading-list';
import { t } from '../../i18n/text';
import { formatSigned } from '../report/number-format';
import { entryTitle, firstText, formatValue, slotTitle, turnTitle } from '../report/scenario-text';
import type { OpenScenario } from '../sources/open-scenario';
import type { DocumentBlock, DocumentSection } from './document';
import { decisionTitle } from './titles';
import '../../i18n/en/debrief';

export function readingSection(s: OpenScenario, readings: readonly LineAssessment[]): DocumentSection {
  const blocks = readings.flatMap((reading): DocumentBlock[] => [
    { kind: 'text', text: headText(s, reading) },
    { kind: 'list', items: findingTexts(s, reading) },
  ]);
  return { title: t('debrief.readings.title'), blocks: [{ kind: 'text', text: t('debrief.readings.note') }, ...blocks] };
}

function headText(s: OpenScenario, { line, verdict, mark, own, history, acts, actsOnLine }: LineAssessment): string {
  const title = entryTitle(s, 'line', line);
  return [
    t('debrief.readings.head', { line: title, verdict: t(`debrief.readings.${verdict}`), mark }),
    firstText(s, [`reading.${line}.${verdict}`], ''),
    t('debrief.readings.result', { own: formatSigned(own), history: formatSigned(history) }),
    acts === 0 ? t('debrief.readings.noActs') : t('debrief.readings.conduct', { n: actsOnLine, of: acts }),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function findingTexts(s: OpenScenario, { praise, blame, gained, lost }: LineAssessment): string[] {
  const praised = praise.map(({ decision, worth, isOnLine }) =>
    t(isOnLine ? 'debrief.readings.praise' : 'debrief.readings.praiseOff', {
      act: decisionTitle(s, decision),
      turn: turnTitle(s, decision.turn),
      worth: formatSigned(worth),
    }),
  );
  const blamed = blame.map(({ decision, worth, isOnLine }) =>
    t(isOnLine ? 'debrief.readings.blameOn' : 'debrief.readings.blame', {
      act: decisionTitle(s, decision),
      turn: turnTitle(s, decision.turn),
      worth: formatSigned(worth),
    }),
  );
  const moved = [
    ...(gained.length > 0 ? [t('debrief.readings.gained', { list: movedList(s, gained) })] : []),
    ...(lost.length > 0 ? [t('debrief.readings.lost', { list: movedList(s, lost) })] : []),
  ];
  return [...praised, ...blamed, ...moved];
}

function movedList(s: OpenScenario, list: readonly VariableChange[]): string {
  return list
    .map(({ id, from, to, history, worth }) => {
      const slot = s.scenario.variables.findIndex((v) => v.id === id);
      const shown = (value: number): string => formatValue(s, slot, value);
      const told = { name: slotTitle(s, slot), from: shown(from), to: shown(to), history: shown(history) };
      return `${t('debrief.readings.moved', told)}: ${formatSigned(worth)}`;
    })
    .join('; ');
}

export function questionSection(s: OpenScenario, questions: readonly string[]): DocumentSection {
  const items = questions.map((id) => s.text(`question.${id}.text`));
  return { title: t('debrief.questions.title'), blocks: [{ kind: 'list', items }] };
}

export function readingListSection(s: OpenScenario, list: readonly CitedSource[]): DocumentSection {
  const items = list.map(({ id, by }) => {
    const said = ['author', 'title', 'year', 'publisher', 'place', 'url'].flatMap((field) => {
      const key = `source.${id}.${field}`;
      // Addresses without their scheme: the page that is written loads nothing and links nowhere.
      return s.hasText(key) ? [s.text(key).replace(/^https?:\/\//, '')] : [];
    });
    return `${said.join('. ')}. ${t('debrief.reading.cited', { n: by.length })}`;
  });
  return { title: t('debrief.reading.title'), blocks: [{ kind: 'list', items }] };
}
