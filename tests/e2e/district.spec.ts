import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeProgram, expect, keepPicture, openSeededProgram, test } from './fixtures/program';
import { seedOffice } from './fixtures/seed-office';
import { field } from './screens/fields';
import { ProgramWindow } from './screens/window';

const MONTH = '2026年2月';
let window: ProgramWindow;

test.beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'streetdesk-e2e-district-'));
  seedOffice(folder, ['--streets', '2', '--cases', '60', '--residents', '30', '--months', '2']);
  window = new ProgramWindow(await openSeededProgram(folder));
});
// biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern before the test's facts
test.afterEach(async ({}, info) => {
  if (info.status !== info.expectedStatus) await keepPicture(window.program, info);
});
test.afterAll(() => closeProgram(window.program));

/** The street that a person of the district looks at. */
async function choose(name: string): Promise<void> {
  await field(window.program.page, '街道').click();
  await window.program.page.getByRole('option', { name, exact: true }).click();
}

/** What the month of the district, or of one street, counts as received. */
async function countReceived(name: string, unit = name): Promise<number> {
  const { shell, summary } = window;
  await choose(name);
  await shell.open('月报');
  await summary.chooseMonth(MONTH);
  await expect(field(window.program.page, '单位')).toContainText(unit);
  await summary.generate.click();
  return Number(await summary.figure('收件').first().textContent());
}

test('the district sees all and each of its streets, and no street sees another', async () => {
  const { shell, list, program } = window;
  await window.become('district.manager');
  const whole = await countReceived('全区', '市南区');
  const streets = [await countReceived('香港中路街道'), await countReceived('八大峡街道')] as const;
  expect(Math.min(...streets)).toBeGreaterThan(0);
  expect(streets[0] + streets[1]).toBe(whole);

  await shell.open('办件查询');
  const first = list.rows.first();
  const number = /\d{23}/.exec((await first.textContent()) ?? '')?.[0] ?? '';
  const caseId = await first.getAttribute('data-id');
  await window.openCase(number);

  await window.become('clerk1');
  await expect(field(program.page, '街道')).toHaveCount(0);
  await shell.open('办件查询');
  await expect(list.rows.first()).toBeVisible();
  await list.search.fill(number);
  await expect(list.rows).toHaveCount(0);
  await shell.goTo(`/cases/${caseId}`);
  await expect(program.page.getByText('没有找到该办件')).toBeVisible();
});
