import { MenuItem, TextField, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { proposeRelation } from '#shared/domain/register/household-rules';
import { RELATIONS_TO_HEAD } from '#shared/domain/register/vocabulary';
import { registerCommands } from '#shared/ipc/commands/register';
import type { HouseholdView } from '#shared/ipc/commands/register-views';
import { FormDialog } from '../../../components/form-dialog';
import { useChange } from '../../../lib/use-command';
import { ChoiceLine, DayLine } from '../fields/form-lines';
import { frameOf } from './label-dialogs';
import { PERSON_QUERIES } from './person-acts';
import { useRegisterForm } from './use-register-form';

const schema = registerCommands['register.changeHead'].input.omit({ householdId: true, version: true });
type Members = HouseholdView['members'];

/** What everybody else most likely is to a new head. */
function proposalsFor(members: Members, headId: string) {
  const head = members.find(({ residentId }) => residentId === headId);
  if (head === undefined || head.relation === 'head') return [];
  const own = head.relation;
  const others = members.filter(({ residentId }) => residentId !== headId);
  return others.map(({ residentId, relation }) => ({ residentId, relation: proposeRelation(own, relation) }));
}

/** Another head, and what everybody is to him. */
export function ChangeHeadDialog(props: {
  readonly household: HouseholdView;
  readonly today: string;
  readonly onClose: () => void;
}) {
  const { household, onClose } = props;
  const { t } = useTranslation();
  const { mutateAsync } = useChange('register.changeHead', PERSON_QUERIES);
  const present = household.members.filter(({ toDay }) => toDay === null);
  const candidates = present.filter(({ relation }) => relation !== 'head');
  const firstId = candidates[0]?.residentId ?? '';
  const act = useRegisterForm({
    schema,
    defaults: { headId: firstId, onDay: props.today, relations: proposalsFor(present, firstId) },
    send: (values) => mutateAsync({ householdId: household.id, version: household.version, ...values }),
    onClose,
  });
  const { form, control } = act;
  const headId = form.watch('headId');
  const choose = (residentId: string) => {
    form.setValue('headId', residentId);
    form.setValue('relations', proposalsFor(present, residentId));
  };
  return (
    <FormDialog title={t('register.changeHead')} width="sm" {...frameOf(act, t('common.save'))} onClose={onClose}>
      <TextField
        select
        autoFocus
        label={t('register.newHead')}
        value={headId}
        onChange={({ target }) => choose(target.value)}
      >
        {candidates.map(({ residentId, name }) => (
          <MenuItem key={residentId} value={residentId}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      <DayLine control={control} name="onDay" label={t('register.onDay')} />
      <Typography color="textSecondary">{t('register.relationsNote')}</Typography>
      {form.watch('relations').map(({ residentId }, at) => {
        const name = present.find((member) => member.residentId === residentId)?.name ?? '';
        return (
          <ChoiceLine
            key={`${headId} ${residentId}`}
            control={control}
            name={`relations.${at}.relation`}
            label={t('register.relationTo', { name })}
            options={RELATIONS_TO_HEAD}
            nameOf={(relation) => t(`words.relation.${relation}`)}
          />
        );
      })}
    </FormDialog>
  );
}
