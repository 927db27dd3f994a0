import type { Page } from '@playwright/test';
import { choose, field, lookUp } from './fields';
import { ShellScreen } from './shell-screen';

/** The settings (系统设置). */
export class SettingsScreen {
  readonly initialPassword = 'begin-with-this';
  readonly rows;
  readonly dialog;

  constructor(readonly page: Page) {
    this.rows = page.getByRole('grid').locator('[role=row][data-id]');
    this.dialog = page.getByRole('dialog');
  }

  async open(section: string): Promise<void> {
    await new ShellScreen(this.page).open('系统设置');
    await this.page.getByRole('tab', { name: section, exact: true }).click();
  }

  async addAccount(person: { username: string; displayName: string; role: string; unit: string }): Promise<void> {
    await this.page.getByRole('button', { name: '新增账号', exact: true }).click();
    await field(this.dialog, '用户名').fill(person.username);
    await field(this.dialog, '姓名').fill(person.displayName);
    await choose(this.page, this.dialog, '岗位', person.role);
    await lookUp(this.page, this.dialog, '所属单位', person.unit);
    await field(this.dialog, '初始密码').fill(this.initialPassword);
    await this.save();
  }

  /** Saves the dialog and waits until it is gone. */
  async save(): Promise<void> {
    await this.dialog.getByRole('button', { name: '保存', exact: true }).click();
    await this.dialog.waitFor({ state: 'detached' });
  }
}
