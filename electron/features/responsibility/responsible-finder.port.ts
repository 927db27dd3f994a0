import type { DeadlineLimit } from '#shared/domain/deadline/deadline-types';
import type { ReadTx } from '../../database/transaction';

/** Who answers for an element in a grid at an instant? `categoryCode` is a small class, `at` UTC ISO text. */
export interface ResponsibleQuestion {
  readonly gridId: string;
  readonly categoryCode: string;
  readonly at: string;
}

/** The place that was asked for, in the words of the units and the catalogue; both are empty where there is no such unit or class. */
interface AskedPlace {
  /** Number of the matrix in force. */
  readonly matrixVersion: number;
  readonly gridName: string;
  readonly elementName: string;
}

/** Exactly one rule holds. */
export interface ResponsibleFound extends AskedPlace {
  readonly kind: 'found';
  readonly ruleId: string;
  /** Monday 1 … Sunday 7: the day on which the rule's span begins, for one over midnight the day before. */
  readonly weekday: number;
  /** The rule's span in minutes of its day; `to` is 1440 at midnight, and `to` ≤ `from` ends on the next day. */
  readonly span: { readonly from: number; readonly to: number };
  /** Who is to get the order: the stand-in where the responsible one is away. */
  readonly assignment: { readonly unitId: string; readonly accountId: string | null };
  readonly unitName: string;
  /** Empty where the unit as a whole is responsible, or where the person works there no more. */
  readonly personName: string;
  /** Whom the assignment stands in for (a person or a unit); null where nobody is away. */
  readonly standInFor: string | null;
  /** The limit that the matrix sets for such a case; null where it sets none. */
  readonly limit: DeadlineLimit | null;
}

/** No rule holds, or several do: a co-ordinator has to decide. `minute` is that of the day in Asia/Shanghai. */
export interface ResponsibleUnclear extends AskedPlace {
  readonly kind: 'gap' | 'overlap';
  readonly weekday: number;
  readonly minute: number;
  /** The rules that hold at once; for a gap none, or the one whose unit was closed. */
  readonly ruleIds: readonly string[];
}

/** The answer of the matrix in force; `no-matrix` where none ever was. */
export type ResponsibleAnswer = ResponsibleFound | ResponsibleUnclear | { readonly kind: 'no-matrix' };

/** Asks the responsibility matrix (责任矩阵) in force. */
export interface ResponsibleFinder {
  find(tx: ReadTx, question: ResponsibleQuestion): Promise<ResponsibleAnswer>;
}

/** When a case of a small class is to be opened and closed (立案条件、结案条件); empty where the matrix says nothing. */
export interface CaseConditions {
  readonly openingConditions: string;
  readonly closingConditions: string;
}

/** Asks the matrix in force for its conditions. */
export interface ConditionFinder {
  findConditions(tx: ReadTx, categoryCode: string): Promise<CaseConditions>;
}
