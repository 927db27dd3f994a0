import type { AuditAction, AuditFact } from '#shared/domain/audit/acts';
import { copyRules, type GridPlace } from '#shared/domain/responsibility/copy-rules';
import type { ElementSetting, MatrixContent } from '#shared/domain/responsibility/rule';
import { businessDay } from '#shared/domain/time/business-day';
import type { MatrixHead, RuleFields } from '#shared/ipc/commands/responsibility';
import type { CommandParsed } from '#shared/ipc/contract';
import type { OrgUnitEntity } from '../../database/entities/org-unit.entity';
import type { ResponsibilityVersionEntity } from '../../database/entities/responsibility-version.entity';
import { CommandError } from '../../database/errors';
import type { WriteTx } from '../../database/transaction';
import type { Asker } from '../../security/actor';
import { readOwnStreetId } from '../../settings/settings.repository';
import type { ServiceKit } from '../service-kit';
import { checkRule } from './check-rule';
import { beginByGrids } from './first-draft';
import { viewHead } from './matrix-views';
import { listUnitsInUse } from './place.repository';
import { claimDraft, findVersion, insertDraft, keepContent, removeDraft } from './version.repository';

/** The draft that the asker saw. */
export interface SeenDraft {
  readonly versionId: string;
  readonly version: number;
}

type Act = { readonly action: AuditAction; readonly detail: Readonly<Record<string, AuditFact>> };
type Edit = (
  tx: WriteTx,
  draft: ResponsibilityVersionEntity,
) => Promise<{ readonly content: MatrixContent; readonly act: Act }>;

/** The draft of the matrix: at most one, changed only in the version that the asker saw. */
export class DraftService {
  constructor(private readonly kit: ServiceKit) {}

  async begin(asker: Asker, { start }: CommandParsed<'responsibility.begin'>): Promise<MatrixHead> {
    const streetId = await this.kit.database.read(readOwnStreetId);
    return this.kit.database.write('responsibility.begin', async (tx) => {
      const id = this.kit.newId();
      if (!(await insertDraft(tx, { id, streetId }, this.change(asker)))) throw new CommandError('matrix-draft');
      const content = await this.startContent(tx, streetId, start);
      await keepContent(tx, id, content);
      await this.record(tx, asker, id, {
        action: 'responsibility.begun',
        detail: { rules: content.rules.length },
      });
      return this.viewDraft(tx, id);
    });
  }

  discard(asker: Asker, { versionId, version }: SeenDraft): Promise<null> {
    return this.kit.database.write('responsibility.discard', async (tx) => {
      await this.claim(tx, asker, { versionId, version });
      await removeDraft(tx, versionId);
      await this.record(tx, asker, versionId, { action: 'responsibility.discarded', detail: {} });
      return null;
    });
  }

  saveRule(asker: Asker, seen: SeenDraft, ruleId: string | null, fields: RuleFields): Promise<MatrixHead> {
    return this.edit('saveRule', asker, seen, async (tx, { streetId, rules, settings }) => {
      const unit = await checkRule(tx, streetId, fields, this.today());
      if (ruleId !== null && !rules.some(({ id }) => id === ruleId)) throw new CommandError('conflict');
      const rule = { ...fields, id: ruleId ?? this.kit.newId() };
      const others = rules.map((each) => (each.id === ruleId ? rule : each));
      const detail = { unit: unit.name, grids: rule.gridIds.length };
      return {
        content: { rules: ruleId === null ? [...rules, rule] : others, settings },
        act: { action: 'responsibility.rule-saved', detail },
      };
    });
  }

  removeRules(asker: Asker, seen: SeenDraft, ruleIds: readonly string[]): Promise<MatrixHead> {
    const gone = new Set(ruleIds);
    return this.edit('removeRules', asker, seen, async (_tx, { rules, settings }) => {
      const left = rules.filter(({ id }) => !gone.has(id));
      const detail = { count: rules.length - left.length };
      return { content: { rules: left, settings }, act: { action: 'responsibility.rules-removed', detail } };
    });
  }

  copyRules(asker: Asker, input: CommandParsed<'responsibility.copyRules'>): Promise<MatrixHead> {
    return this.edit('copyRules', asker, input, async (tx, { streetId, rules, settings }) => {
      const grids = (await listUnitsInUse(tx, streetId, this.today())).filter(({ kind }) => kind === 'grid');
      const from = grids.find(({ id }) => id === input.fromGridId);
      const to = grids.filter(({ id }) => input.toGridIds.includes(id));
      if (from === undefined || to.length !== new Set(input.toGridIds).size) throw new CommandError('not-found');
      const order = { from: placeOf(from), to: to.map(placeOf), isReplacing: input.isReplacing, newId: this.kit.newId };
      const detail = { from: from.name, grids: to.length };
      return {
        content: { rules: copyRules(rules, order), settings },
        act: { action: 'responsibility.rules-copied', detail },
      };
    });
  }

  saveSetting(asker: Asker, seen: SeenDraft, setting: ElementSetting): Promise<MatrixHead> {
    return this.edit('saveSetting', asker, seen, async (_tx, { rules, settings }) => {
      const others = settings.filter(({ code }) => code !== setting.code);
      const isEmpty = setting.openingConditions === '' && setting.closingConditions === '' && setting.limit === null;
      return {
        content: { rules, settings: isEmpty ? others : [...others, setting] },
        act: { action: 'responsibility.setting-saved', detail: { code: setting.code } },
      };
    });
  }

  private edit(name: string, asker: Asker, seen: SeenDraft, work: Edit): Promise<MatrixHead> {
    return this.kit.database.write(`responsibility.${name}`, async (tx) => {
      const draft = await this.claim(tx, asker, seen);
      const { content, act } = await work(tx, draft);
      await keepContent(tx, draft.id, content);
      await this.record(tx, asker, draft.id, act);
      return viewHead({ ...draft, ruleCount: content.rules.length });
    });
  }

  /** Takes the draft for this write, which begins by writing. */
  private async claim(tx: WriteTx, asker: Asker, seen: SeenDraft): Promise<ResponsibilityVersionEntity> {
    if (!(await claimDraft(tx, seen.versionId, seen.version, this.change(asker)))) throw new CommandError('conflict');
    const draft = await findVersion(tx, seen.versionId);
    if (draft === null) throw new CommandError('not-found');
    return draft;
  }

  private async startContent(
    tx: WriteTx,
    streetId: string,
    start: CommandParsed<'responsibility.begin'>['start'],
  ): Promise<MatrixContent> {
    if (start.from === 'nothing') return { rules: [], settings: [] };
    if (start.from === 'grids') {
      const grids = (await listUnitsInUse(tx, streetId, this.today())).filter(({ kind }) => kind === 'grid');
      return { rules: beginByGrids(grids, this.kit.newId), settings: [] };
    }
    const version = await findVersion(tx, start.versionId);
    if (version === null || version.status === 'draft') throw new CommandError('not-found');
    return version;
  }

  private async viewDraft(tx: WriteTx, id: string): Promise<MatrixHead> {
    const draft = await findVersion(tx, id);
    if (draft === null) throw new CommandError('not-found');
    return viewHead(draft);
  }

  private async record(tx: WriteTx, asker: Asker, subjectId: string, act: Act): Promise<void> {
    await this.kit.audit.record(tx, asker, { ...act, subjectId });
    tx.tell('responsibility.changed', {});
  }

  private change(asker: Asker) {
    return { changedAt: this.kit.clock.now(), changedByName: asker.displayName };
  }

  private today(): string {
    return businessDay(this.kit.clock.now());
  }
}

function placeOf({ id, parentId }: OrgUnitEntity): GridPlace {
  return { id, communityId: parentId };
}
