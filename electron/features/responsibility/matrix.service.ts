import { businessDay } from '#shared/domain/time/business-day';
import type { MatrixHead, MatrixView } from '#shared/ipc/commands/responsibility';
import type { CommandOutput, CommandParsed } from '#shared/ipc/contract';
import { CommandError } from '../../database/errors';
import type { Asker } from '../../security/actor';
import { readMatrixStreetId } from '../../settings/settings.repository';
import type { ServiceKit } from '../service-kit';
import type { SeenDraft } from './draft.service';
import { checkRules } from './matrix-check';
import { viewHead, viewMatrix } from './matrix-views';
import type { CaseConditions, ConditionFinder, ResponsibleFinder } from './responsible-finder.port';
import { claimDraft, enactDraft, findVersion, listHeads } from './version.repository';

const NO_FINDINGS = { folds: 0, findings: 0, listed: [] };

/** Versions of the matrix: looked at, asked, put in force. */
export class MatrixService {
  constructor(
    private readonly kit: ServiceKit,
    private readonly finder: ResponsibleFinder & ConditionFinder,
  ) {}

  list(): Promise<readonly MatrixHead[]> {
    return this.kit.database.read(async (tx) => (await listHeads(tx, await readMatrixStreetId(tx))).map(viewHead));
  }

  get(versionId: string): Promise<MatrixView> {
    return this.kit.database.read(async (tx) => {
      const row = await findVersion(tx, versionId);
      if (row === null) throw new CommandError('not-found');
      const isOld = row.status === 'superseded';
      const today = this.today();
      const findings = isOld ? (row.findings ?? NO_FINDINGS) : await checkRules(tx, row, today);
      return viewMatrix(row, findings, today);
    });
  }

  async find(question: CommandParsed<'responsibility.find'>): Promise<CommandOutput<'responsibility.find'>> {
    const at = question.at ?? this.kit.clock.now();
    const answer = await this.kit.database.read((tx) => this.finder.find(tx, { ...question, at }));
    if (answer.kind === 'no-matrix') return answer;
    const { kind, matrixVersion, weekday } = answer;
    if (kind !== 'found') return { kind, matrixVersion, weekday, minute: answer.minute };
    const { span, unitName, personName, standInFor } = answer;
    return { kind, matrixVersion, weekday, span, unitName, personName, standInFor };
  }

  findConditions(categoryCode: string): Promise<CaseConditions> {
    return this.kit.database.read((tx) => this.finder.findConditions(tx, categoryCode));
  }

  /** The check runs before the write; the claim makes sure that the draft is still what was checked. */
  async enact(asker: Asker, { versionId, version }: SeenDraft, reason: string): Promise<MatrixHead> {
    const findings = await this.kit.database.read(async (tx) => {
      const draft = await findVersion(tx, versionId);
      return draft === null ? NO_FINDINGS : checkRules(tx, draft, this.today());
    });
    if (findings.folds > 0 && reason === '') {
      throw new CommandError('matrix-findings', { count: findings.folds }, { reason: 'required' });
    }
    return this.kit.database.write('responsibility.enact', async (tx) => {
      const now = this.kit.clock.now();
      const change = { changedAt: now, changedByName: asker.displayName };
      if (!(await claimDraft(tx, versionId, version, change))) throw new CommandError('conflict');
      const claimed = await findVersion(tx, versionId);
      if (claimed === null) throw new CommandError('not-found');
      const signedReason = findings.folds === 0 ? '' : reason;
      const enactment = { enactedAt: now, enactedById: asker.accountId, enactedByName: asker.displayName };
      const number = await enactDraft(tx, claimed, { ...enactment, findings, signedReason });
      const enacted = await findVersion(tx, versionId);
      if (enacted === null) throw new CommandError('not-found');
      const detail = { number, rules: enacted.ruleCount };
      const act =
        findings.folds === 0
          ? ({ action: 'responsibility.enacted', detail } as const)
          : ({
              action: 'responsibility.enacted-with-findings',
              detail: { ...detail, findings: findings.folds, reason },
            } as const);
      await this.kit.audit.record(tx, asker, { ...act, subjectId: versionId });
      tx.tell('responsibility.changed', {});
      return viewHead(enacted);
    });
  }

  private today(): string {
    return businessDay(this.kit.clock.now());
  }
}
