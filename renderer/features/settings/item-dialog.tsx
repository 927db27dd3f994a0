import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { ItemView } from '#shared/ipc/commands/catalogue';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { useNotices } from '../../components/notice-provider';
import { useSession } from '../../components/session-context';
import { formatInstant } from '../../lib/format';
import { useChange } from '../../lib/use-command';
import { useFailureText } from '../../lib/use-failure-text';
import { badFields } from '../../lib/use-field-text';
import { type ItemForm, openForm, readForm } from './item-form';
import { ItemTabs } from './item-tabs';

/** A service item: its fields, materials and steps. Saving makes the next version. */
export function ItemDialog({ view, onClose }: { readonly view: ItemView | null; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { may } = useSession();
  const notices = useNotices();
  const failureText = useFailureText();
  const isReadOnly = !may('catalogue.saveItem');
  const form = useForm<ItemForm>({ defaultValues: openForm(view?.item ?? null), disabled: isReadOnly });
  const save = useChange('catalogue.saveItem', ['catalogue.listItems']);
  const retire = useChange('catalogue.retireItem', ['catalogue.listItems']);
  const [isAsking, setAsking] = useState(false);
  const submit = form.handleSubmit((values) =>
    save.mutate(
      { item: readForm(values), basedOn: view?.versionId ?? null },
      {
        onSuccess: (saved) => {
          notices.done(t('catalogue.saved', { version: saved.version }));
          onClose();
        },
      },
    ),
  );
  const setRetired = (isRetired: boolean) =>
    view !== null &&
    retire.mutate({ versionId: view.versionId, isRetired }, { onSuccess: onClose, onError: notices.failed });
  return (
    <Dialog
      open
      onClose={onClose}
      maxWidth="lg"
      slotProps={{ paper: { sx: { m: 1.5, height: '100%', maxHeight: 'calc(100% - 24px)' } } }}
    >
      <DialogTitle sx={{ py: 1.5 }}>{view === null ? t('catalogue.addItem') : view.item.name}</DialogTitle>
      <FormProvider {...form}>
        <DialogContent>
          {save.error !== null && (
            <Alert severity="error" sx={{ mb: 2 }}>
              {failureText(save.error)}
            </Alert>
          )}
          {view !== null && (
            <Typography variant="body2" color="textSecondary">
              {t('catalogue.versionNote', {
                version: view.version,
                name: view.savedByName || t('words.role.administrator'),
                at: formatInstant(view.savedAt),
              })}
            </Typography>
          )}
          <ItemTabs isNew={view === null} isReadOnly={isReadOnly} bad={badFields(save.error)} />
        </DialogContent>
      </FormProvider>
      <DialogActions>
        {view !== null && !isReadOnly && (
          <Button
            color={view.isRetired ? 'primary' : 'error'}
            sx={{ mr: 'auto' }}
            onClick={() => (view.isRetired ? setRetired(false) : setAsking(true))}
          >
            {t(view.isRetired ? 'catalogue.restore' : 'catalogue.retire')}
          </Button>
        )}
        <Button onClick={onClose}>{t(isReadOnly ? 'common.close' : 'common.cancel')}</Button>
        {!isReadOnly && (
          <Button variant="contained" loading={save.isPending} onClick={() => void submit()}>
            {t('common.save')}
          </Button>
        )}
      </DialogActions>
      {isAsking && view !== null && (
        <ConfirmDialog
          title={t('catalogue.retire')}
          text={t('catalogue.retireQuestion', { name: view.item.name })}
          confirmLabel={t('catalogue.retire')}
          isHarmful
          onConfirm={() => setRetired(true)}
          onClose={() => setAsking(false)}
        />
      )}
    </Dialog>
  );
}
