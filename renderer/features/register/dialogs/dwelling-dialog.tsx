import { Box, Button, CircularProgress, Dialog, DialogActions, DialogContent, Link, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { TENURES } from '#shared/domain/register/vocabulary';
import type { DwellingView } from '#shared/ipc/commands/register-views';
import { FormDialog } from '../../../components/form-dialog';
import { useSession } from '../../../components/session-context';
import { useAskedClose } from '../../../components/use-asked-close';
import { useChange, useCommandQuery } from '../../../lib/use-command';
import { useFailureText } from '../../../lib/use-failure-text';
import { ChoiceLine, TextLine, TickLine } from '../fields/form-lines';
import { PlaceFields } from '../fields/place-fields';
import { HistoryList } from '../person/history-list';
import { dwellingFormSchema, toFields, toForm } from './dwelling-form';
import { frameOf } from './label-dialogs';
import { useRegisterForm } from './use-register-form';

const NOBODY_ID = '00000000-0000-7000-8000-000000000000';

/** A new dwelling, or one with those who live in it. */
export function DwellingDialog(props: { readonly dwellingId: string | null; readonly onClose: () => void }) {
  const { dwellingId, onClose } = props;
  const { t } = useTranslation();
  const failureText = useFailureText();
  const question = { dwellingId: dwellingId ?? NOBODY_ID };
  const view = useCommandQuery('register.getDwelling', question, { enabled: dwellingId !== null });
  if (dwellingId === null) return <DwellingFormDialog view={null} onClose={onClose} />;
  if (view.data !== undefined) return <DwellingFormDialog key={dwellingId} view={view.data} onClose={onClose} />;
  return (
    <Dialog open onClose={onClose} aria-label={t('register.editDwelling')}>
      <DialogContent>
        {view.error === null ? <CircularProgress aria-label={t('common.loading')} /> : failureText(view.error)}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('common.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}

function DwellingFormDialog({ view, onClose }: { readonly view: DwellingView | null; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { may } = useSession();
  const add = useChange('register.addDwelling', ['register.listDwellings']);
  const change = useChange('register.changeDwelling', ['register.listDwellings', 'register.getDwelling']);
  const act = useRegisterForm({
    schema: dwellingFormSchema,
    defaults: toForm(view),
    send: (values) => {
      const fields = toFields(values);
      if (view === null) return add.mutateAsync({ fields });
      return change.mutateAsync({ dwellingId: view.id, version: view.version, fields });
    },
    onClose,
  });
  const { control } = act;
  const { close, question } = useAskedClose(act.isDirty, onClose);
  return (
    <>
      <FormDialog
        title={t(view === null ? 'register.addDwelling' : 'register.editDwelling')}
        width="md"
        {...frameOf(act, t('common.save'))}
        isBlocked={!may('register.changeDwelling')}
        onClose={close}
      >
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(4, minmax(0, 1fr))' }}>
          <TextLine control={control} name="fields.place" label={t('register.place')} isFirst />
          <TextLine control={control} name="fields.building" label={t('register.building')} />
          <TextLine control={control} name="fields.entrance" label={t('register.entrance')} />
          <TextLine control={control} name="fields.room" label={t('register.room')} />
          <PlaceFields control={control} communityName="fields.communityId" gridName="fields.gridId" />
          <TextLine control={control} name="fields.area" label={t('register.area')} />
          <ChoiceLine
            control={control}
            name="fields.tenure"
            label={t('register.tenure')}
            options={TENURES}
            nameOf={(tenure) => t(`words.tenure.${tenure}`)}
          />
          <TickLine control={control} name="fields.isManaged" label={t('register.isManaged')} />
        </Box>
        {view !== null && <Occupants view={view} />}
        {view !== null && <HistoryList entries={view.history} />}
      </FormDialog>
      {question}
    </>
  );
}

function Occupants({ view }: { readonly view: DwellingView }) {
  const { t } = useTranslation();
  if (view.occupants.length === 0) return <Typography color="textSecondary">{t('register.nobody')}</Typography>;
  return (
    <Box component="ul" aria-label={t('register.now')} sx={{ m: 0, pl: 2.5 }}>
      {view.occupants.map(({ residentId, maskedName, fromDay, toDay }) => (
        <li key={`${residentId} ${fromDay}`}>
          <Link component={RouterLink} to={`/residents/${residentId}`}>
            {maskedName}
          </Link>{' '}
          <Typography component="span" variant="body2" color="textSecondary">
            {toDay === null
              ? `${t('register.now')} · ${t('register.since', { day: fromDay })}`
              : `${t('register.formerly')} · ${t('register.until', { from: fromDay, to: toDay })}`}
          </Typography>
        </li>
      ))}
    </Box>
  );
}
