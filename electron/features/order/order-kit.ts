import type { PaperModel } from '#shared/domain/paper/paper-model';
import type { CaseRow } from '#shared/ipc/commands/case-rows';
import type { CaseView } from '#shared/ipc/commands/case-views';
import type { CaseEntity } from '../../database/entities/case.entity';
import type { ReadTx, WriteTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';
import type { ResponsibleFinder } from '../responsibility/responsible-finder.port';
import type { ServiceKit } from '../service-kit';
import type { OrderDeadlines } from './order-deadlines';
import type { OrderViews } from './order-views.port';
import type { SpecialStepClock } from './special-step-clock.port';

/** Who asks for an act on orders. */
export type Asker = Actor;

/** Shows the cases that orders belong to; the views of cases are one. */
export interface OrderCases {
  /** Fails with `not-found` where the case is not there or the asker may not see it. */
  view(tx: ReadTx, actor: Asker, caseId: string): Promise<CaseView>;
  rows(tx: ReadTx, cases: readonly CaseEntity[]): Promise<readonly CaseRow[]>;
}

/** Makes an order's paper (协办工单) in the act's own transaction; the maker of papers is one. */
export interface OrderPapers {
  make(tx: WriteTx, actor: Asker, caseId: string, model: PaperModel): Promise<unknown>;
}

/** What the services of orders are given beside the common kit. */
export interface OrderKit extends ServiceKit {
  readonly cases: OrderCases;
  readonly orders: OrderViews;
  readonly papers: OrderPapers;
  readonly deadlines: OrderDeadlines;
  readonly specialSteps: SpecialStepClock;
  /** The responsibility matrix in force. */
  readonly responsible: ResponsibleFinder;
}

/** An order in the version that the asker saw. */
export interface OrderVersion {
  readonly orderId: string;
  readonly version: number;
}
