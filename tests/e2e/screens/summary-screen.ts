import type { Page } from '@playwright/test';
import { field } from './fields';
import { readExport } from './paper-dialog';

/** The monthly summary (月报). */
export class SummaryScreen {
  readonly month;
  readonly generate;
  readonly print;
  readonly exportPdf;
  readonly exportXlsx;
  readonly sign;
  readonly unlock;
  readonly dialog;
  readonly state;
  readonly balance;

  constructor(
    readonly page: Page,
    private readonly dataFolder: string,
  ) {
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    this.month = field(page, '月份');
    this.generate = button('生成月报');
    this.print = button('打印');
    this.exportPdf = button('导出PDF');
    this.exportXlsx = button('导出Excel');
    this.sign = button('签发');
    this.unlock = button('解除签发');
    this.state = page.getByRole('status').filter({ hasText: /签发|生成/ });
    this.balance = page.getByText(/^期初在办 .* 期末在办/);
    this.dialog = page.getByRole('dialog');
  }

  /** Chooses a month by its name, e.g. 2026年3月. */
  async chooseMonth(name: string): Promise<void> {
    await this.month.click();
    await this.page.getByRole('option', { name, exact: true }).click();
  }

  /** The button of a figure that opens the cases behind it. */
  figure(name: string) {
    return this.page.getByRole('button', { name: new RegExp(`^${name} \\d+ 件，查看办件$`) });
  }

  /** Turns the pages of an opened figure until it shows the case. */
  async findCase(number: string): Promise<void> {
    const found = this.dialog.getByRole('link', { name: number, exact: true });
    const next = this.dialog.getByRole('button', { name: '下一页', exact: true });
    for (let page = 1; ; page += 1) {
      await this.dialog.getByText(`第 ${page} 页`).waitFor();
      await this.dialog.getByRole('progressbar').waitFor({ state: 'detached' });
      if ((await found.count()) > 0 || (await next.isDisabled())) break;
      await next.click();
    }
    await found.waitFor();
  }

  async close(): Promise<void> {
    await this.dialog.getByRole('button', { name: '关闭', exact: true }).click();
    await this.dialog.waitFor({ state: 'detached' });
  }

  savePdf(): Promise<string> {
    return readExport(this.page, this.dataFolder, () => this.exportPdf.click());
  }

  saveXlsx(): Promise<string> {
    return readExport(this.page, this.dataFolder, () => this.exportXlsx.click());
  }
}
