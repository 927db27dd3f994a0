import type { Page } from '@playwright/test';

/** Where a person sets a password of his own. */
export class NewPasswordScreen {
  constructor(readonly page: Page) {}

  async change(old: string, next: string): Promise<void> {
    for (const [name, text] of [
      ['原密码', old],
      ['新密码', next],
      ['再次输入新密码', next],
    ] as const) {
      await this.page.getByRole('textbox', { name, exact: true }).fill(text);
    }
    await this.page.getByRole('button', { name: '确认修改', exact: true }).click();
  }
}
