import type { Role } from '../domain/people/roles';
import type { CommandName } from './contract';

/**
 * Who may send a command: `public` before anybody is signed in, `signed-in` anybody who is, else the listed roles.
 * Whether the asker's unit may touch the very case or order is decided by the service, on top of this.
 */
export type Access = 'public' | 'signed-in' | readonly Role[];

const desk: readonly Role[] = ['clerk', 'coordinator'];
const office: readonly Role[] = ['clerk', 'coordinator', 'manager'];
const everyday: readonly Role[] = ['clerk', 'coordinator', 'handler', 'manager'];
const administrators: readonly Role[] = ['administrator'];
const summaryMakers: readonly Role[] = ['coordinator', 'manager'];

const overseers: readonly Role[] = ['coordinator', 'manager', 'administrator'];
const matrixMakers: readonly Role[] = ['coordinator', 'administrator'];

/** What each role may do: one row a command, checked in the main process for every call. */
export const rights: Readonly<Record<CommandName, Access>> = {
  'setup.office': 'public',
  'setup.listDivisions': 'public',
  'setup.create': 'public',
  'session.login': 'public',
  'session.logout': 'public',
  'session.current': 'public',
  'session.lock': 'signed-in',
  'session.unlock': 'signed-in',
  'session.changePassword': 'signed-in',
  'account.list': administrators,
  'account.create': administrators,
  'account.update': administrators,
  'account.setActive': administrators,
  'account.unlock': administrators,
  'account.resetPassword': administrators,
  'organisation.list': 'signed-in',
  'organisation.listHandlers': overseers,
  'organisation.create': administrators,
  'organisation.update': administrators,
  'organisation.close': administrators,
  'catalogue.listItems': 'signed-in',
  'catalogue.getItem': 'signed-in',
  'catalogue.listItemVersions': 'signed-in',
  'catalogue.saveItem': administrators,
  'catalogue.retireItem': administrators,
  'catalogue.listCategories': 'signed-in',
  'catalogue.saveCategory': administrators,
  'resident.suggest': desk,
  'resident.open': desk,
  'case.accept': desk,
  'case.notify': desk,
  'case.refuse': desk,
  'case.answer': desk,
  'case.complete': desk,
  'case.refuseNotified': desk,
  'case.decide': ['coordinator'],
  'case.decideMany': ['coordinator'],
  'case.merge': ['coordinator'],
  'case.undoMerge': ['coordinator'],
  'case.split': ['coordinator'],
  'case.findAlike': ['coordinator'],
  'case.deliver': desk,
  'case.callBack': desk,
  'case.rate': desk,
  'case.remedy': ['coordinator'],
  'case.reviewRating': ['manager'],
  'case.reopen': desk,
  'case.addNote': desk,
  'case.link': desk,
  'case.unlink': desk,
  'case.reveal': everyday,
  'case.get': everyday,
  'case.explainDeadline': everyday,
  'case.list': everyday,
  'case.countWaiting': everyday,
  'case.findRelated': desk,
  'case.export': office,
  'draft.save': desk,
  'draft.list': desk,
  'draft.discard': desk,
  'order.dispatch': ['coordinator'],
  'order.dispatchMany': ['coordinator'],
  'order.joinCase': ['coordinator'],
  'order.detachCase': ['coordinator'],
  'order.assignByManager': ['manager'],
  'order.sign': ['handler'],
  'order.reply': ['handler'],
  'order.return': ['handler'],
  'order.reroute': ['coordinator'],
  'order.rework': ['coordinator'],
  'order.withdraw': ['coordinator'],
  'order.listMine': ['handler', 'coordinator'],
  'order.propose': ['coordinator'],
  'responsibility.list': overseers,
  'responsibility.get': overseers,
  'responsibility.find': overseers,
  'responsibility.begin': matrixMakers,
  'responsibility.discard': matrixMakers,
  'responsibility.saveRule': matrixMakers,
  'responsibility.removeRules': matrixMakers,
  'responsibility.copyRules': matrixMakers,
  'responsibility.saveSetting': matrixMakers,
  'responsibility.enact': ['manager'],
  'responsibility.listStandIns': overseers,
  'responsibility.addStandIn': ['coordinator', 'manager'],
  'responsibility.endStandIn': ['coordinator', 'manager'],
  'file.add': ['clerk', 'coordinator', 'handler'],
  'file.read': everyday,
  'paper.preview': everyday,
  'paper.print': everyday,
  'paper.savePdf': everyday,
  'paper.listPrinters': 'signed-in',
  'paper.showExports': 'signed-in',
  'summary.list': summaryMakers,
  'summary.get': summaryMakers,
  'summary.generate': summaryMakers,
  'summary.openFigure': summaryMakers,
  'summary.sign': ['manager'],
  'summary.preview': summaryMakers,
  'summary.print': summaryMakers,
  'summary.exportPdf': summaryMakers,
  'summary.exportXlsx': summaryMakers,
  'setting.get': 'signed-in',
  'setting.update': administrators,
  'calendar.get': 'signed-in',
  'calendar.preview': administrators,
  'calendar.save': administrators,
  'calendar.listChanges': administrators,
  'calendar.exportChanges': administrators,
  'audit.list': ['manager', 'administrator'],
};

/** Whether a role may send a command. Public and signed-in commands are open to every role. */
export function isAllowed(role: Role, command: CommandName): boolean {
  const access = rights[command];
  return access === 'public' || access === 'signed-in' || access.includes(role);
}
