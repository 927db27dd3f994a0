import { useTranslation } from 'react-i18next';
import { registerCommands } from '#shared/ipc/commands/register';
import { FormDialog } from '../../../components/form-dialog';
import { useChange } from '../../../lib/use-command';
import { DayLine, TickLine } from '../fields/form-lines';
import { DwellingField } from '../fields/found-field';
import { frameOf } from './label-dialogs';
import { PERSON_QUERIES, type PersonDialogProps } from './person-acts';
import { useRegisterForm } from './use-register-form';

const moved = registerCommands['register.moveIn'].input.omit({ residentId: true, version: true });
const left = registerCommands['register.moveOut'].input.pick({ onDay: true });
const HOMES = [...PERSON_QUERIES, 'register.listDwellings', 'register.getDwelling'] as const;

/** Lets a person, or his whole household, live in a dwelling from a day on. */
export function MoveInDialog({ view, onClose }: PersonDialogProps) {
  const { t } = useTranslation();
  const { mutateAsync } = useChange('register.moveIn', HOMES);
  const act = useRegisterForm({
    schema: moved,
    defaults: { dwellingId: '', onDay: view.today, isWithHousehold: false },
    send: (values) => mutateAsync({ residentId: view.id, version: view.version, ...values }),
    onClose,
  });
  const others = (view.household?.members ?? []).filter(({ toDay, residentId }) => {
    return toDay === null && residentId !== view.id;
  });
  return (
    <FormDialog title={t('register.moveIn')} width="sm" {...frameOf(act, t('common.save'))} onClose={onClose}>
      <DwellingField control={act.control} name="dwellingId" />
      <DayLine control={act.control} name="onDay" label={t('register.fromDay')} />
      {others.length > 0 && (
        <TickLine control={act.control} name="isWithHousehold" label={t('register.withHousehold')} />
      )}
    </FormDialog>
  );
}

/** A person lives in no dwelling of the register any more. */
export function MoveOutDialog({ view, onClose }: PersonDialogProps) {
  const { t } = useTranslation();
  const { mutateAsync } = useChange('register.moveOut', HOMES);
  const act = useRegisterForm({
    schema: left,
    defaults: { onDay: view.today },
    send: (values) => mutateAsync({ residentId: view.id, version: view.version, ...values }),
    onClose,
  });
  const title = t('register.moveOutHome', { name: view.name });
  return (
    <FormDialog title={title} {...frameOf(act, t('register.moveOut'))} onClose={onClose}>
      <DayLine control={act.control} name="onDay" label={t('register.onDay')} />
    </FormDialog>
  );
}
