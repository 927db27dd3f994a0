import type { Page } from '@playwright/test';
import { ShellScreen } from './shell-screen';

/** What waits for a manager (待审批). */
export class ApprovalsScreen {
  constructor(readonly page: Page) {}

  request(reason: string) {
    return this.page.getByRole('listitem').filter({ hasText: reason });
  }

  /** Approves a request by keyboard: F8 and Ctrl+Enter. */
  async approve(reason: string): Promise<void> {
    await new ShellScreen(this.page).open('待审批');
    await this.request(reason).focus();
    await this.page.keyboard.press('F8');
    await this.page.getByRole('dialog').waitFor();
    await this.page.keyboard.press('Control+Enter');
    await this.request(reason).waitFor({ state: 'detached' });
  }
}
