import type { Page } from '@playwright/test';
import { LoginScreen } from './login-screen';

/** Names of the main navigation, as the issue fixes them. */
export const NAVIGATION = [
  '受理窗口',
  '待分派',
  '我的工单',
  '预警',
  '办件查询',
  '居民登记',
  '责任矩阵',
  '待审批',
  '督办',
  '经费',
  '月报',
  '系统设置',
] as const;
type NavigationName = (typeof NAVIGATION)[number];

/** The frame of every page: navigation and the person at the window. */
export class ShellScreen {
  readonly navigation;
  readonly account;
  readonly lock;
  readonly unlock;
  readonly unlockPassword;
  readonly notice;

  constructor(readonly page: Page) {
    this.navigation = page.getByRole('navigation');
    this.account = page.getByRole('button', { name: / 账号$/ });
    this.lock = page.getByRole('button', { name: '锁屏', exact: true });
    this.unlock = page.getByRole('button', { name: '解锁', exact: true });
    this.unlockPassword = page.getByRole('textbox', { name: '密码', exact: true });
    this.notice = page.getByRole('alert');
  }

  link(name: NavigationName) {
    return this.page.getByRole('link', { name, exact: true });
  }

  heading(name: string) {
    return this.page.getByRole('heading', { level: 1, name, exact: true });
  }

  async open(name: NavigationName): Promise<void> {
    await this.link(name).click();
    await this.heading(name).waitFor();
  }

  /** Opens a page by its address, as a person could who types it. */
  async goTo(address: string): Promise<void> {
    await this.page.evaluate((hash) => {
      window.location.hash = hash;
    }, address);
  }

  async pickFromAccountMenu(name: string): Promise<void> {
    await this.account.click();
    await this.page.getByRole('menuitem', { name, exact: true }).click();
  }

  async signOut(): Promise<void> {
    await this.pickFromAccountMenu('退出登录');
    await new LoginScreen(this.page).username.waitFor();
  }

  /** Another person takes the window. */
  async changePerson(username: string): Promise<void> {
    await this.signOut();
    await new LoginScreen(this.page).signIn(username);
  }
}
