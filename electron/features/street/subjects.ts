import type { CommandName } from '#shared/ipc/contract';

/** What an id of a command's input names, where that belongs to a street. */
export const SUBJECT_KINDS = [
  'case',
  'order',
  'file',
  'paper',
  'card',
  'supervision',
  'suspension',
  'extension',
  'funding',
  'waiver',
  'unit',
  'account',
  'matrix',
  'stand-in',
  'summary',
  'resident',
  'household',
  'dwelling',
] as const;
/** What an id of a command's input names. */
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/**
 * What a field of a command's input names: a subject, or `free` where it belongs to no street (items, residents as an intake names them, a draft
 * of the asker's own, rules inside a version) or only filters a list that is narrowed anyway. Undefined fields are a fault: a
 * test asks for every id of the contract.
 */
export type Naming = SubjectKind | 'free';

/** The usual names of fields; arrays have the plural of the same. */
const FIELDS: Readonly<Record<string, Naming>> = {
  caseId: 'case',
  otherCaseId: 'case',
  intoId: 'case',
  relatedToId: 'case',
  furtherCaseIds: 'case',
  orderId: 'order',
  fileId: 'file',
  fileIds: 'file',
  paperId: 'paper',
  cardId: 'card',
  supervisionId: 'supervision',
  fundingId: 'funding',
  waiverId: 'waiver',
  summaryId: 'summary',
  unitId: 'unit',
  unitIds: 'unit',
  parentId: 'unit',
  communityId: 'unit',
  gridId: 'unit',
  gridIds: 'unit',
  fromGridId: 'unit',
  toGridIds: 'unit',
  accountId: 'account',
  actorId: 'account',
  residentId: 'free',
  itemVersionId: 'free',
  draftId: 'free',
  ruleId: 'free',
  ruleIds: 'free',
  seen: 'free',
  basedOn: 'free',
  token: 'free',
  streetId: 'free',
  /** Looked up within its summary. */
  withdrawnId: 'free',
};

/** Fields that mean different things in different features. */
const OF_FEATURE: Readonly<Record<string, Readonly<Record<string, Naming>>>> = {
  account: { id: 'account' },
  organisation: { id: 'unit' },
  responsibility: { id: 'stand-in', versionId: 'matrix' },
  catalogue: { versionId: 'free' },
  resident: { id: 'free' },
  register: {
    residentId: 'resident',
    headId: 'resident',
    householdId: 'household',
    dwellingId: 'dwelling',
    labelId: 'free',
  },
  draft: { id: 'free' },
  suspension: { requestId: 'suspension' },
  extension: { requestId: 'extension' },
};

/** What is narrowed by the list itself. */
const FILTER = 'filter';

/** What a field names; `path` is the way to it in the command's input, with numbers or `*` for places in arrays. */
export function namingOf(command: CommandName, path: readonly string[]): Naming | undefined {
  if (path[0] === FILTER) return 'free';
  const field = path.findLast((part) => !/^(\d+|\*)$/.test(part)) ?? '';
  return OF_FEATURE[command.split('.')[0] ?? '']?.[field] ?? FIELDS[field];
}

/** Something that an input names. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
}

/** Everything of a street that a parsed input names. */
export function findSubjects(command: CommandName, input: unknown, path: readonly string[] = []): readonly Subject[] {
  if (typeof input === 'string') {
    const naming = namingOf(command, path);
    return naming === undefined || naming === 'free' ? [] : [{ kind: naming, id: input }];
  }
  if (typeof input !== 'object' || input === null) return [];
  return Object.entries(input).flatMap(([field, value]) => findSubjects(command, value, [...path, field]));
}

/** What all streets of a district have in common; its own people alone change it. */
const OF_DISTRICT: ReadonlySet<CommandName> = new Set<CommandName>([
  'catalogue.saveItem',
  'catalogue.retireItem',
  'catalogue.saveCategory',
  'calendar.save',
  'audit.verify',
  'audit.stopVerification',
  'setting.updateRules',
  'storage.confirmClock',
  'storage.moveThere',
  'storage.moveHere',
  'storage.stopMove',
  'organisation.addStreet',
  'backup.make',
  'backup.check',
  'backup.stop',
  'backup.chooseFolder',
  'backup.useOwnFolder',
  'backup.setAutomatic',
  'backup.restore',
  'keys.makePhrase',
  'keys.sheet',
  'keys.printSheet',
  'keys.confirmPhrase',
  'keys.rotate',
  'keys.stopRotation',
  'keys.goOnRotation',
  'keys.changePassphrase',
]);

/** Whether a command changes what all streets have in common. */
export const isOfDistrict = (command: CommandName): boolean => OF_DISTRICT.has(command);

/** Commands that may name things of two streets at once: an account is moved from one to another. */
export const mayMixStreets = (command: CommandName): boolean => command === 'account.update';
