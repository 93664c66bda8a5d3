// The command line: prints what the command reports, as sentences or as data, and ends with its code.
import { runCommandLine } from './commands/command-line';

const words = process.argv.slice(2);
const report = await runCommandLine(words);
const isJson = words.includes('--json');
const out = isJson ? `${JSON.stringify(report.json, null, 2)}\n` : `${report.text}\n`;
process.exitCode = report.exitCode;
(report.exitCode === 2 && !isJson ? process.stderr : process.stdout).write(out);
