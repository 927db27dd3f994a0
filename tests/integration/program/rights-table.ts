import { ROLES, type Role } from '#shared/domain/people/roles';
import { type CommandName, contract } from '#shared/ipc/contract';
import { idPathsOf, sampleInput } from '../../helpers/contract-inputs';
import { expected, isExpected } from '../ipc/expected-rights';

/** Whose the things are that a command names: the asker's unit's, another unit's of his street, another street's. */
export const PLACES = ['own-unit', 'other-unit', 'other-street'] as const;
/** Whose the things are that a command names. */
export type Place = (typeof PLACES)[number];

/** What hangs on a case: handlers see it through an order of their own unit only. */
export const OF_CASE = [
  ...(['case', 'order', 'file', 'paper', 'card', 'supervision', 'suspension', 'extension', 'funding'] as const),
] as const;
/** What a whole street has. */
const OF_STREET = [
  ...(['waiver', 'unit', 'account', 'matrix', 'stand-in', 'summary', 'resident', 'household', 'dwelling'] as const),
] as const;
/** What an id names. */
export type Kind = (typeof OF_CASE)[number] | (typeof OF_STREET)[number];

/** What each field with an id names, written down apart from the program's own list; null is common to all streets. */
const KINDS: Readonly<Record<string, Kind | null>> = {
  ...{ caseId: 'case', otherCaseId: 'case', intoId: 'case', relatedToId: 'case', furtherCaseIds: 'case' },
  ...{ orderId: 'order', fileId: 'file', fileIds: 'file', paperId: 'paper', cardId: 'card', fundingId: 'funding' },
  ...{ supervisionId: 'supervision', waiverId: 'waiver', summaryId: 'summary' },
  ...{ 'suspension.requestId': 'suspension', 'extension.requestId': 'extension' },
  ...{ unitId: 'unit', unitIds: 'unit', parentId: 'unit', communityId: 'unit', 'organisation.id': 'unit' },
  ...{ gridId: 'unit', gridIds: 'unit', fromGridId: 'unit', toGridIds: 'unit' },
  ...{ accountId: 'account', actorId: 'account', 'account.id': 'account' },
  ...{ 'responsibility.id': 'stand-in', 'responsibility.versionId': 'matrix', 'catalogue.versionId': null },
  ...{ 'register.residentId': 'resident', 'register.headId': 'resident', householdId: 'household' },
  ...{ dwellingId: 'dwelling', labelId: null },
  ...{ residentId: null, 'resident.id': null, draftId: null, 'draft.id': null, itemVersionId: null, ruleId: null },
  ...{ ruleIds: null, seen: null, basedOn: null, token: null, streetId: null, withdrawnId: null },
};

/** What the id at a path of a command's input names; undefined where nobody has said so. */
export function kindAt(name: CommandName, path: readonly string[]): Kind | null | undefined {
  if (path[0] === 'filter') return null;
  const field = path.findLast((part) => part !== '*') ?? '';
  const own = KINDS[`${name.split('.')[0]}.${field}`];
  return own === undefined ? KINDS[field] : own;
}

/** One row of the table: a command that names something, as a role, by one of its ids, of one place. */
export interface Row {
  readonly name: CommandName;
  readonly field: string;
  readonly kind: Kind;
  readonly role: Role;
  readonly place: Place;
  /** `forbidden` to the role, `hidden` from the person, or open to both; `unknown` where more would be needed to say. */
  readonly outcome: 'forbidden' | 'hidden' | 'open' | 'unknown';
}

const isOfCase = (kind: Kind): boolean => (OF_CASE as readonly string[]).includes(kind);

/** What only the unit that it is about may do, whatever else a role sees: its card, its order's files. */
const OF_THE_UNIT: readonly CommandName[] = ['warning.appeal', 'file.add'];
/** What only who asked for it may take back; the handler of the own unit asked. */
const OF_THE_ASKER: readonly CommandName[] = ['suspension.withdraw', 'extension.withdraw'];
/** Commands that must name something further that is not made up here: an item, an open step, a link, a member, a label. */
const WITH_MORE: readonly CommandName[] = [
  ...(['route.try', 'order.openStep', 'case.unlink', 'register.moveOutMember', 'register.endLabel'] as const),
];

function outcomeOf(name: CommandName, kind: Kind, role: Role, place: Place): Row['outcome'] {
  if (!isExpected(role, name)) return 'forbidden';
  if (place === 'other-street') return 'hidden';
  if ([...OF_THE_UNIT, ...OF_THE_ASKER].includes(name) && role !== 'handler') return 'hidden';
  if (role === 'handler' && place === 'other-unit' && isOfCase(kind)) return 'hidden';
  return WITH_MORE.includes(name) ? 'unknown' : 'open';
}

/** Every row: all commands that name something × their ids × all roles × all places. */
export function makeRows(): readonly Row[] {
  const names = [...expected.keys()].filter((name): name is CommandName => Object.hasOwn(contract, name));
  return names.flatMap((name) =>
    idPathsOf(name).flatMap((path) => {
      const kind = kindAt(name, path);
      if (kind === null || kind === undefined) return [];
      const field = path.join('.');
      return ROLES.flatMap((role) =>
        PLACES.map(
          (place): Row => ({ ...{ name, field, kind, role, place }, outcome: outcomeOf(name, kind, role, place) }),
        ),
      );
    }),
  );
}

/** Things of a place by what they are. */
export type Things = ReadonlyMap<Kind, string>;

/**
 * The input of a row. Where it must be hidden, its own id alone is of the row's place and all others are the asker's; where it
 * is open, all of them belong together.
 */
export function inputOf({ name, field, place, role, outcome }: Row, things: Readonly<Record<Place, Things>>): unknown {
  return sampleInput(name, (path) => {
    const kind = kindAt(name, path);
    if (kind === null || kind === undefined) return null;
    const isThere = outcome === 'open' ? role !== 'handler' || !isOfCase(kind) : path.join('.') === field;
    return things[isThere ? place : 'own-unit'].get(kind) ?? null;
  });
}
