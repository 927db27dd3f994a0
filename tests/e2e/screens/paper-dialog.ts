import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** The dialog that shows a paper before it is printed or saved. */
export class PaperDialog {
  readonly dialog;
  readonly savePdf;
  readonly firstPage;
  readonly close;

  constructor(
    readonly page: Page,
    private readonly dataFolder: string,
  ) {
    this.dialog = page.getByRole('dialog');
    this.savePdf = this.dialog.getByRole('button', { name: '保存PDF', exact: true });
    this.firstPage = this.dialog.getByRole('img').first();
    this.close = this.dialog.getByRole('button', { name: '关闭', exact: true });
  }

  /** Saves the paper and gives the file; the dialog is closed afterwards. */
  async save(): Promise<string> {
    await this.firstPage.waitFor();
    const file = await readExport(this.page, this.dataFolder, () => this.savePdf.click());
    await this.close.click();
    await this.dialog.waitFor({ state: 'detached' });
    return file;
  }
}

/** Does something that writes into the folder of exports, and gives the file that the window names. */
export async function readExport(page: Page, dataFolder: string, act: () => Promise<void>): Promise<string> {
  await act();
  const notice = page.getByText(/^已导出：.+\.(pdf|xlsx)/);
  await notice.waitFor();
  const name = /已导出：(.+\.(?:pdf|xlsx))/.exec((await notice.textContent()) ?? '')?.[1] ?? '';
  if (process.env.KEEP)
    (await import('node:fs')).cpSync(join(dataFolder, 'exports', name), join(process.env.KEEP, name));
  return join(dataFolder, 'exports', name);
}
