import type { Program } from '../fixtures/program';
import { ApprovalsScreen } from './approvals-screen';
import { CaseScreen } from './case-screen';
import { CounterScreen } from './counter-screen';
import { ListScreen } from './list-screen';
import { LoginScreen } from './login-screen';
import { PaperDialog } from './paper-dialog';
import { ShellScreen } from './shell-screen';
import { SummaryScreen } from './summary-screen';
import { WarningsScreen } from './warnings-screen';

/** All screens of one window, and the steps that lead from one to another. */
export class ProgramWindow {
  readonly login;
  readonly shell;
  readonly counter;
  readonly cases;
  readonly list;
  readonly paper;
  readonly summary;
  readonly approvals;
  readonly warnings;
  private person: string | null = null;

  constructor(readonly program: Program) {
    const { page, dataFolder } = program;
    this.login = new LoginScreen(page);
    this.shell = new ShellScreen(page);
    this.counter = new CounterScreen(page);
    this.cases = new CaseScreen(page);
    this.list = new ListScreen(page);
    this.paper = new PaperDialog(page, dataFolder);
    this.summary = new SummaryScreen(page, dataFolder);
    this.approvals = new ApprovalsScreen(page);
    this.warnings = new WarningsScreen(page);
  }

  /** The person takes the window, from whoever has it. */
  async become(username: string): Promise<void> {
    await this.login.username.or(this.shell.account).first().waitFor();
    const isTaken = await this.shell.account.isVisible();
    if (isTaken && this.person === username) return;
    if (isTaken) await this.shell.signOut();
    this.person = username;
    await this.login.signIn(username);
    await this.shell.account.waitFor();
  }

  /** Opens a case from the list of cases, which everybody of the everyday roles may. */
  async openCase(number: string): Promise<void> {
    await this.shell.open('办件查询');
    await this.list.open(number);
    await this.cases.header.getByText(number).waitFor();
  }

  /** Opens an order from one's own list. */
  async openOrder(number: string): Promise<void> {
    await this.shell.open('我的工单');
    await this.list.open(number);
    await this.cases.header.getByText(number).waitFor();
  }

  /** Opens a case of the pool with its dialog of routing. */
  async openInPool(number: string): Promise<void> {
    await this.shell.open('待分派');
    await this.list.open(number);
    await this.cases.header.getByText(number).waitFor();
  }

  /** Saves a paper of the open case as PDF and gives the file. */
  async savePaper(type: string): Promise<string> {
    const paper = this.cases.papers.getByRole('listitem').filter({ hasText: type }).first();
    await paper.getByRole('button').click();
    return this.paper.save();
  }
}
