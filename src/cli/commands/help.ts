// `help [command]`: what there is, and the flags of one command.
import { unknownName } from './arguments';
import type { CliCommand } from './cli-command';

function flagLines(c: CliCommand): string[] {
  const flags = Object.entries(c.flags).map(([name, f]): readonly [string, string] => [
    `--${name}${f.kind === 'text' ? ' <text>' : f.kind === 'count' ? ' <n>' : ''}`,
    f.text,
  ]);
  const rows: readonly (readonly [string, string])[] = [
    ...flags,
    ['--json', 'Print data instead of sentences; the keys stand in docs/command-line.'],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`);
}

/** The help on these commands. */
export function createHelpCommand(commands: readonly CliCommand[]): CliCommand {
  return {
    name: 'help',
    usage: 'help [command]',
    summary: 'What there is, and the flags of one command.',
    flags: {},
    run: async (args) => {
      const [name] = args.positionals;
      const command = commands.find((c) => c.name === name);
      if (name !== undefined && name !== 'help' && !command)
        throw unknownName(
          'command',
          name,
          commands.map((c) => c.name),
          'See: help.',
        );
      const list = commands.map((c) => ({ name: c.name, usage: c.usage, summary: c.summary, flags: Object.keys(c.flags) }));
      if (command)
        return {
          exitCode: 0,
          text: [command.usage, '', command.summary, '', ...flagLines(command)].join('\n'),
          json: list.filter((c) => c.name === name),
        };
      const width = Math.max(...list.map((c) => c.usage.length));
      const lines = list.map((c) => `  ${c.usage.padEnd(width)}  ${c.summary}`);
      const text = [
        'npm run -s hikiwake -- <command>',
        '',
        ...lines,
        '',
        '<scenario> is an id in scenarios/, a folder or a file. Every command takes --json and --help; --version tells which program this is.',
      ];
      return { exitCode: 0, text: text.join('\n'), json: list };
    },
  };
}
