import type { Page } from '@playwright/test';

/** The responsibility matrix (责任矩阵) and its stand-ins. */
export class MatrixScreen {
  readonly check;
  readonly now;
  readonly calendar;
  readonly enact;
  readonly dialog;
  readonly version;

  constructor(readonly page: Page) {
    this.check = page.getByRole('status').filter({ hasText: /^检查/ });
    this.now = page.getByRole('status').filter({ hasText: /^此刻/ });
    this.calendar = page.getByRole('region', { name: /一周责任安排$/ });
    this.enact = page.getByRole('button', { name: '生效', exact: true });
    this.dialog = page.getByRole('dialog');
    this.version = page.getByRole('combobox', { name: '版本' });
  }

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: '责任矩阵', exact: true }).click();
    await this.calendar.waitFor();
  }

  /** Chooses a grid and waits for its week: pieces of two grids have the same names. */
  async chooseGrid(name: string): Promise<void> {
    const grids = this.page.getByRole('region', { name: '网格', exact: true });
    await grids
      .getByRole('button', { name: new RegExp(`^${name}`) })
      .first()
      .click();
    await this.page.getByRole('region', { name: new RegExp(`^${name} · .*一周责任安排$`) }).waitFor();
  }

  /** A piece of the calendar by its name, e.g. 周六 08:00–12:00 重叠. */
  piece(name: string | RegExp) {
    return this.calendar.getByRole('button', { name });
  }

  tab(name: string | RegExp) {
    return this.page.getByRole('tab', { name });
  }

  button(name: string) {
    return this.page.getByRole('button', { name, exact: true });
  }

  async choose(label: string, typed: string, option: string, at = 0): Promise<void> {
    const box = this.dialog.getByRole('combobox', { name: label, exact: true }).nth(at);
    await box.fill(typed);
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }
}
