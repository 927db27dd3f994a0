import { z } from 'zod';
import { CARDS, CASE_KINDS, CASE_STATUSES, CHANNELS } from '#shared/domain/case/vocabulary';
import { CASE_SORTS, REMEDY_STATES } from '#shared/ipc/commands/case';
import { useAddressState } from '../../../lib/use-address-state';

const statuses = z
  .string()
  .transform((text) => text.split(','))
  .pipe(z.array(z.enum(CASE_STATUSES)))
  .catch([]);

const schema = z.record(z.string(), z.string()).transform((words) =>
  z
    .object({
      text: z.string().catch(''),
      kind: z.enum(CASE_KINDS).nullable().catch(null),
      statuses,
      channel: z.enum(CHANNELS).nullable().catch(null),
      card: z.enum(CARDS).nullable().catch(null),
      hand: z.enum(['coordinator', 'manager']).nullable().catch(null),
      isSuspended: z
        .enum(['suspended', 'running'])
        .transform((word) => word === 'suspended')
        .nullable()
        .catch(null),
      communityId: z.uuid().nullable().catch(null),
      remedy: z.enum(REMEDY_STATES).nullable().catch(null),
      leadUnitId: z.uuid().nullable().catch(null),
      receivedFrom: z.iso.date().nullable().catch(null),
      receivedTo: z.iso.date().nullable().catch(null),
      sortBy: z.enum(CASE_SORTS).catch('receivedAt'),
      direction: z.enum(['asc', 'desc']).catch('desc'),
      page: z.coerce.number().int().min(0).catch(0),
      pageSize: z.coerce.number().int().min(1).max(100).catch(20),
    })
    .parse(words),
);

/** The filter, order and page of 办件查询, kept in the address. */
export function useCasesAddress() {
  const [{ sortBy, direction, page, pageSize, ...filter }, change] = useAddressState(schema);
  return { filter, sort: { by: sortBy, direction }, page, pageSize, change } as const;
}

/** What 办件查询 is narrowed by. */
export type CasesFilter = ReturnType<typeof useCasesAddress>['filter'];
/** Changes to the address; an empty text removes a condition. */
export type ChangeAddress = (changes: Readonly<Record<string, string>>) => void;

/** Changes that take every condition away. */
export const NO_CONDITIONS: Readonly<Record<keyof CasesFilter | 'page', string>> = {
  text: '',
  kind: '',
  statuses: '',
  channel: '',
  card: '',
  hand: '',
  isSuspended: '',
  communityId: '',
  remedy: '',
  leadUnitId: '',
  receivedFrom: '',
  receivedTo: '',
  page: '',
};
