import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { CommandName } from '#shared/ipc/contract';
import { type EventName, eventSchemas } from '#shared/ipc/events';
import { bridge } from '../lib/bridge';
import { sendWaiting } from '../lib/waiting-changes';

const CARD_QUERIES = ['warning.list', 'warning.count', 'warning.ofCase'] as const;

/** What must be asked again when main says that something changed. */
const STALE: Readonly<Record<EventName, readonly CommandName[]>> = {
  'case.changed': [
    'case.list',
    'case.get',
    'case.checkHistory',
    'case.findChangesSince',
    'case.explainDeadline',
    'case.countWaiting',
    'order.listMine',
    'case.findRelated',
    'case.findAlike',
    'case.findGapsWindow',
    'extension.preview',
    'approval.list',
    'approval.count',
    ...CARD_QUERIES,
  ],
  'case.noted': ['case.get', 'case.checkHistory', 'case.findChangesSince', 'order.listMine', 'case.list'],
  'warning.changed': [
    ...CARD_QUERIES,
    'case.list',
    'case.get',
    'case.checkHistory',
    'case.countWaiting',
    'order.listMine',
    'case.explainDeadline',
  ],
  'warning.opened': [],
  'rating.changed': ['rating.status', 'rating.current'],
  'order.changed': [
    'order.listMine',
    'case.get',
    'case.checkHistory',
    'case.findChangesSince',
    'case.countWaiting',
    'case.list',
  ],
  'funding.changed': [
    'funding.list',
    'funding.listWaivers',
    'funding.assess',
    'funding.countWaiting',
    'case.get',
    'case.checkHistory',
    'order.listMine',
  ],
  'supervision.changed': [
    'supervision.list',
    'supervision.listOfCase',
    'supervision.listProposed',
    'supervision.countWaiting',
    'case.get',
    'case.checkHistory',
    'order.listMine',
  ],
  'catalogue.changed': [
    'catalogue.listItems',
    'catalogue.getItem',
    'catalogue.listItemVersions',
    'catalogue.listCategories',
    'audit.findLastChange',
  ],
  'responsibility.changed': [
    'responsibility.list',
    'responsibility.get',
    'responsibility.find',
    'responsibility.findConditions',
    'responsibility.listStandIns',
  ],
  'register.changed': [
    'register.listResidents',
    'register.getResident',
    'register.listHouseholds',
    'register.listDwellings',
    'register.getDwelling',
    'resident.suggest',
  ],
  'organisation.changed': ['organisation.list', 'organisation.listHandlers', 'audit.findLastChange'],
  'account.changed': ['account.list', 'organisation.listHandlers', 'session.current', 'audit.findLastChange'],
  'summary.changed': ['summary.get', 'summary.list'],
  'setting.changed': ['setting.get', 'setting.getRules', 'setup.office', 'audit.findLastChange'],
  'calendar.changed': [
    'calendar.get',
    'calendar.listChanges',
    'case.list',
    'case.get',
    'case.checkHistory',
    'case.explainDeadline',
    'case.countWaiting',
    'case.findRelated',
    'order.listMine',
  ],
  'keys.changed': ['keys.state'],
  'backup.changed': ['backup.state', 'backup.list', 'backup.progress', 'backup.offers'],
  'session.locked': ['session.current'],
  'storage.changed': ['storage.state'],
};

const isOpen = (payload: unknown): boolean => eventSchemas['storage.changed'].safeParse(payload).data?.isOpen === true;

/** Listens to main and lets the lists that show what changed ask again. */
export function EventBridge() {
  const client = useQueryClient();
  useEffect(
    () =>
      bridge().subscribe((name, payload) => {
        if (name === 'warning.opened') window.location.hash = '#/warnings';
        if (name === 'storage.changed' && isOpen(payload)) {
          sendWaiting();
          void client.invalidateQueries(); // whatever happened meanwhile was not heard
        }
        for (const command of STALE[name as EventName] ?? []) void client.invalidateQueries({ queryKey: [command] });
      }),
    [client],
  );
  return null;
}
