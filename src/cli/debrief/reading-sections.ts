// The debrief's last sections: five readings with what each would praise and blame, questions to discuss, and what to read.
import type { LineAssessment, VariableChange } from '../../analysis/debrief/line-assessments';
import type { CitedSource } from '../../analysis/text/reading-list';
import { debriefText } from '../../i18n/en/debrief';
import { firstText, formatValue, readableId, slotTitle, turnTitle } from '../report/scenario-text';
import type { OpenScenario } from '../sources/open-scenario';
import type { DocumentBlock, DocumentSection } from './document';
import { decisionTitle, formatSigned } from './titles';

export function readingSection(s: OpenScenario, readings: readonly LineAssessment[]): DocumentSection {
  const blocks = readings.flatMap((reading): DocumentBlock[] => [
    { kind: 'text', text: headText(s, reading) },
    { kind: 'list', items: findingTexts(s, reading) },
  ]);
  return { title: debriefText('readings.title'), blocks: [{ kind: 'text', text: debriefText('readings.note') }, ...blocks] };
}

function headText(s: OpenScenario, { line, verdict, mark, own, history, acts, actsOnLine }: LineAssessment): string {
  const title = firstText(s, [`line.${line}.title`], readableId(line));
  return [
    debriefText('readings.head', { line: title, verdict: debriefText(`readings.${verdict}`), mark }),
    firstText(s, [`reading.${line}.${verdict}`], ''),
    debriefText('readings.result', { own: formatSigned(own), history: formatSigned(history) }),
    acts === 0 ? debriefText('readings.noActs') : debriefText('readings.conduct', { n: actsOnLine, of: acts }),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function findingTexts(s: OpenScenario, { praise, blame, gained, lost }: LineAssessment): string[] {
  const praised = praise.map(({ decision, worth, isOnLine }) =>
    debriefText(isOnLine ? 'readings.praise' : 'readings.praiseOff', {
      act: decisionTitle(s, decision),
      turn: turnTitle(s, decision.turn),
      worth: formatSigned(worth),
    }),
  );
  const blamed = blame.map(({ decision, worth, isOnLine }) =>
    debriefText(isOnLine ? 'readings.blameOn' : 'readings.blame', {
      act: decisionTitle(s, decision),
      turn: turnTitle(s, decision.turn),
      worth: formatSigned(worth),
    }),
  );
  const moved = [
    ...(gained.length > 0 ? [debriefText('readings.gained', { list: movedList(s, gained) })] : []),
    ...(lost.length > 0 ? [debriefText('readings.lost', { list: movedList(s, lost) })] : []),
  ];
  return [...praised, ...blamed, ...moved];
}

function movedList(s: OpenScenario, list: readonly VariableChange[]): string {
  return list
    .map(({ id, from, to, history, worth }) => {
      const slot = s.scenario.variables.findIndex((v) => v.id === id);
      const shown = (value: number): string => formatValue(s, slot, value);
      const told = { name: slotTitle(s, slot), from: shown(from), to: shown(to), history: shown(history) };
      return `${debriefText('readings.moved', told)}: ${formatSigned(worth)}`;
    })
    .join('; ');
}

export function questionSection(s: OpenScenario, questions: readonly string[]): DocumentSection {
  const items = questions.map((id) => s.text(`question.${id}.text`));
  return { title: debriefText('questions.title'), blocks: [{ kind: 'list', items }] };
}

export function readingListSection(s: OpenScenario, list: readonly CitedSource[]): DocumentSection {
  const items = list.map(({ id, by }) => {
    const said = ['author', 'title', 'year', 'place'].flatMap((field) =>
      s.hasText(`source.${id}.${field}`) ? [s.text(`source.${id}.${field}`)] : [],
    );
    return `${said.join('. ')}. ${debriefText('reading.cited', { n: by.length })}`;
  });
  return { title: debriefText('reading.title'), blocks: [{ kind: 'list', items }] };
}
