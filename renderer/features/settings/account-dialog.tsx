import {
  Autocomplete,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  MenuItem,
  Stack,
  TextField,
} from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isPowerful, ROLES, type Role } from '#shared/domain/people/roles';
import type { AccountView } from '#shared/ipc/commands/account';
import type { UnitView } from '#shared/ipc/commands/organisation';
import { SaveFailure } from '../../components/conflict/save-failure';
import { useNotices } from '../../components/notice-provider';
import { NO_SECOND, namedSecond, SecondPersonFields } from '../../components/second-person-fields';
import { useChange, useCommandQuery } from '../../lib/use-command';
import { badFields, useFieldText } from '../../lib/use-field-text';
import { AccountActs } from './account-acts';

/** What can be typed of an account that is there. */
const typeable = ({ displayName, role, unitId }: Pick<AccountView, 'displayName' | 'role' | 'unitId'>) => ({
  ...{ displayName, role, unitId },
});

const nameOf = (units: readonly UnitView[] | undefined, id: string) =>
  units?.find((unit) => unit.id === id)?.name ?? id;

/** A new account, or the changes to one. */
export function AccountDialog({
  account,
  onClose,
}: {
  readonly account: AccountView | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const notices = useNotices();
  const fieldText = useFieldText();
  const units = useCommandQuery('organisation.list', {});
  const accounts = useCommandQuery('account.list', {});
  const [seen, setSeen] = useState(account);
  const now = accounts.data?.find((each) => each.id === account?.id) ?? account;
  const create = useChange('account.create', ['account.list']);
  const update = useChange('account.update', ['account.list']);
  const [fields, setFields] = useState({
    username: account?.username ?? '',
    displayName: account?.displayName ?? '',
    role: account?.role ?? ('clerk' as Role),
    unitId: account?.unitId ?? '',
    password: '',
  });
  const [person, setPerson] = useState(NO_SECOND);
  const set = (change: Partial<typeof fields>) => setFields({ ...fields, ...change });
  const error = create.error ?? update.error;
  const bad = badFields(error);
  const done = {
    onSuccess: () => {
      notices.done(t('people.done'));
      onClose();
    },
  };
  const oldRole = account === null ? null : (seen ?? account).role;
  const needsTwo = oldRole !== fields.role && [oldRole, fields.role].some((role) => role !== null && isPowerful(role));
  const save = () => {
    const { displayName, role, unitId } = fields;
    const second = needsTwo ? namedSecond(person) : null;
    const version = seen?.version ?? account?.version ?? 1;
    if (account === null) create.mutate({ ...fields, second }, done);
    else update.mutate({ id: account.id, version, displayName, role, unitId, second }, done);
  };
  const unit = units.data?.find((each) => each.id === fields.unitId) ?? null;
  return (
    <Dialog open onClose={onClose} maxWidth="sm">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <DialogTitle>{t(account === null ? 'people.add' : 'people.edit')}</DialogTitle>
        <DialogContent>
          <Stack spacing={2} sx={{ pt: 1 }}>
            <SaveFailure
              error={error}
              conflict={
                seen === null
                  ? null
                  : {
                      changer: { kind: 'account', id: seen.id },
                      ...{ seen: typeable(seen), now: now && typeable(now), typed: typeable(fields) },
                      words: [
                        { key: 'displayName', label: t('people.displayName') },
                        { key: 'role', label: t('people.role'), say: (role) => t(`words.role.${role}`) },
                        { key: 'unitId', label: t('people.unit'), say: (id) => nameOf(units.data, id) },
                      ],
                      onGoOn: (merged) => {
                        set(merged);
                        setSeen(now);
                        update.reset();
                      },
                      onDrop: onClose,
                    }
              }
            />
            <TextField
              label={t('people.username')}
              value={fields.username}
              disabled={account !== null}
              autoFocus={account === null}
              onChange={(event) => set({ username: event.target.value })}
              error={bad.username !== undefined}
              helperText={fieldText(bad.username)}
            />
            <TextField
              label={t('people.displayName')}
              value={fields.displayName}
              onChange={(event) => set({ displayName: event.target.value })}
              error={bad.displayName !== undefined}
              helperText={fieldText(bad.displayName)}
            />
            <TextField
              select
              label={t('people.role')}
              value={fields.role}
              onChange={(event) => set({ role: event.target.value as Role })}
            >
              {ROLES.map((role) => (
                <MenuItem key={role} value={role}>
                  {t(`words.role.${role}`)}
                </MenuItem>
              ))}
            </TextField>
            <Autocomplete
              options={[...(units.data ?? [])]}
              value={unit}
              onChange={(_event, chosen) => set({ unitId: chosen?.id ?? '' })}
              getOptionLabel={(each) => each.name}
              getOptionKey={(each) => each.id}
              renderInput={(params) => (
                <TextField
                  {...params}
                  label={t('people.unit')}
                  error={bad.unitId !== undefined}
                  helperText={fieldText(bad.unitId === undefined || unit !== null ? bad.unitId : 'required')}
                />
              )}
            />
            {account === null && (
              <TextField
                label={t('people.initialPassword')}
                type="password"
                autoComplete="new-password"
                value={fields.password}
                onChange={(event) => set({ password: event.target.value })}
                error={bad.password !== undefined}
                helperText={fieldText(bad.password) ?? t('people.initialHint')}
              />
            )}
            {needsTwo && <SecondPersonFields person={person} onChange={setPerson} error={error} isOptional />}
            {account !== null && <AccountActs account={now ?? account} onDone={onClose} />}
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" variant="contained" loading={create.isPending || update.isPending}>
            {t('common.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
