import type { Locator, Page } from '@playwright/test';
import { choose } from './fields';

/** The list of yellow and red cards (预警). */
export class WarningsScreen {
  readonly dialog;
  readonly rows;
  /** The count of red cards below the navigation. */
  readonly redCount;
  private readonly link;
  private readonly search;

  constructor(readonly page: Page) {
    this.dialog = page.getByRole('dialog');
    this.rows = page.getByRole('grid').locator('[role=row][data-id]');
    this.redCount = page.getByRole('navigation').getByText(/^红牌 \d+/);
    this.link = page.getByRole('link', { name: '预警', exact: true });
    this.search = page.getByRole('searchbox', { name: '搜索', exact: true });
  }

  /** Opens the list with the cards of one case alone; the clock tells its card from those of other clocks. */
  async open(number: string): Promise<void> {
    await this.link.click();
    await this.search.fill(number);
  }

  card(number: string, clock: string): Locator {
    return this.rows.filter({ hasText: number }).filter({ has: this.page.getByText(clock, { exact: true }) });
  }

  /** The receiver appeals on the page of the card's case, and comes back to the list. */
  async appeal(card: Locator, reason: string): Promise<void> {
    await card.click();
    const clocks = this.page.getByRole('region', { name: '时限' });
    await clocks
      .getByText(/^责任方：/)
      .first()
      .waitFor();
    await clocks.getByRole('button', { name: /^申诉：红牌/ }).click();
    await this.dialog.getByRole('textbox', { name: '申诉理由' }).fill(reason);
    await this.page.keyboard.press('Control+Enter');
    await this.dialog.waitFor({ state: 'detached' });
    await clocks.getByText(/申诉中/).waitFor();
    await this.page.goBack();
  }

  /** A manager reads the appeal, finds it right and withdraws the card. */
  async withdraw(card: Locator, appeal: string, reason: string): Promise<void> {
    await card.getByRole('button', { name: '审定申诉', exact: true }).click();
    await this.dialog.getByText(appeal).waitFor();
    await choose(this.page, this.dialog, '结论', '撤销');
    await this.dialog.getByRole('textbox', { name: '理由' }).fill(reason);
    await this.dialog.getByRole('button', { name: '确定' }).click();
    await this.dialog.waitFor({ state: 'detached' });
  }
}
