import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { ItemView } from '#shared/ipc/commands/catalogue';
import { ConfirmDialog } from '../../components/confirm-dialog';
import type { ConflictProps } from '../../components/conflict/conflict-alert';
import { SaveFailure } from '../../components/conflict/save-failure';
import { useNotices } from '../../components/notice-provider';
import { useSession } from '../../components/session-context';
import { formatInstant } from '../../lib/format';
import { useChange, useCommandQuery } from '../../lib/use-command';
import { badFields } from '../../lib/use-field-text';
import { type ItemForm, openForm, readForm } from './item-form';
import { ItemTabs } from './item-tabs';
import { useItemWords } from './item-words';

/** A service item: its fields, materials and steps. Saving makes the next version. */
export function ItemDialog({ view, onClose }: { readonly view: ItemView | null; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { may } = useSession();
  const notices = useNotices();
  const isReadOnly = !may('catalogue.saveItem');
  const form = useForm<ItemForm>({ defaultValues: openForm(view?.item ?? null), disabled: isReadOnly });
  const save = useChange('catalogue.saveItem', ['catalogue.listItems']);
  const retire = useChange('catalogue.retireItem', ['catalogue.listItems']);
  const [isAsking, setAsking] = useState(false);
  const items = useCommandQuery('catalogue.listItems', {});
  const [seen, setSeen] = useState(view);
  const now = items.data?.find((each) => each.item.id === view?.item.id) ?? view;
  const words = useItemWords();
  const conflict: ConflictProps<ItemForm> | null = now && {
    changer: { name: now.savedByName, at: now.savedAt },
    seen: openForm(seen?.item ?? null),
    now: openForm(now.item),
    // While the choice stands what is typed is followed; else the fields need no new drawing of the dialog.
    typed: save.error === null ? form.getValues() : form.watch(),
    words,
    onGoOn: (merged) => {
      form.reset(merged);
      setSeen(now);
      save.reset();
    },
    onDrop: onClose,
  };
  const submit = form.handleSubmit((values) =>
    save.mutate(
      { item: readForm(values), basedOn: seen?.versionId ?? null },
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
    retire.mutate({ versionId: (now ?? view).versionId, isRetired }, { onSuccess: onClose, onError: notices.failed });
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
            <Box sx={{ mb: 2 }}>
              <SaveFailure error={save.error} conflict={conflict} />
            </Box>
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
