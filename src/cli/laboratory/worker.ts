// Program of a thread of the laboratory: does one portion of the games after the other.
import { type BatchWorker, createBatchWorker } from '../../analysis/laboratory/batch';
import type { LaboratorySetup } from '../../analysis/laboratory/setup';
import { workerSetup } from './worker-pool';

export const doTask: BatchWorker = createBatchWorker(workerSetup() as LaboratorySetup);
