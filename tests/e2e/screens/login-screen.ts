import type { Page } from '@playwright/test';
import { DEMONSTRATION_PASSWORD } from '../fixtures/accounts';

/** The screen on which a person signs in. */
export class LoginScreen {
  readonly username;
  readonly password;
  readonly login;
  readonly alert;
  readonly demonstrationNote;

  constructor(readonly page: Page) {
    this.username = page.getByRole('textbox', { name: '用户名', exact: true });
    this.password = page.getByRole('textbox', { name: '密码', exact: true });
    this.login = page.getByRole('button', { name: '登录', exact: true });
    this.alert = page.getByRole('alert');
    this.demonstrationNote = page.getByText('演示数据，请勿录入真实信息');
  }

  async signIn(username: string, password: string = DEMONSTRATION_PASSWORD): Promise<void> {
    await this.username.fill(username);
    await this.password.fill(password);
    await this.login.click();
    await this.username.waitFor({ state: 'detached' });
  }
}
