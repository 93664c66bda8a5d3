// Program of a thread of the laboratory: does one portion of the games after the other.
import { type BatchWorker, createBatchWorker } from '../../analysis/laboratory/batch';
import type { LaboratorySetup } from '../../analysis/laboratory/setup';
import { createScenePlayers } from '../../story/scene-player';
import { runFast } from '../sources/generated-code';
import { workerSetup } from './worker-pool';

const setup = workerSetup() as LaboratorySetup;
runFast(setup.scenario);

export const doTask: BatchWorker = createBatchWorker(setup, createScenePlayers);
