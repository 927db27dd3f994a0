import type { Page } from '@playwright/test';

/** A list of cases or orders: 待分派, 我的工单, 办件查询. */
export class ListScreen {
  readonly search;
  readonly rows;
  readonly grid;

  constructor(readonly page: Page) {
    this.search = page.getByRole('searchbox', { name: '搜索', exact: true });
    this.grid = page.getByRole('grid');
    this.rows = this.grid.locator('[role=row][data-id]');
  }

  row(text: string) {
    return this.rows.filter({ hasText: text });
  }

  /** Opens a case by its number. */
  async open(number: string): Promise<void> {
    await this.search.fill(number);
    await this.row(number).first().click();
  }
}
