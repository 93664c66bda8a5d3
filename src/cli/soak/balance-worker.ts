// Program of a thread of the balance run: does one portion of the games after the other.
import type { LaboratorySetup } from '../../analysis/laboratory/setup';
import { workerSetup } from '../laboratory/worker-pool';
import { runFast } from '../sources/generated-code';
import { createBalanceWorker } from './balance-tasks';

const setup = workerSetup() as LaboratorySetup;
runFast(setup.scenario);

export const doTask = createBalanceWorker(setup);
