// The process that does portions of the laboratory's work: says that it is ready, gets the setup, then one task after the other.
import { type Batch, type BatchTask, type BatchWorker, createBatchWorker } from '../../analysis/laboratory/batch';
import type { LaboratorySetup } from '../../analysis/laboratory/setup';
import type { PoolReply, PoolRequest } from './process-pool';

const reply = (message: PoolReply<Batch>): void => {
  process.send?.(message);
};

const hired: { worker: BatchWorker | null } = { worker: null };

process.on('message', (order: PoolRequest<BatchTask>) => {
  if (order.kind === 'setup') hired.worker = createBatchWorker(order.setup as LaboratorySetup);
  else if (hired.worker) reply({ kind: 'done', result: hired.worker(order.task) });
});
// Ctrl-C reaches every process of a terminal; the one that reports ends the others.
process.on('SIGINT', () => undefined);
process.on('disconnect', () => process.exit());
reply({ kind: 'ready' });
