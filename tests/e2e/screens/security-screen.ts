import type { Page } from '@playwright/test';

/** The page before the data is opened, and the settings of the keys. */
export class SecurityScreen {
  readonly passphrase;
  readonly openData;
  readonly wrong;
  readonly reminder;
  readonly phrase;
  readonly password;
  readonly sheet;

  constructor(readonly page: Page) {
    this.passphrase = page.getByRole('textbox', { name: '口令', exact: true });
    this.openData = page.getByRole('button', { name: '打开', exact: true });
    this.wrong = page.getByRole('alert');
    this.reminder = page.getByRole('note').filter({ hasText: '恢复短语尚未打印并核对' });
    this.phrase = page.getByRole('region', { name: '恢复短语', exact: true });
    this.password = page.getByRole('textbox', { name: '您的登录密码', exact: true });
    this.sheet = page.getByRole('dialog', { name: '恢复短语', exact: true });
  }

  /** Makes a phrase; the sheet is on the screen then. */
  async makePhrase(password: string): Promise<void> {
    await this.phrase.getByRole('button', { name: '生成恢复短语', exact: true }).click();
    await this.password.fill(password);
    await this.password.press('Enter');
    await this.sheet.getByRole('img').first().waitFor();
  }
}
