// Program of a thread of the balance run: does one portion of the games after the other.
import type { LaboratorySetup } from '../../analysis/laboratory/setup';
import { workerSetup } from '../laboratory/worker-pool';
import { createBalanceWorker } from './balance-tasks';

export const doTask = createBalanceWorker(workerSetup() as LaboratorySetup);
