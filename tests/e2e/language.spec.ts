import { enUS } from '../../shared/i18n/en-US';
import { zhCN } from '../../shared/i18n/zh-CN';
import { expect, test } from './fixtures/program';
import { shareProgram } from './fixtures/shared-program';
import { listNames, listTexts } from './fixtures/visible-texts';

const program = shareProgram();

const SCREENS = {
  coordinator1: ['/counter', '/pool', '/orders', '/cases', '/supervision', '/funding', '/summary'],
  admin: ['office', 'accounts', 'organisation', 'items', 'categories', 'audit'].map(
    (section) => `/settings/${section}`,
  ),
} as const;
const CHINESE = /\p{Script=Han}/u;

type Words = { readonly [key: string]: string | Words };

function flatten(words: Words, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : flatten(value, `${path}${key}.`),
  );
}

const KEYS = new Set(flatten(zhCN).map(([key]) => key));
/** Sentences of the Chinese catalogue; short words can also be data, as the name of a sector or a person. */
const CHINESE_SENTENCES = new Set(flatten(zhCN).flatMap(([, text]) => (text.length > 4 ? [text] : [])));

async function expectEnglish(where: string): Promise<void> {
  const { page, accounts } = program().program;
  const people = new Set(accounts.map(({ displayName }) => displayName));
  const texts = await listTexts(page);
  expect(
    texts.filter((text) => KEYS.has(text) && text.includes('.')),
    `raw keys at ${where}`,
  ).toEqual([]);
  expect(
    texts.filter((text) => CHINESE_SENTENCES.has(text) && !people.has(text)),
    `Chinese words at ${where}`,
  ).toEqual([]);
  expect(
    (await listNames(page)).filter((text) => CHINESE.test(text)),
    `Chinese names at ${where}`,
  ).toEqual([]);
}

test('both catalogues have the same keys', () => {
  expect(flatten(enUS).map(([key]) => key.replace(/_(one|other)$/, ''))).toEqual(
    expect.arrayContaining(flatten(zhCN).map(([key]) => key.replace(/_(one|other)$/, ''))),
  );
});

for (const [username, addresses] of Object.entries(SCREENS)) {
  test(`shows ${username} every screen in English`, async () => {
    const window = program();
    const { shell, login } = window;
    await window.become(username);
    await shell.pickFromAccountMenu('English');
    await expect(window.program.page.getByRole('button', { name: / Account$/ })).toBeVisible();
    for (const address of addresses) {
      await shell.goTo(address);
      await expect(window.program.page.getByRole('progressbar')).toHaveCount(0);
      await expectEnglish(address);
    }
    await window.program.page.getByRole('button', { name: / Account$/ }).click();
    await window.program.page.getByRole('menuitem', { name: '中文', exact: true }).click();
    await expect(shell.account).toBeVisible();
    await shell.signOut();
    await expect(login.login).toBeVisible();
  });
}
