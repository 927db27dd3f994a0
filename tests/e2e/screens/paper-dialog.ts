import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';

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

function listExports(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

/** Does something that writes one file into the folder of exports, and gives that file once the window has named it. */
export async function readExport(page: Page, dataFolder: string, act: () => Promise<void>): Promise<string> {
  const folder = join(dataFolder, 'exports');
  const before = listExports(folder);
  await act();
  const findNew = () => listExports(folder).find((name) => !before.includes(name)) ?? '';
  await expect.poll(findNew).not.toBe('');
  const name = findNew();
  await page.getByText(`已导出：${name}`).waitFor();
  return join(folder, name);
}
