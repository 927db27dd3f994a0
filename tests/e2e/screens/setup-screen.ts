import type { Page } from '@playwright/test';
import { field, lookUp } from './fields';

const LEVELS = ['省（自治区、直辖市）', '市（地区）', '区（县）', '街道（乡镇）'] as const;

/** The first run. */
export class SetupScreen {
  readonly communities;
  readonly next;
  readonly finish;
  readonly centreName;

  constructor(readonly page: Page) {
    this.communities = page.getByRole('note');
    this.next = page.getByRole('button', { name: '下一步', exact: true });
    this.finish = page.getByRole('button', { name: '完成设置', exact: true });
    this.centreName = field(page, '受理中心名称');
  }

  /** Chooses the street from the province down. */
  async chooseStreet(names: readonly string[]): Promise<void> {
    for (const [at, name] of names.entries()) await lookUp(this.page, this.page, LEVELS[at] ?? '', name);
  }

  async writeAdministrator(person: { displayName: string; username: string; password: string }): Promise<void> {
    await field(this.page, '管理员姓名').fill(person.displayName);
    await field(this.page, '管理员用户名').fill(person.username);
    await field(this.page, '管理员密码').fill(person.password);
    await field(this.page, '再次输入密码').fill(person.password);
  }

  start(name: '演示数据' | '空白中心') {
    return this.page.getByRole('radio', { name, exact: true });
  }
}
