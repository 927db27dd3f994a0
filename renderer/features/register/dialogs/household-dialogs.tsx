import { Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { RELATIONS_TO_HEAD } from '#shared/domain/register/vocabulary';
import { registerCommands } from '#shared/ipc/commands/register';
import type { HouseholdView } from '#shared/ipc/commands/register-views';
import { FormDialog } from '../../../components/form-dialog';
import { useChange } from '../../../lib/use-command';
import { ChoiceLine, DayLine } from '../fields/form-lines';
import { PersonField } from '../fields/found-field';
import { frameOf } from './label-dialogs';
import { PERSON_QUERIES, type PersonDialogProps } from './person-acts';
import { useRegisterForm } from './use-register-form';

const founded = registerCommands['register.foundHousehold'].input.pick({ foundedOn: true });
const joined = registerCommands['register.addMember'].input.omit({ householdId: true, version: true });
const left = registerCommands['register.moveOutMember'].input.pick({ onDay: true });

interface HouseholdDialogProps {
  readonly household: HouseholdView;
  readonly today: string;
  readonly onClose: () => void;
}

/** A new household with this person as its head. */
export function FoundDialog({ view, onClose }: PersonDialogProps) {
  const { t } = useTranslation();
  const { mutateAsync } = useChange('register.foundHousehold', PERSON_QUERIES);
  const act = useRegisterForm({
    schema: founded,
    defaults: { foundedOn: view.today },
    send: (values) => mutateAsync({ headId: view.id, ...values }),
    onClose,
  });
  return (
    <FormDialog title={t('register.found')} {...frameOf(act, t('common.save'))} onClose={onClose}>
      <Typography color="textSecondary">
        {t('register.head')}：{view.name}
      </Typography>
      <DayLine control={act.control} name="foundedOn" label={t('register.foundedOn')} />
    </FormDialog>
  );
}

/** Somebody joins the household. */
export function AddMemberDialog(props: HouseholdDialogProps) {
  const { household, onClose } = props;
  const { t } = useTranslation();
  const { mutateAsync } = useChange('register.addMember', PERSON_QUERIES);
  const act = useRegisterForm({
    schema: joined,
    defaults: { residentId: '', relation: 'spouse', fromDay: props.today },
    send: (values) => mutateAsync({ householdId: household.id, version: household.version, ...values }),
    onClose,
  });
  return (
    <FormDialog title={t('register.addMember')} width="sm" {...frameOf(act, t('common.save'))} onClose={onClose}>
      <PersonField control={act.control} name="residentId" />
      <ChoiceLine
        control={act.control}
        name="relation"
        label={t('register.relation')}
        options={RELATIONS_TO_HEAD}
        nameOf={(relation) => t(`words.relation.${relation}`)}
      />
      <DayLine control={act.control} name="fromDay" label={t('register.fromDay')} />
    </FormDialog>
  );
}

/** Somebody leaves the household; the last one ends it. */
export function MoveOutMemberDialog(props: HouseholdDialogProps & { readonly residentId: string }) {
  const { household, residentId, onClose } = props;
  const { t } = useTranslation();
  const { mutateAsync } = useChange('register.moveOutMember', PERSON_QUERIES);
  const act = useRegisterForm({
    schema: left,
    defaults: { onDay: props.today },
    send: (values) => {
      return mutateAsync({ householdId: household.id, version: household.version, residentId, ...values });
    },
    onClose,
  });
  const present = household.members.filter(({ toDay }) => toDay === null);
  const name = present.find((member) => member.residentId === residentId)?.name ?? '';
  return (
    <FormDialog
      title={t('register.moveOutQuestion', { name })}
      {...frameOf(act, t('register.moveOutMember'))}
      onClose={onClose}
    >
      {present.length === 1 && <Typography color="textSecondary">{t('register.lastQuestion', { name })}</Typography>}
      <DayLine control={act.control} name="onDay" label={t('register.onDay')} />
    </FormDialog>
  );
}
