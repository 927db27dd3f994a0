import { assertNever } from '#shared/domain/assert-never';
import type { CalendarView } from '#shared/ipc/commands/calendar';
import { ChangesDialog } from './changes-dialog';
import { ClosuresDialog } from './closures-dialog';
import { ConfirmChange } from './confirm-change';
import { HoursDialog } from './hours-dialog';
import { NoticeDialog } from './notice-dialog';

/** What a person wants to do with the calendar. */
export type CalendarAct =
  | { readonly kind: 'notice' | 'opening-hours' | 'closures' | 'changes' }
  | { readonly kind: 'notice-removal'; readonly year: number };

/** The dialog of an act on the calendar. */
export function CalendarDialog(props: {
  readonly act: CalendarAct;
  readonly view: CalendarView;
  readonly onClose: () => void;
}) {
  const { act, view, onClose } = props;
  switch (act.kind) {
    case 'notice':
      return <NoticeDialog view={view} onClose={onClose} />;
    case 'opening-hours':
      return <HoursDialog view={view} onClose={onClose} />;
    case 'closures':
      return <ClosuresDialog view={view} onClose={onClose} />;
    case 'notice-removal': {
      const change = { part: 'notice-removal', year: act.year } as const;
      return <ConfirmChange change={change} view={view} onBack={onClose} onClose={onClose} />;
    }
    case 'changes':
      return <ChangesDialog onClose={onClose} />;
    default:
      return assertNever(act);
  }
}
