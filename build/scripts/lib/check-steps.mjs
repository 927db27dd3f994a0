import { commandScript } from './project.mjs';
import { run } from './run.mjs';

const atOnce = 2;

/** @typedef {{ name: string, isOk: boolean, seconds: number, output: string }} StepResult */

function checkSteps() {
  const typescript = commandScript('typescript', 'tsc');
  const storeys = ['shared', 'electron', 'renderer', 'tests'];
  return [
    ...storeys.map((storey) => ({ name: `types of ${storey}`, command: [typescript, '-p', storey, '--noEmit'] })),
    { name: 'lint and format', command: [commandScript('@biomejs/biome', 'biome'), 'ci', '--colors=off', '.'] },
    { name: 'borders', command: ['build/scripts/check-borders.mjs'] },
  ];
}

/**
 * Runs the checks two at a time, one line each; after a failure no further one begins, and what failed is shown.
 * @param {{ log?: (text: string) => void }} [options]
 * @returns {Promise<readonly StepResult[]>} those that ran
 */
export async function runChecks({ log = console.log } = {}) {
  const waiting = checkSteps();
  /** @type {StepResult[]} */
  const results = [];
  const work = async () => {
    while (waiting.length > 0 && results.every((result) => result.isOk)) {
      const { name, command } = waiting.shift();
      const { code, seconds, output } = await run(command, { isQuiet: true });
      results.push({ name, isOk: code === 0, seconds, output });
      log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds.toFixed(1)} s)`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  for (const result of results.filter(({ isOk }) => !isOk)) log(`\n${result.name}:\n${result.output.trim()}`);
  return results;
}
