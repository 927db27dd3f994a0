import type { Locator, Page } from '@playwright/test';
import { choose, lookUp } from './fields';

/** The page of one case, with the dialogs of what can be done. */
export class CaseScreen {
  readonly dialog;
  readonly header;
  readonly timeline;
  readonly outcome;
  readonly orders;
  readonly papers;
  readonly notice;

  constructor(readonly page: Page) {
    const panel = (name: string) => page.getByRole('region', { name, exact: true });
    this.dialog = page.getByRole('dialog');
    this.header = page.getByRole('main').getByRole('banner').or(page.locator('main header'));
    this.timeline = panel('办理过程');
    this.outcome = panel('办理结果');
    this.orders = panel('协办工单');
    this.papers = panel('文书');
    this.notice = page.getByRole('alert');
  }

  act(name: string): Locator {
    return this.page.getByRole('main').getByRole('button', { name, exact: true });
  }

  /** Begins an act; where several orders allow it, the first of them or that of the unit. */
  async begin(act: string, unit?: string): Promise<Locator> {
    await this.act(unit === undefined ? act : `${act} ${unit}`).click();
    await this.dialog.waitFor();
    return this.dialog;
  }

  /** Sends the dialog and waits until it is gone. */
  async send(button = '确定'): Promise<void> {
    await this.dialog.getByRole('button', { name: button, exact: true }).click();
    await this.dialog.waitFor({ state: 'detached' });
  }

  /** Routes the case; `money` is the yuan of each unit that lies in a community. */
  async dispatch(
    lead: string,
    coHandlers: readonly string[],
    instructions: string,
    money: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    const dialog = await this.begin('分派');
    await lookUp(this.page, dialog, '主办单位', lead);
    const chosen = dialog.getByRole('combobox', { name: '协办单位', exact: true });
    while ((await dialog.locator('.MuiAutocomplete-tag').count()) > 0) await chosen.press('Backspace');
    for (const unit of coHandlers) await lookUp(this.page, dialog, '协办单位', unit);
    for (const [unit, yuan] of Object.entries(money)) await this.amountOf(unit).fill(yuan);
    await dialog.getByRole('textbox', { name: '办理要求', exact: true }).fill(instructions);
    await this.send('分派');
  }

  /** The yuan that the order to a unit brings. */
  amountOf(unit: string): Locator {
    return this.dialog.getByRole('textbox', { name: `${unit}：金额（元）`, exact: true });
  }

  /** Signs for the order, until the window says that it is done. */
  async sign(): Promise<void> {
    await this.act('签收').click();
    await this.page.getByText('已签收，请在期限前反馈').waitFor();
    await this.act('反馈').waitFor();
  }

  async reply(text: string, file?: string): Promise<void> {
    const dialog = await this.begin('反馈');
    await dialog.getByRole('textbox', { name: '反馈意见', exact: true }).fill(text);
    if (file !== undefined) await dialog.locator('input[type=file]').setInputFiles(file);
    await this.send();
  }

  /** The second answer, after the order came back to be done again: it is signed for anew where the page asks so. */
  async replyAgain(text: string): Promise<void> {
    await this.act('签收').or(this.act('反馈')).first().waitFor();
    if (await this.act('签收').isVisible()) await this.sign();
    await this.reply(text);
  }

  async rework(unit: string, reason: string): Promise<void> {
    await this.act('重办')
      .or(this.act(`重办 ${unit}`))
      .click();
    await this.dialog.getByRole('textbox', { name: '重办原因', exact: true }).fill(reason);
    await this.send();
  }

  async returnOrder(reason: string): Promise<void> {
    const dialog = await this.begin('退单');
    await dialog.getByRole('textbox', { name: '退单原因', exact: true }).fill(reason);
    await this.send();
  }

  async reroute(act: string, unit: string): Promise<void> {
    await this.act(act).click();
    await lookUp(this.page, this.dialog, '承办单位', unit);
    await this.send();
  }

  /** Asks that the clock stand still for so many working days. */
  async askSuspension(reason: string, days: string): Promise<void> {
    const dialog = await this.begin('申请挂起');
    await dialog.getByRole('textbox', { name: '理由' }).fill(reason);
    await dialog.getByRole('textbox', { name: '预计需要（工作日）' }).fill(days);
    await this.send();
  }

  /** Asks for more days, once the dialog has said to which day. */
  async askExtension(days: string, reason: string): Promise<void> {
    const dialog = await this.begin('申请延期');
    await dialog.getByRole('textbox', { name: '延长天数' }).fill(days);
    await dialog.getByRole('textbox', { name: '理由' }).fill(reason);
    await dialog.getByText(/办结期限由 .* 延至/).waitFor();
    await this.send();
  }

  async resume(): Promise<void> {
    await this.begin('恢复计时');
    await this.send();
  }

  /** Presses the unit with a question, to be answered by a day written as 20270315. */
  async press(unit: string, question: string, day: string): Promise<void> {
    const dialog = await this.begin(`督办${unit}`);
    await dialog.getByRole('textbox', { name: '督办事项', exact: true }).fill(question);
    await dialog.getByRole('spinbutton').first().click();
    await this.page.keyboard.type(day);
    await this.send('督办');
  }

  async answerSupervision(text: string): Promise<void> {
    const dialog = await this.begin('答复');
    await dialog.getByRole('textbox', { name: '书面答复', exact: true }).fill(text);
    await this.send();
  }

  /** Unfolds how the deadline comes about. */
  async unfoldDeadline(): Promise<Locator> {
    await this.page.getByRole('button', { name: '期限说明', exact: true }).click();
    return this.page.getByRole('dialog', { name: '办结期限是怎样算出来的' });
  }

  async decide(text: string): Promise<void> {
    const dialog = await this.begin('办结');
    await dialog.getByRole('textbox', { name: '结果说明', exact: true }).fill(text);
    // Where steps of the flow were never done, the dialog has said so beside its button.
    await dialog.getByRole('button', { name: /^(确定|仍要办结)$/ }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  async deliver(method: string, receiver: string): Promise<void> {
    const dialog = await this.begin('送达');
    await choose(this.page, dialog, '送达方式', method);
    await dialog.getByRole('textbox', { name: '签收人', exact: true }).fill(receiver);
    await this.send();
  }

  async callBack(note: string): Promise<void> {
    const dialog = await this.begin('回访');
    for (const name of ['是否解决', '是否满意']) {
      await dialog
        .getByRole('radiogroup', { name, exact: true })
        .getByRole('radio', { name: '是', exact: true })
        .check();
    }
    await dialog.getByRole('textbox', { name: '备注', exact: true }).fill(note);
    await this.send();
  }

  async rate(rating: string): Promise<void> {
    const dialog = await this.begin('登记评价');
    await dialog.getByRole('radio', { name: '书面', exact: true }).check();
    await dialog.getByRole('radio', { name: rating, exact: true }).check();
    await this.send();
  }
}
