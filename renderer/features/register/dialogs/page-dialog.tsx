import type { PersonNumbers } from '#shared/ipc/commands/register-views';
import { ChangeHeadDialog } from './change-head-dialog';
import { MoveInDialog, MoveOutDialog } from './home-dialogs';
import { AddMemberDialog, FoundDialog, MoveOutMemberDialog } from './household-dialogs';
import { EndLabelDialog, GiveLabelDialog } from './label-dialogs';
import type { PersonAct, PersonDialogProps } from './person-acts';
import { RevealDialog } from './reveal-dialog';

/** The dialog of the act that was begun on a person's page. */
export function PageDialog(
  props: PersonDialogProps & {
    readonly open: PersonAct;
    readonly onRevealed: (numbers: PersonNumbers) => void;
  },
) {
  const { open, view, onClose, onRevealed } = props;
  const ofPerson = { view, onClose };
  const ofHousehold = { today: view.today, onClose };
  switch (open.act) {
    case 'reveal':
      return <RevealDialog {...ofPerson} onRevealed={onRevealed} />;
    case 'giveLabel':
      return <GiveLabelDialog {...ofPerson} />;
    case 'endLabel':
      return <EndLabelDialog {...ofPerson} label={open.label} />;
    case 'moveIn':
      return <MoveInDialog {...ofPerson} />;
    case 'moveOut':
      return <MoveOutDialog {...ofPerson} />;
    case 'found':
      return <FoundDialog {...ofPerson} />;
    case 'addMember':
      return <AddMemberDialog {...ofHousehold} household={open.household} />;
    case 'moveOutMember':
      return <MoveOutMemberDialog {...ofHousehold} household={open.household} residentId={open.residentId} />;
    case 'changeHead':
      return <ChangeHeadDialog {...ofHousehold} household={open.household} />;
  }
}
