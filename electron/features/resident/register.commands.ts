import type { FeatureHandlers } from '../../ipc/handlers';
import type { ServiceKit } from '../service-kit';
import { HomeService } from './home.service';
import { HouseholdService } from './household.service';
import { PersonViews } from './person-view.service';
import { type RegisterExportDeps, RegisterExportService } from './register-export.service';
import { RegisterLists } from './register-list.service';
import { ResidentChanges } from './resident-changes.service';

/** What the commands of the registers work with. */
export interface RegisterCommandsDeps extends Omit<RegisterExportDeps, 'kit'> {
  readonly kit: ServiceKit;
}

/** Handlers of the registers of residents, households and dwellings. */
export function createRegisterCommands(deps: RegisterCommandsDeps): FeatureHandlers<'register'> {
  const { kit } = deps;
  const lists = new RegisterLists(kit);
  const exports = new RegisterExportService(deps);
  const people = new PersonViews(kit);
  const residents = new ResidentChanges(kit);
  const households = new HouseholdService(kit);
  const homes = new HomeService(kit);
  return {
    'register.listResidents': (input) => lists.residents(input),
    'register.exportResidents': (input, { actor }) => exports.export(actor, input),
    'register.getResident': ({ residentId }) => people.get(residentId),
    'register.revealResident': ({ residentId, reason }, { actor }) => people.reveal(actor, residentId, reason),
    'register.openResident': ({ residentId }, { actor }) => people.open(actor, residentId),
    'register.addResident': ({ fields }, { actor }) => residents.add(actor, fields),
    'register.changeResident': (input, { actor }) => residents.change(actor, input),
    'register.giveLabel': (input, { actor }) => residents.giveLabel(actor, input),
    'register.endLabel': (input, { actor }) => residents.endLabel(actor, input),
    'register.listHouseholds': (input) => lists.households(input),
    'register.foundHousehold': (input, { actor }) => households.found(actor, input),
    'register.addMember': (input, { actor }) => households.add(actor, input),
    'register.moveOutMember': (input, { actor }) => households.moveOut(actor, input),
    'register.changeHead': (input, { actor }) => households.changeHead(actor, input),
    'register.listDwellings': (input) => lists.dwellings(input),
    'register.getDwelling': ({ dwellingId }) => homes.get(dwellingId),
    'register.addDwelling': ({ fields }, { actor }) => homes.add(actor, fields),
    'register.changeDwelling': (input, { actor }) => homes.change(actor, input),
    'register.moveIn': (input, { actor }) => homes.moveIn(actor, input),
    'register.moveOut': (input, { actor }) => homes.moveOut(actor, input),
  };
}
