import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { useNotices } from '../../components/notice-provider';
import { PasswordFields } from './password-fields';
import { usePasswordChange } from './use-password-change';

/** Changes one's own password at any time. */
export function ChangePasswordDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const notices = useNotices();
  const form = usePasswordChange(() => {
    notices.done(t('session.changed'));
    onClose();
  });
  return (
    <Dialog open onClose={onClose} maxWidth="xs">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          form.submit();
        }}
      >
        <DialogTitle>{t('session.changeTitle')}</DialogTitle>
        <DialogContent>
          <Stack spacing={2.5} sx={{ pt: 1 }}>
            <PasswordFields form={form} />
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" variant="contained" loading={form.isPending}>
            {t('session.change')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
