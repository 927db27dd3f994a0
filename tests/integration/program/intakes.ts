import type { Intake } from '#shared/domain/case/intake';
import type { CommandOutput } from '#shared/ipc/contract';
import { type StreetProgram, unitFor } from './street-program';

/** An item of three sections: its lead is 社会事务科, 残联 and the community help. */
export const JOINT_ITEM = 'SD-CL-002';
/** An item that is done while the resident waits. */
export const IMMEDIATE_ITEM = 'SD-JY-001';

type Item = CommandOutput<'catalogue.listItems'>[number];

/** An item of the shipped catalogue. */
export async function findItem(street: StreetProgram, itemId: string): Promise<Item> {
  const items = await street.ask('clerk', 'catalogue.listItems', {});
  const found = items.find((each) => each.item.id === itemId);
  if (found === undefined) throw new Error(`no item ${itemId}`);
  return found;
}

/** The item's materials as handed in, but for those at the missing places. */
export const handIn = ({ item }: Item, missing: readonly number[] = []): Intake['materials'] =>
  item.materials.map((_, position) => {
    const isSubmitted = !missing.includes(position);
    return { position, isSubmitted, isWaived: false, isOriginalSeen: isSubmitted, pages: isSubmitted ? 1 : 0 };
  });

/** An application for an item by a resident of the first community. */
export async function applicationFor(
  street: StreetProgram,
  itemId: string,
  missing: readonly number[] = [],
): Promise<Intake> {
  const item = await findItem(street, itemId);
  const units = await street.ask('clerk', 'organisation.list', {});
  return {
    applicant: {
      residentId: null,
      name: '张三丰',
      documentType: 'citizen-id',
      documentNumber: '11010519491231002X',
      overrideReason: '',
      phone: '13812345678',
      address: '香港中路 18 号 2 单元 301',
    },
    agent: null,
    kind: 'application',
    channel: 'window',
    itemVersionId: item.versionId,
    categoryCode: null,
    content: '',
    communityId: unitFor(units, 'community').id,
    gridId: null,
    place: '',
    urgency: 'ordinary',
    materials: handIn(item, missing),
  };
}

/** An appeal (`T0101`) or a service request (`S0101`) by telephone. */
export function callFor(kind: 'appeal' | 'service', content: string): Intake {
  return {
    applicant: {
      residentId: null,
      name: '李四光',
      documentType: 'citizen-id',
      documentNumber: '',
      overrideReason: '',
      phone: '13987654321',
      address: '',
    },
    agent: null,
    kind,
    channel: 'hotline',
    itemVersionId: null,
    categoryCode: kind === 'appeal' ? 'T0101' : 'S0101',
    content,
    communityId: null,
    gridId: null,
    place: '香港中路 18 号门前',
    urgency: 'ordinary',
    materials: [],
  };
}
