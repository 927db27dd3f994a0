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
  readonly useServer;
  readonly moveThere;
  readonly moveHere;

  constructor(readonly page: Page) {
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    this.join = button('加入已有的中心（连接服务器）');
    this.connect = button('连接');
    this.test = button('测试连接');
    this.password = page.getByLabel('密码', { exact: true });
    this.goOn = button('继续');
    this.alert = page.getByRole('alert');
    this.lost = page.getByText('与服务器的连接已中断', { exact: true });
    this.useServer = button('改用服务器');
    this.moveThere = button('迁移本机数据到此服务器');
    this.moveHere = button('将服务器数据迁回本机');
    this.waiting = page.getByRole('alert').filter({ hasText: '等待提交' });
  }

  /** Answers what is asked before something large is begun. */
  confirm(name: string): Promise<void> {
    return this.page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
  }

  /** How far a move is. */
  progress(title: string) {
    return this.page.getByRole('region', { name: title, exact: true }).getByRole('progressbar');
  }

  /** The mark at the place that the data is in. */
  current(place: string) {
    return this.page.getByRole('region', { name: place, exact: true }).getByText('当前', { exact: true });
  }

  /** Fills in the form of a server on this computer, not encrypted. */
  async fill({ port, user, password }: ServerFacts): Promise<void> {
    await this.page.getByLabel('服务器地址').fill('127.0.0.1');
    await this.page.getByLabel('端口').fill(String(port));
    await this.page.getByRole('textbox', { name: '账号', exact: true }).fill(user);
    await this.password.fill(password);
    await this.page.getByLabel('加密方式').click();
    await this.page.getByRole('option', { name: /^不加密/ }).click();
  }
}
