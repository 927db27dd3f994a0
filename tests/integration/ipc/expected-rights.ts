import type { Role } from '#shared/domain/people/roles';

/** Who may do what, written down once more from the domain page, so that a slip in the table of rights shows. */
const expectations: Readonly<Record<string, string>> = {
  // The storage's service guards them further: storage.test.ts.
  nobody: `setup.office setup.listDivisions setup.create session.login session.logout session.current
    storage.state storage.test storage.connect storage.enter storage.enterPassphrase storage.enterPhrase storage.upgrade storage.retry storage.workHere storage.move
    backup.progress backup.offers backup.chooseOffers backup.restoreOffer backup.beginAnew`,
  'clerk coordinator handler manager administrator': `session.lock session.unlock session.changePassword session.chooseStreet
    organisation.list catalogue.listItems catalogue.getItem catalogue.listItemVersions catalogue.listCategories
    paper.listPrinters paper.showExports setting.get setting.getRules calendar.get`,
  administrator: `storage.moveThere storage.moveHere storage.stopMove
    keys.state keys.makePhrase keys.sheet keys.printSheet keys.confirmPhrase keys.leavePhrase
    backup.state backup.list backup.make backup.check backup.stop backup.chooseFolder backup.useOwnFolder backup.setAutomatic
    backup.findLoss backup.restore
    keys.rotate keys.stopRotation keys.goOnRotation keys.changePassphrase
    account.list account.create account.update account.setActive account.unlock account.resetPassword
    organisation.create organisation.update organisation.close organisation.listNewStreets organisation.addStreet
    catalogue.saveItem catalogue.retireItem catalogue.saveCategory setting.update setting.updateRules
    calendar.preview calendar.save calendar.listChanges calendar.exportChanges audit.findLastChange`,
  'manager administrator': `storage.confirmClock reveal.count reveal.list reveal.export
    audit.list audit.verification audit.verify audit.stopVerification`,
  'clerk coordinator': `resident.suggest resident.open register.openResident register.addResident register.changeResident
    register.giveLabel register.endLabel register.foundHousehold register.addMember register.moveOutMember
    register.changeHead register.addDwelling register.changeDwelling register.moveIn register.moveOut draft.save draft.list draft.discard
    case.accept case.notify case.refuse case.answer case.complete case.refuseNotified
    case.acceptWithGaps case.completeWithGaps case.findGapsWindow case.fillGaps
    case.deliver case.callBack case.rate case.findRelated
    case.reopen case.addNote case.link case.unlink case.receive case.notifyMissing case.handIn`,
  coordinator: `case.decide suspension.end case.remedy case.decideMany case.merge case.undoMerge case.split case.findAlike
    order.dispatch order.dispatchMany order.joinCase order.detachCase order.openStep order.reroute order.rework
    order.withdraw
    order.propose funding.assess funding.askWaiver`,
  'coordinator clerk': 'rating.ask rating.cancel rating.status',
  'resident’s screen': 'rating.current rating.answer',
  handler: 'order.sign order.reply order.return funding.confirm',
  'coordinator handler': `order.listMine supervision.answer
    suspension.ask suspension.withdraw extension.ask extension.withdraw`,
  'coordinator handler manager': `funding.list funding.countWaiting supervision.list supervision.countWaiting
    extension.preview`,
  'clerk coordinator handler': 'file.add warning.appeal',
  'clerk coordinator manager': `case.export warning.export register.listResidents register.exportResidents
    register.getResident register.revealResident register.listHouseholds register.listDwellings register.getDwelling`,
  'clerk coordinator handler manager': `case.reveal case.get case.findChangesSince case.explainDeadline case.checkHistory case.list case.countWaiting file.read
    paper.preview paper.print paper.savePdf supervision.listOfCase warning.list warning.count warning.ofCase
    responsibility.findConditions`,
  'coordinator manager administrator': `organisation.listHandlers responsibility.list responsibility.get
    responsibility.find responsibility.listStandIns route.try`,
  'coordinator administrator': `responsibility.begin responsibility.discard responsibility.saveRule
    responsibility.removeRules responsibility.copyRules responsibility.saveSetting`,
  'coordinator manager': `responsibility.addStandIn responsibility.endStandIn summary.list summary.get summary.generate summary.openFigure
    summary.preview summary.print summary.exportPdf summary.exportXlsx
    funding.listWaivers funding.export reveal.exportCases`,
  manager: `summary.sign summary.unlock warning.decide responsibility.enact case.reviewRating order.assignByManager
    funding.decideWaiver funding.grantWaiver funding.endWaiver
    case.forgiveGaps suspension.decide extension.decide approval.list approval.count
    supervision.press supervision.close supervision.pressAgain supervision.listProposed`,
};

/** Who may send each command: roles, or `nobody` where everybody may. */
export const expected: ReadonlyMap<string, string> = new Map(
  Object.entries(expectations).flatMap(([who, commands]) =>
    commands.split(/\s+/).map((command): [string, string] => [command, who]),
  ),
);
/** Whether a role may send a command. */
export const isExpected = (role: Role, name: string) => {
  const who = expected.get(name) ?? '';
  return who === 'nobody' || who.split(' ').includes(role);
};
