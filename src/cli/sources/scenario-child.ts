// Child process that compiles one untrusted scenario: sends ready, receives the files, sends the result; the parent ends it.
import { loadScenario, type ScenarioFile, type ScenarioLoadResult } from '../../scenario/load-scenario';

export interface LoadRequest {
  readonly files: readonly ScenarioFile[];
  readonly entry: string;
  /** Also what its numbers rest on. */
  readonly withRegister?: boolean;
}
export type LoadReply = { readonly kind: 'ready' } | { readonly kind: 'loaded'; readonly loaded: ScenarioLoadResult };

function reply(message: LoadReply): void {
  process.send?.(message);
}

process.on('message', (request: LoadRequest) => {
  reply({ kind: 'loaded', loaded: loadScenario(request.files, request.entry, request) });
});
reply({ kind: 'ready' });
