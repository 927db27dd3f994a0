import type { Page } from '@playwright/test';
import { choose, field, lookUp } from './fields';

/** What a resident tells the clerk. Fields that are left out stay as they are. */
export interface Told {
  readonly name: string;
  readonly document?: string;
  readonly documentNumber: string;
  readonly phone: string;
  readonly address?: string;
  readonly kind?: '办事申请' | '民情诉求' | '便民服务';
  readonly channel?: string;
  readonly item?: string;
  readonly category?: string;
  readonly content: string;
  readonly community?: string;
}

/** The counter (受理窗口). */
export class CounterScreen {
  readonly name;
  readonly documentNumber;
  readonly phone;
  readonly address;
  readonly content;
  readonly accept;
  readonly notify;
  readonly refuse;
  readonly answer;
  readonly saveDraft;
  readonly print;
  readonly next;
  readonly status;
  readonly draftOffer;
  readonly continueDraft;
  readonly dialog;
  readonly saveNote;

  constructor(readonly page: Page) {
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    this.name = field(page, '姓名');
    this.documentNumber = field(page, '证件号码');
    this.phone = field(page, '联系电话');
    this.address = field(page, '联系地址');
    this.content = field(page, '内容');
    this.accept = button('受理');
    this.notify = button('一次性告知');
    this.refuse = button('不予受理');
    this.answer = button('当场办结');
    this.saveDraft = button('存草稿');
    this.print = button('打印回执');
    this.next = button('下一位');
    this.status = page.getByRole('status');
    this.draftOffer = page.getByText('有未完成的草稿');
    this.continueDraft = button('继续');
    this.dialog = page.getByRole('dialog');
    this.saveNote = page.getByText(/^草稿已于/);
  }

  field(name: string) {
    return field(this.page, name);
  }

  submitted(material: string) {
    return this.page.getByRole('checkbox', { name: `已收：${material}`, exact: true });
  }

  /** Writes down what the resident says, in the order of the screen. */
  async write(told: Told): Promise<void> {
    const { page } = this;
    await this.name.fill(told.name);
    if (told.document !== undefined) await choose(page, page, '证件类型', told.document);
    await this.documentNumber.fill(told.documentNumber);
    await this.phone.fill(told.phone);
    if (told.address !== undefined) await this.address.fill(told.address);
    if (told.kind !== undefined) await choose(page, page, '办件类别', told.kind);
    if (told.channel !== undefined) await choose(page, page, '受理渠道', told.channel);
    if (told.item !== undefined) await lookUp(page, page, '事项', told.item);
    if (told.category !== undefined) {
      await lookUp(page, page, told.kind === '便民服务' ? '服务类别' : '诉求类别', told.category);
    }
    await this.content.fill(told.content);
    if (told.community !== undefined) await lookUp(page, page, '所属社区', told.community);
  }

  async addAgent(agent: { readonly name: string; readonly relation: string; readonly phone: string }): Promise<void> {
    await this.page.getByRole('switch', { name: '由他人代办', exact: true }).check();
    await this.field('代办人').fill(agent.name);
    await this.field('代办人手机').fill(agent.phone);
    await this.field('与申请人关系').fill(agent.relation);
  }

  async takeAllMaterials(): Promise<void> {
    await this.page.getByRole('button', { name: '全部收齐', exact: true }).click();
  }

  async confirm(): Promise<void> {
    await this.dialog.getByRole('button', { name: '确定', exact: true }).click();
  }

  /** Throws the offered draft away. */
  async discardDraft(): Promise<void> {
    const discard = this.page.getByRole('button', { name: '删除', exact: true });
    await discard.click();
    await this.dialog.getByRole('button', { name: '删除', exact: true }).click();
    await this.draftOffer.waitFor({ state: 'detached' });
  }

  /** The number that the status shows, once it does. */
  async readNumber(): Promise<string> {
    await this.next.waitFor();
    const text = (await this.status.textContent()) ?? '';
    return /\d{23}/.exec(text)?.[0] ?? '';
  }

  async openCase(): Promise<void> {
    await this.page.getByRole('button', { name: '查看办件', exact: true }).click();
  }
}
