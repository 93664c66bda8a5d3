// `debrief <record>`: what happened in a game and why, as lines, as data, or as one page that holds everything.
import { allAgentsOf } from '../../agents/players';
import { debriefOf } from '../../analysis/debrief/debrief';
import { openDebrief } from '../../analysis/debrief/game';
import type { DebriefParts } from '../../analysis/debrief/parts';
import { hasRecord } from '../../analysis/simulation/history-game';
import { type CitedSource, readingListOf } from '../../analysis/text/reading-list';
import { totalScore } from '../../engine/turn/result';
import { t } from '../../i18n/text';
import type { GameRecord } from '../../replay/record';
import { type ReplayResult, replayRecord } from '../../replay/replay-result';
import { formatSeed } from '../../replay/seed';
import { decisionSection, historySection } from '../debrief/decision-sections';
import { type DebriefDocument, formatDocumentLines } from '../debrief/document';
import { hiddenSection, tableSections } from '../debrief/hidden-sections';
import { formatHtmlPage } from '../debrief/html-page';
import { questionSection, readingListSection, readingSection } from '../debrief/reading-sections';
import { curveSection, otherTypesSection, scoreSection } from '../debrief/score-sections';
import { viewFinalCard } from '../report/final-card';
import { entryTitle } from '../report/scenario-text';
import { verificationLines } from '../report/verification';
import { requireTarget, writeFile } from '../sources/files';
import { openRecord } from '../sources/open-record';
import type { OpenScenario } from '../sources/open-scenario';
import { formatPath } from '../sources/project-paths';
import { expectOnePositional } from './arguments';
import { type CliCommand, problemResult } from './cli-command';
import '../../i18n/en/debrief';

interface DebriefHead {
  readonly record: GameRecord;
  readonly verification: ReplayResult['verification'];
  readonly outcome: string;
}

function readingListIn(s: OpenScenario, { cameUp }: DebriefParts): CitedSource[] {
  return readingListOf(cameUp, (key) => (s.hasText(`${key}.sources`) ? s.text(`${key}.sources`) : ''));
}

/** Everything a debrief says, in the order it is read. */
export function createDebriefDocument(
  s: OpenScenario,
  { record, verification, outcome }: DebriefHead,
  parts: DebriefParts,
): DebriefDocument {
  const { curves, decisions, hidden, worlds, history, readings, questions } = parts;
  const game = t('debrief.head.game', { scenario: s.text('title'), seed: formatSeed(record.seed), n: record.commands.length });
  const grade = curves.grade
    ? t('debrief.head.grade', {
        standing: entryTitle(s, 'grade', curves.grade.standing),
        share: curves.grade.share,
        past: t(hasRecord(s.scenario) ? 'ending.scaleHistory' : 'ending.scaleStatusQuo'),
        history: totalScore(curves.history.final),
        best: curves.best,
      })
    : t('debrief.head.unfinished');
  return {
    title: `${t('debrief.head.title')}: ${game}`,
    subtitle: `${entryTitle(s, 'outcome', outcome)}. ${grade}. ${verificationLines(s, record, { verification }).slice(1).join(' ')}`,
    sections: [
      scoreSection(s, curves),
      curveSection(s, curves, hidden.type?.id ?? null),
      hiddenSection(s, hidden),
      ...tableSections(s, hidden),
      decisionSection(s, decisions),
      otherTypesSection(s, worlds),
      readingSection(s, readings),
      historySection(s, history, hidden.type?.id ?? null),
      questionSection(s, questions),
      readingListSection(s, readingListIn(s, parts)),
    ],
  };
}

export const debriefCommand: CliCommand = {
  name: 'debrief',
  usage: 'debrief <record|link>',
  summary: 'What happened in a game and why: beside history, what was hidden, which decisions mattered.',
  flags: {
    html: { kind: 'text', text: 'Write it to this file as one page that needs nothing else.' },
    scenario: { kind: 'text', text: 'The scenario to read it with, when it is not one that comes with the game.' },
  },
  run: async (args) => {
    const word = expectOnePositional(args, 'record|link');
    const file = args.text('html');
    const path = file === undefined ? null : requireTarget(file);
    const opened = await openRecord(word, args.text('scenario'));
    if (!opened.ok) return problemResult(opened.problem);
    const { scenario: s, record } = opened;
    const parts = debriefOf(s.scenario, record);
    const { outcome } = viewFinalCard(s, openDebrief(s.scenario, record).final);
    const { verification } = replayRecord(s.scenario, record, allAgentsOf(s.scenario));
    const { scenario, seed, mode, seats, marks } = record;
    const document = createDebriefDocument(s, { record, verification, outcome }, parts);
    const json = { scenario, seed, mode, seats, marks, verification, outcome, ...parts, reading: readingListIn(s, parts) };
    if (path === null) return { exitCode: 0, text: formatDocumentLines(document).join('\n'), json };
    writeFile(path, formatHtmlPage(document, { curve: t('debrief.curves.legend'), plane: t('debrief.table.legend') }));
    return { exitCode: 0, text: `Written to ${formatPath(path)}.`, json };
  },
};
