import { findResponsible, type MatrixAnswer, toWeekMoment } from '#shared/domain/responsibility/find-responsible';
import { settingOf } from '#shared/domain/responsibility/rule';
import { businessDay } from '#shared/domain/time/business-day';
import type { OrgUnitEntity } from '../../database/entities/org-unit.entity';
import type { ReadTx } from '../../database/transaction';
import { readMatrixStreetId } from '../../settings/settings.repository';
import { type LoadedMatrix, MatrixInForce } from './matrix-in-force';
import { findAccounts, findCategoryName, findUnits } from './place.repository';
import type {
  CaseConditions,
  ConditionFinder,
  ResponsibleAnswer,
  ResponsibleFinder,
  ResponsibleQuestion,
} from './responsible-finder.port';
import { listStandInsOf } from './stand-in.repository';

type Found = Extract<MatrixAnswer, { kind: 'found' }>;
type Unclear = Exclude<MatrixAnswer, Found>;

/** Asks the matrix in force, and names what it answers. */
export class ResponsibleFinderService implements ResponsibleFinder, ConditionFinder {
  readonly #matrix = new MatrixInForce();

  async find(tx: ReadTx, question: ResponsibleQuestion): Promise<ResponsibleAnswer> {
    const matrix = await this.#matrix.load(tx, await this.streetOf(tx, question.gridId));
    if (matrix === null) return { kind: 'no-matrix' };
    const standIns = await listStandInsOf(tx, businessDay(question.at));
    const elementCode = question.categoryCode;
    const answer = findResponsible(matrix.index, standIns, { ...question, elementCode });
    return answer.kind === 'found'
      ? this.nameFound(tx, matrix, question, answer)
      : this.nameUnclear(tx, matrix, question, answer);
  }

  async findConditions(tx: ReadTx, categoryCode: string): Promise<CaseConditions> {
    const matrix = await this.#matrix.load(tx, await readMatrixStreetId(tx));
    const { openingConditions, closingConditions } = settingOf(matrix?.index.settings ?? [], categoryCode);
    return { openingConditions, closingConditions };
  }

  /** A grid is asked of its own street's matrix, whoever asks. */
  private async streetOf(tx: ReadTx, gridId: string): Promise<string> {
    const [grid] = await findUnits(tx, [gridId]);
    return grid?.streetId ?? readMatrixStreetId(tx);
  }

  private async nameFound(
    tx: ReadTx,
    matrix: LoadedMatrix,
    question: ResponsibleQuestion,
    found: Found,
  ): Promise<ResponsibleAnswer> {
    const { rule, assignment, absent, weekday, span, limit } = found;
    const units = await findUnits(tx, [
      question.gridId,
      assignment.unitId,
      ...(absent === null ? [] : [absent.unitId]),
    ]);
    const unit = units.find(({ id }) => id === assignment.unitId);
    if (unit === undefined || !isInUse(unit, businessDay(question.at))) {
      return this.nameUnclear(tx, matrix, question, { kind: 'gap', moment: toWeekMoment(question.at) }, [rule.id]);
    }
    const accounts = await findAccounts(
      tx,
      [assignment.accountId, absent?.accountId].flatMap((id) => id ?? []),
    );
    const person = accounts.find(({ id, unitId, role, isActive }) => {
      return id === assignment.accountId && unitId === unit.id && role === 'handler' && isActive;
    });
    const away = accounts.find(({ id }) => id === absent?.accountId)?.displayName;
    return {
      kind: 'found',
      matrixVersion: matrix.number,
      gridName: nameOf(units, question.gridId),
      elementName: await findCategoryName(tx, question.categoryCode),
      ruleId: rule.id,
      weekday,
      span: { from: span.from, to: span.to },
      assignment: { unitId: unit.id, accountId: person?.id ?? null },
      unitName: unit.name,
      personName: person?.displayName ?? '',
      standInFor: absent === null ? null : (away ?? nameOf(units, absent.unitId)),
      limit,
    };
  }

  private async nameUnclear(
    tx: ReadTx,
    matrix: LoadedMatrix,
    question: ResponsibleQuestion,
    unclear: Unclear,
    ruleIds: readonly string[] = [],
  ): Promise<ResponsibleAnswer> {
    return {
      kind: unclear.kind,
      matrixVersion: matrix.number,
      gridName: nameOf(await findUnits(tx, [question.gridId]), question.gridId),
      elementName: await findCategoryName(tx, question.categoryCode),
      weekday: unclear.moment.weekday,
      minute: unclear.moment.minute,
      ruleIds: unclear.kind === 'overlap' ? unclear.rules.map(({ id }) => id) : ruleIds,
    };
  }
}

function isInUse({ validFrom, validTo }: OrgUnitEntity, day: string): boolean {
  return validFrom <= day && (validTo === null || day < validTo);
}

function nameOf(units: readonly OrgUnitEntity[], id: string): string {
  return units.find((unit) => unit.id === id)?.name ?? '';
}
