import type { HouseholdView, LabelView, PersonView } from '#shared/ipc/commands/register-views';

/** What can be done on a person's page, with what it is done to. */
export type PersonAct =
  | { readonly act: 'reveal' }
  | { readonly act: 'giveLabel' }
  | { readonly act: 'endLabel'; readonly label: LabelView }
  | { readonly act: 'moveIn' }
  | { readonly act: 'moveOut' }
  | { readonly act: 'found' }
  | { readonly act: 'addMember'; readonly household: HouseholdView }
  | { readonly act: 'moveOutMember'; readonly household: HouseholdView; readonly residentId: string }
  | { readonly act: 'changeHead'; readonly household: HouseholdView };

/** What a dialog of a person's page is given. */
export interface PersonDialogProps {
  readonly view: PersonView;
  readonly onClose: () => void;
}

/** Answers that are another after any of these acts. */
export const PERSON_QUERIES = ['register.getResident', 'register.listResidents', 'register.listHouseholds'] as const;
