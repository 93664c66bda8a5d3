// The process that plays the soak's games for balance: says that it is ready, gets the setup, then plays each task it is given.
import type { LaboratorySetup } from '../../analysis/laboratory/setup';
import type { PoolReply, PoolRequest } from '../laboratory/process-pool';
import { type BalancePortion, type BalanceTask, createBalanceWorker } from './balance-tasks';

const reply = (message: PoolReply<BalancePortion>): void => {
  process.send?.(message);
};
const hired: { play: ReturnType<typeof createBalanceWorker> | null } = { play: null };

process.on('message', (order: PoolRequest<BalanceTask>) => {
  if (order.kind === 'setup') hired.play = createBalanceWorker(order.setup as LaboratorySetup);
  else if (hired.play) reply({ kind: 'done', result: hired.play(order.task) });
});
process.on('disconnect', () => process.exit());
reply({ kind: 'ready' });
