import { cpus } from 'node:os';
import { quantile } from '../measure';
import { type Figure, figureOf } from '../report';
import { warmSeconds } from './rounds';
import type { WindowsOutcome, WindowsPlan } from './run-windows';
import type { WindowReport } from './terms';

/** Commands that were answered well in a second, once the windows were warm. */
const rateOf = (reports: readonly WindowReport[], seconds: number) =>
  reports.reduce((sum, { measured }) => sum + measured, 0) / (seconds - warmSeconds(seconds));
const savesOf = (reports: readonly WindowReport[]) => reports.flatMap(({ saves }) => saves);

/** How often commands failed, by code, over all windows. */
export function countFailures(reports: readonly WindowReport[]): Readonly<Record<string, number>> {
  const all: Record<string, number> = {};
  for (const { failures } of reports)
    for (const [code, count] of Object.entries(failures)) all[code] = (all[code] ?? 0) + count;
  return all;
}

/** What windows did, in lines for people who wait for the rest. */
export function describeWork(reports: readonly WindowReport[], seconds: number): readonly string[] {
  const saves = savesOf(reports);
  const [middle, slow] = saves.length === 0 ? [0, 0] : [quantile(saves, 0.5), quantile(saves, 0.95)];
  const rate = rateOf(reports, seconds);
  return [
    `${rate.toFixed(1)} commands/s, saves p50 ${middle.toFixed(0)} ms, p95 ${slow.toFixed(0)} ms`,
    `failures ${JSON.stringify(countFailures(reports))}`,
  ];
}

/** The figures of a run that was compared, none where either way saved nothing; its ratio of throughput is the program's ÷ the plain way's. */
export function windowFigures(
  plan: WindowsPlan,
  { program, plain, recorded, faults }: WindowsOutcome,
): readonly Figure[] {
  if (plain === null || savesOf(program).length === 0 || savesOf(plain).length === 0) return [];
  const kill = plan.isKilled ? ', the server killed with -9 once' : '';
  const counts = recorded.map(({ name, statements }) => `${name} ${statements.length}`).join(', ');
  const conditions = [
    `${plan.windows} processes (half reading, half writing) without pauses for ${plan.seconds} s, measured after ${warmSeconds(plan.seconds)} s${kill}`,
    `${plan.cases} cases before, ${program.flatMap(({ cases }) => cases).length} taken`,
    `failures ${JSON.stringify(countFailures(program))}, faults ${faults.length}`,
    `statements: ${counts}`,
    `baseline: the same statements by pg alone in as many processes that listen, too; server on the same ${cpus().length} cores`,
  ].join('; ');
  const save = (share: number, id: string) => {
    const [value, baseline] = [quantile(savesOf(program), share), quantile(savesOf(plain), share)];
    return figureOf({ id, unit: 'ms', value, baseline, conditions });
  };
  const rate = (reports: readonly WindowReport[]) => rateOf(reports, plan.seconds);
  const throughput = { id: 'windows-throughput', unit: 'commands/s', value: rate(program), baseline: rate(plain) };
  return [figureOf({ ...throughput, conditions }), save(0.5, 'windows-save-median'), save(0.95, 'windows-save-p95')];
}
