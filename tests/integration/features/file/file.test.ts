import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AuditEntryEntity } from '../../../../electron/database/entities/audit-entry.entity';
import { FileEntity } from '../../../../electron/database/entities/file.entity';
import type { Actor } from '../../../../electron/security/actor';
import { actors, testId } from '../../../factories/test-office';
import { DRIVERS } from '../../../helpers/test-database';
import { CASE_ID, dispatchOf, type OrderDesk, openOrderDesk, orderOf, seen, toUnit } from '../order/order-desk';

const { clerk, coordinator, handler, housingHandler } = actors;
const png = Buffer.from('89504e470d0a1a0a0102', 'hex');

describe.each(DRIVERS)('files on %s', (driver) => {
  let desk: OrderDesk;
  beforeEach(async () => {
    desk = await openOrderDesk(driver);
  });
  afterEach(() => desk.close());

  const add = (actor: Actor, patch: { orderId?: string; bytes?: Buffer; name?: string } = {}) => {
    const { orderId = null, bytes = png, name = '证件.png' } = patch;
    const file = { name, content: bytes.toString('base64') };
    return desk.send('file.add', actor, { caseId: CASE_ID, orderId, file });
  };
  const actions = async () => (await desk.rows(AuditEntryEntity)).map((entry) => entry.action);
  const kept = async () => (await readdir(desk.folder, { recursive: true })).filter((name) => name.length > 3);

  it('come back as they were given, and both are recorded', async () => {
    const view = await add(clerk);
    expect(view).toMatchObject({ name: '证件.png', mimeType: 'image/png', size: 10, addedByName: clerk.displayName });
    const opened = await desk.send('file.read', coordinator, { fileId: view.id });
    expect(opened).toEqual({ name: '证件.png', mimeType: 'image/png', content: png.toString('base64') });
    expect((await actions()).sort()).toEqual(['file.added', 'file.opened']);
    expect(desk.events).toEqual([`case.changed {"caseId":"${CASE_ID}"}`]);
  });

  it('lie in the folder once for the same bytes', async () => {
    const first = await add(clerk);
    await add(clerk, { name: '又一份.png' });
    expect(await desk.rows(FileEntity)).toHaveLength(2);
    expect(await kept()).toHaveLength(1);
    expect(first.orderId).toBeNull();
  });

  it('are hidden from units that have no part in the case', async () => {
    const { id } = await add(clerk);
    await desk.send('order.dispatch', coordinator, dispatchOf());
    await expect(add(housingHandler)).rejects.toMatchObject({ code: 'not-found' });
    await expect(desk.send('file.read', housingHandler, { fileId: id })).rejects.toMatchObject({ code: 'not-found' });
    expect(await actions()).not.toContain('file.opened');
    expect((await desk.send('file.read', handler, { fileId: id })).content).toBe(png.toString('base64'));
    expect(await kept()).toHaveLength(1);
  });

  it('go to an order that the handler may still answer, to no other', async () => {
    const page = await desk.send('order.dispatch', coordinator, dispatchOf({ coHandlers: [toUnit('housing')] }));
    const lead = orderOf(page, 'socialAffairs');
    expect((await add(handler, { orderId: lead.id })).orderId).toBe(lead.id);
    await expect(add(handler, { orderId: orderOf(page, 'housing').id })).rejects.toMatchObject({ code: 'order-state' });
    await expect(add(handler, { orderId: testId(999) })).rejects.toMatchObject({ code: 'not-found' });
    await expect(add(clerk, { orderId: lead.id })).rejects.toMatchObject({ code: 'forbidden' });
    await desk.send('order.reply', handler, { ...seen(lead), reply: '已核实', fileIds: [] });
    await expect(add(handler, { orderId: lead.id })).rejects.toMatchObject({ code: 'order-state' });
  });

  it('are refused by their bytes, whatever the name', async () => {
    const program = Buffer.from('4d5a900003000000', 'hex');
    await expect(add(clerk, { bytes: program, name: '表.pdf' })).rejects.toMatchObject({ code: 'file-type' });
    const legacy = Buffer.from('d0cf11e0a1b11ae10000', 'hex');
    await expect(add(clerk, { bytes: legacy, name: '表.docx' })).rejects.toMatchObject({ code: 'file-type' });
    expect(await kept()).toEqual([]);
    expect(await desk.rows(FileEntity)).toEqual([]);
  });

  it('are at most 20 MB', async () => {
    const of = (size: number) => Buffer.concat([png, Buffer.alloc(size - png.length)]);
    await expect(add(clerk, { bytes: of(20 * 1024 * 1024 + 1) })).rejects.toMatchObject({
      code: 'file-too-large',
      params: { megabytes: 20 },
    });
    expect((await add(clerk, { bytes: of(20 * 1024 * 1024) })).size).toBe(20 * 1024 * 1024);
  });

  it('have names that no system takes for a path', async () => {
    expect((await add(clerk, { name: '..\\..\\a/b:c.png' })).name).toBe('.._.._a_b_c.png');
  });

  it('are not given out once damaged', async () => {
    const { id } = await add(clerk);
    const [path = ''] = await kept();
    await writeFile(join(desk.folder, path), 'something else');
    await expect(desk.send('file.read', clerk, { fileId: id })).rejects.toMatchObject({
      code: 'file-damaged',
      cause: expect.objectContaining({ message: expect.stringContaining('missing or damaged') }),
    });
    expect(await actions()).not.toContain('file.opened');
  });

  it('tells of a file that is not there', async () => {
    await expect(desk.send('file.read', clerk, { fileId: testId(999) })).rejects.toMatchObject({ code: 'not-found' });
  });
});
