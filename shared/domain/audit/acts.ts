/** What `unitName` begins with where an act is about all communities, whatever they are called. */
export const EVERY_COMMUNITY = 'every-community';
/** What `unitName` is where an act is about a case that no unit has: the centre answers for it. */
export const THE_CENTRE = 'the-centre';

/**
 * Every act that the log records, `feature.past-tense`, with the facts that its entry keeps: the catalogue says the act
 * in these facts (`audit.action.<act>`), and nothing else is recorded of it. No ID numbers, no telephone numbers.
 */
export const AUDIT_FACTS = {
  'setup.created': ['streetCode', 'streetName', 'start'],
  /** From now on this desk works on the server's data, or on its own again. */
  'storage.connected': ['host'],
  'storage.brought-here': [],
  'storage.moved-there': ['host'],
  'storage.moved-here': [],
  /** The program does not believe the computer's clock; `doubt` says why, `expected` what it should be at or after. */
  'clock.doubted': ['doubt', 'expected'],
  'clock.confirmed': [],
  /** The recovery phrase brought the keys to this computer; nobody was signed in yet. */
  'keys.recovered': [],
  /** A recovery phrase was made, and shown to who made it. */
  'keys.phrase-made': [],
  'keys.sheet-printed': ['printer', 'copies'],
  'keys.phrase-confirmed': [],
  /** `no` is the number of the new data key. */
  'keys.rotated': ['no'],
  'keys.rotation-stopped': [],
  'keys.rotation-resumed': [],
  /** Everything is sealed by the data key `no`; older ones are gone. */
  'keys.older-removed': ['no'],
  'keys.passphrase-changed': [],
  /** `kind` is one of the kinds of backups; `files` counts attached files in it. */
  'backup.made': ['name', 'kind', 'files'],
  /** `fault` is one of the faults of backups. Recorded once a day for each. */
  'backup.failed': ['kind', 'fault'],
  /** `fault` is what the look found, or `none`. */
  'backup.checked': ['name', 'fault'],
  'backup.folder-chosen': ['folder'],
  'backup.automatic-set': ['isAutomatic'],
  /** The last entry of the state that is left; the restored one has `backup.restored` in its place. */
  'backup.restore-begun': ['name', 'takenAt'],
  /** By the program, in the office that came back: `lost` counts the entries of the log after the backup, `by` did it. */
  'backup.restored': ['name', 'takenAt', 'lost', 'by'],
  /** The same where the earlier data could not be opened: nobody was signed in, and nobody could count. */
  'backup.restored-unseen': ['name', 'takenAt'],
  'session.signed-in': [],
  'session.signed-out': [],
  'session.unlocked': [],
  /** `username` is null where there is no such account: what was typed may be a password. */
  'session.failed': ['username'],
  'account.created': ['username', 'displayName', 'role'],
  'account.updated': ['username', 'displayName', 'role'],
  /** The same for an account of a manager or an administrator, with the one who stood for it beside the actor. */
  'account.created-by-two': ['username', 'displayName', 'role', 'second'],
  'account.updated-by-two': ['username', 'displayName', 'role', 'second'],
  'account.activated': ['username', 'displayName'],
  'account.deactivated': ['username', 'displayName'],
  /** Taken out of use by two persons; `second` is the name of the one who stood for it beside the actor. */
  'account.closed': ['username', 'displayName', 'second'],
  'account.unlocked': ['username', 'displayName'],
  'account.locked-out': ['username'],
  'account.password-reset': ['username', 'displayName'],
  'account.password-reset-by-two': ['username', 'displayName', 'second'],
  'account.password-changed': [],
  /** Somebody had the log looked through; `fault` is the first that was found, or `none`. */
  'audit.verified': ['entries', 'seals', 'fault'],
  'organisation.created': ['kind', 'name'],
  'organisation.street-added': ['name', 'communities'],
  'organisation.updated': ['kind', 'name'],
  'organisation.closed': ['kind', 'name'],
  'catalogue.item-saved': ['itemId', 'name', 'version'],
  'catalogue.item-retired': ['itemId', 'name', 'version'],
  'catalogue.item-restored': ['itemId', 'name', 'version'],
  'catalogue.category-saved': ['code', 'name', 'isRetired'],
  /** `changed` names the settings, parted by `, `. */
  'setting.updated': ['changed'],
  'calendar.saved': ['part', 'year', 'moved', 'confirmed'],
  'calendar.exported': ['rows', 'fileName'],
  /** `changed` names the rules, parted by `, `; `moved` counts the clocks whose end moved. */
  'setting.rules-updated': ['changed', 'moved'],
  'warning.appealed': ['kind', 'colour', 'reason'],
  'warning.decided': ['kind', 'colour', 'decision', 'reason'],
  'warning.exported': ['rows', 'fileName'],
  'resident.opened': [],
  'resident.renamed': ['from', 'to'],
  /** An intake brought another telephone, address or document; which, is in the entry's changes. */
  'resident.updated': [],
  'resident.added': ['name'],
  'resident.revealed': ['name', 'reason'],
  'resident.changed': ['name'],
  'resident.label-given': ['name', 'label', 'fromDay', 'source'],
  'resident.label-ended': ['name', 'label', 'toDay', 'reason'],
  'resident.moved-in': ['name', 'house', 'onDay'],
  'resident.moved-out': ['name', 'house', 'onDay'],
  'resident.exported': ['rows', 'fileName'],
  'household.founded': ['head', 'onDay'],
  'household.joined': ['head', 'name', 'relation', 'onDay'],
  'household.left': ['head', 'name', 'onDay'],
  'household.head-changed': ['from', 'to', 'onDay'],
  'household.ended': ['head', 'onDay'],
  'dwelling.added': ['house'],
  'dwelling.changed': ['house'],
  'case.received': ['number', 'answerBy'],
  'case.accepted': ['number'],
  /** By the program itself; `fellDueAt` is the instant at which the time to look through the materials was over. */
  'case.deemed-accepted': ['number', 'fellDueAt'],
  'case.notified': ['number', 'count'],
  'case.refused': ['number', 'reason'],
  'case.answered': ['number', 'result'],
  'case.completed': ['number'],
  'case.accepted-with-gaps': ['number', 'count', 'day'],
  'case.gaps-filled': ['count'],
  'case.gaps-forgiven': ['reason'],
  /** `ground` is one of the grounds of suspensions; `since` and `until` are instants. */
  'case.suspension-asked': ['ground', 'reason', 'since'],
  'case.suspended': ['ground', 'reason', 'since'],
  'case.suspension-refused': ['reason'],
  'case.suspension-withdrawn': [],
  'case.resumed': ['until'],
  'case.extension-asked': ['days', 'reason'],
  'case.extended': ['days', 'reason', 'dueBefore', 'dueAfter'],
  'case.extension-refused': ['reason'],
  'case.extension-withdrawn': [],
  'case.handed-in': ['number', 'count', 'missing'],
  'case.decided': ['result', 'usedDays'],
  /** Beside the decision, where steps of the flow were undone; their names, parted by `、`. */
  'case.steps-passed-over': ['names'],
  'case.merged': ['number', 'into', 'reason'],
  'case.took-in': ['number', 'reason'],
  'case.merge-undone': ['number', 'from', 'reason'],
  'case.let-go': ['number', 'reason'],
  'case.split': ['numbers', 'reason'],
  'case.split-off': ['number', 'from'],
  'case.reached-by-number': ['number'],
  'case.delivered': ['method', 'receiver'],
  /** `rating` is null where none was given with the callback. */
  'case.called-back': ['isSolved', 'isSatisfied', 'rating'],
  'case.rated': ['rating', 'way'],
  'case.remedied': ['note', 'told'],
  'case.rating-reviewed': ['verdict', 'reason'],
  'case.reopened': ['reason'],
  /** `text` is the note's beginning. */
  'case.noted': ['callerName', 'text'],
  'case.linked': ['number'],
  'case.unlinked': ['number'],
  /** The resident was asked at the window's second screen. */
  'rating.asked': ['number'],
  /** `ending` is `cancelled` by the clerk, `timed-out`, or `replaced` by another question. */
  'rating.ended': ['number', 'ending'],
  'case.revealed': ['reason'],
  /** The full data went into a file with others', for which `second` stood beside the actor. */
  'case.revealed-in-list': ['reason', 'second', 'fileName'],
  'reveal.exported': ['month', 'rows', 'fileName'],
  'case.exported': ['rows', 'fileName'],
  'order.dispatched': ['unitName', 'role'],
  'order.assigned-by-manager': ['unitName', 'role', 'reason'],
  'order.case-joined': ['unitName', 'role', 'number'],
  'order.case-detached': ['unitName', 'role', 'number', 'reason'],
  'order.moved': ['unitName', 'role', 'number'],
  'order.signed': ['unitName', 'role'],
  'order.replied': ['unitName', 'role', 'files'],
  'order.returned': ['unitName', 'role', 'reason'],
  'order.rerouted': ['unitName', 'role'],
  'order.reworked': ['unitName', 'role', 'reason'],
  'order.withdrawn': ['unitName', 'role', 'reason'],
  /** Its unit had not replied when it was given to another one (改派). */
  'order.taken-back': ['unitName', 'role'],
  'responsibility.begun': ['rules'],
  'responsibility.discarded': [],
  'responsibility.rule-saved': ['unit', 'grids'],
  'responsibility.rules-removed': ['count'],
  'responsibility.rules-copied': ['from', 'grids'],
  'responsibility.setting-saved': ['code'],
  'responsibility.enacted': ['number', 'rules'],
  'responsibility.enacted-with-findings': ['number', 'rules', 'findings', 'reason'],
  'responsibility.stand-in-added': ['absent', 'standIn', 'firstDay', 'lastDay', 'reason'],
  'responsibility.stand-in-ended': ['absent', 'standIn'],
  /** `amount` is in yuan. */
  'funding.sent': ['unitName', 'amount', 'source'],
  'funding.waived': ['unitName', 'reason', 'manager'],
  'funding.confirmed': ['unitName', 'amount', 'received', 'note'],
  'funding.ended': ['unitName', 'amount'],
  'funding.held': ['unitName'],
  'funding.waiver-asked': ['unitName', 'reason'],
  'funding.waiver-granted': ['unitName', 'reason'],
  'funding.waiver-refused': ['unitName', 'reason'],
  'funding.waiver-ended': ['unitName', 'reason'],
  'funding.exported': ['rows', 'fileName'],
  'supervision.pressed': ['unitName', 'question', 'dueDay'],
  'supervision.answered': ['unitName'],
  'supervision.closed': ['unitName', 'note'],
  'file.added': ['name'],
  'file.opened': ['name'],
  'paper.printed': ['type', 'number', 'copies', 'printer', 'size', 'times'],
  'paper.saved': ['type', 'number', 'fileName'],
  'summary.generated': ['unit', 'month'],
  'summary.signed': ['unit', 'month'],
  /** A signed month opened again; `second` stood beside the actor. */
  'summary.unlocked': ['unit', 'month', 'reason', 'second'],
  'summary.printed': ['unit', 'month', 'printer', 'copies'],
  'summary.exported': ['unit', 'month', 'fileName'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** An act that the log records. */
export type AuditAction = keyof typeof AUDIT_FACTS;

/** A fact of an act. */
export type AuditFact = string | number | boolean | null;

type Underscored<S extends string, Mark extends string> = S extends `${infer Before}${Mark}${infer After}`
  ? `${Before}_${Underscored<After, Mark>}`
  : S;

/** An act as a key of the catalogues, which part their keys by dots: `case.called-back` is `case_called_back`. */
export type AuditActionKey = Underscored<Underscored<AuditAction, '.'>, '-'>;

/** Whether a recorded text names an act that is known; an entry may be from a newer program. */
export function isAuditAction(text: string): text is AuditAction {
  return Object.hasOwn(AUDIT_FACTS, text);
}

/** The catalogues' key of an act. */
export function actionKey(action: AuditAction): AuditActionKey {
  return action.replace(/[.-]/g, '_') as AuditActionKey;
}
