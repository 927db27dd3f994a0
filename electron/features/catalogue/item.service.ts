import type { AuditAction } from '#shared/domain/audit/acts';
import type { AuditChange } from '#shared/domain/audit/audit-change';
import { listChanges } from '#shared/domain/audit/list-changes';
import type { ServiceItem } from '#shared/domain/catalogue/service-item';
import type { ItemView } from '#shared/ipc/commands/catalogue';
import type { ServiceItemEntity } from '../../database/entities/service-item.entity';
import { CommandError } from '../../database/errors';
import type { WriteTx } from '../../database/transaction';
import type { Asker } from '../../security/actor';
import type { ServiceKit } from '../service-kit';
import { findVersion, insertVersions, listCurrentItems, listVersions, markCurrent } from './catalogue.repository';
import { viewItem } from './catalogue-views';

const MAX_NAME = 120;

/** Service items. A saved version never changes its content: a case keeps the one it was taken under. */
export class ItemService {
  constructor(private readonly kit: ServiceKit) {}

  list(): Promise<readonly ItemView[]> {
    return this.kit.database.read(async (tx) => (await listCurrentItems(tx)).map(viewItem));
  }

  get(versionId: string): Promise<ItemView> {
    return this.kit.database.read(async (tx) => {
      const row = await findVersion(tx, versionId);
      if (row === null) throw new CommandError('not-found');
      return viewItem(row);
    });
  }

  listVersions(itemId: string): Promise<readonly ItemView[]> {
    return this.kit.database.read(async (tx) => (await listVersions(tx, itemId)).map(viewItem));
  }

  save(asker: Asker, item: ServiceItem, basedOn: string | null): Promise<ItemView> {
    if (item.name.length > MAX_NAME) throw new CommandError('invalid-input', {}, { 'item.name': 'too-long' });
    return this.kit.database.write('catalogue.saveItem', async (tx) => {
      const before = basedOn === null ? await this.checkUnused(tx, item) : await this.supersede(tx, item, basedOn);
      const row: ServiceItemEntity = {
        id: this.kit.newId(),
        itemId: item.id,
        version: (before?.version ?? 0) + 1,
        name: item.name,
        isCurrent: true,
        isRetired: before?.isRetired ?? false,
        item,
        savedAt: this.kit.clock.now(),
        savedById: asker.accountId,
        savedByName: asker.displayName,
      };
      await insertVersions(tx, [row]);
      const changes = before === null ? [] : listChanges(before.item, item);
      await this.record(tx, asker, row, 'catalogue.item-saved', changes);
      return viewItem(row);
    });
  }

  retire(asker: Asker, versionId: string, isRetired: boolean): Promise<ItemView> {
    return this.kit.database.write('catalogue.retireItem', async (tx) => {
      const row = await this.findInWrite(tx, versionId);
      if (!(await markCurrent(tx, versionId, { isRetired }))) throw new CommandError('conflict');
      await this.record(tx, asker, row, isRetired ? 'catalogue.item-retired' : 'catalogue.item-restored');
      return viewItem({ ...row, isRetired });
    });
  }

  private async checkUnused(tx: WriteTx, item: ServiceItem): Promise<null> {
    if ((await listVersions(tx, item.id)).length === 0) return null;
    throw new CommandError('invalid-input', {}, { 'item.id': 'invalid' });
  }

  private async supersede(tx: WriteTx, item: ServiceItem, basedOn: string): Promise<ServiceItemEntity> {
    const before = await this.findInWrite(tx, basedOn);
    if (before.itemId !== item.id) throw new CommandError('invalid-input', {}, { 'item.id': 'invalid' });
    if (!(await markCurrent(tx, basedOn, { isCurrent: false }))) throw new CommandError('conflict');
    return before;
  }

  private async findInWrite(tx: WriteTx, versionId: string): Promise<ServiceItemEntity> {
    const row = await findVersion(tx, versionId);
    if (row === null) throw new CommandError('not-found');
    return row;
  }

  private async record(
    tx: WriteTx,
    asker: Asker,
    row: ServiceItemEntity,
    action: AuditAction,
    changes: readonly AuditChange[] = [],
  ): Promise<void> {
    const detail = { itemId: row.itemId, name: row.name, version: row.version };
    await this.kit.audit.record(tx, asker, { action, subjectId: row.id, detail, changes });
    tx.tell('catalogue.changed', {});
  }
}
