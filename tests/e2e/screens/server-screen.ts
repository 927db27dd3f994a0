import type { Page } from '@playwright/test';

/** What a desk needs to reach a server. */
export interface ServerFacts {
  readonly port: number;
  readonly user: string;
  readonly password: string;
}

/** Where the data is: joining a server, waiting for it, and what is said when it is gone. */
export class ServerScreen {
  readonly join;
  readonly connect;
  readonly test;
  readonly password;
  readonly goOn;
  readonly alert;
  readonly lost;
  readonly waiting;

  constructor(readonly page: Page) {
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    this.join = button('加入已有的中心（连接服务器）');
    this.connect = button('连接');
    this.test = button('测试连接');
    this.password = page.getByLabel('密码', { exact: true });
    this.goOn = button('继续');
    this.alert = page.getByRole('alert');
    this.lost = page.getByText('与服务器的连接已中断', { exact: true });
    this.waiting = page.getByRole('alert').filter({ hasText: '等待提交' });
  }

  /** Fills in the form of a server on this computer, not encrypted. */
  async fill({ port, user, password }: ServerFacts): Promise<void> {
    await this.page.getByLabel('服务器地址').fill('127.0.0.1');
    await this.page.getByLabel('端口').fill(String(port));
    await this.page.getByLabel('账号').fill(user);
    await this.password.fill(password);
    await this.page.getByLabel('加密方式').click();
    await this.page.getByRole('option', { name: /^不加密/ }).click();
  }
}
