import { resolve } from 'node:path';
import { commandScript, projectRoot } from './project.mjs';
import { run } from './run.mjs';

/**
 * Runs tests of the repository at the size that a named command asks for.
 * @param {readonly string[]} tests their files
 * @param {Record<string, string>} environment what tells them the size
 */
export async function runNamedTest(tests, environment) {
  const config = resolve(projectRoot, 'build/vitest.config.ts');
  const { code } = await run([commandScript('vitest'), 'run', '--config', config, ...tests], {
    environment: { ...process.env, ...environment },
  });
  process.exitCode = code;
}
