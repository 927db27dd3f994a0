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
import { SECTION_KEYS, type SectionKey } from '#shared/domain/organisation/org-unit';
import type { UnitView } from '#shared/ipc/commands/organisation';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { SaveFailure } from '../../components/conflict/save-failure';
import { useNotices } from '../../components/notice-provider';
import { useChange } from '../../lib/use-command';
import { badFields, useFieldText } from '../../lib/use-field-text';

const NEW_KINDS = ['section', 'community', 'grid', 'team'] as const;
type NewKind = (typeof NEW_KINDS)[number];

/** Which units a new one can belong to: grids to a community, everything else to the street. */
const parentsFor = (kind: NewKind, units: readonly UnitView[]) =>
  units.filter((unit) => unit.kind === (kind === 'grid' ? 'community' : 'street'));

/** What can be typed of a unit that is there. */
const typeable = ({ name, shortName, sectionKey }: Pick<UnitView, 'name' | 'shortName' | 'sectionKey'>) => ({
  ...{ name, shortName, sectionKey },
});

/** A new unit, or the changes to one. */
export function UnitDialog(props: {
  readonly unit: UnitView | null;
  readonly units: readonly UnitView[];
  readonly onClose: () => void;
}) {
  const { unit, units, onClose } = props;
  const { t } = useTranslation();
  const notices = useNotices();
  const fieldText = useFieldText();
  const [kind, setKind] = useState<NewKind>('section');
  const [parentId, setParentId] = useState('');
  const [fields, setFields] = useState({
    code: unit?.code ?? '',
    name: unit?.name ?? '',
    shortName: unit?.shortName ?? '',
    sectionKey: unit?.sectionKey ?? null,
  });
  const [seen, setSeen] = useState(unit);
  const now = units.find((each) => each.id === unit?.id) ?? null;
  const [isClosing, setClosing] = useState(false);
  const create = useChange('organisation.create', ['organisation.list']);
  const update = useChange('organisation.update', ['organisation.list']);
  const close = useChange('organisation.close', ['organisation.list']);
  const parents = parentsFor(kind, units);
  const parent = parents.find((each) => each.id === parentId) ?? (parents.length === 1 ? (parents[0] ?? null) : null);
  const error = create.error ?? update.error;
  const bad = badFields(error);
  const done = {
    onSuccess: () => {
      notices.done(t('common.saved'));
      onClose();
    },
  };
  const save = () => {
    const { code, name, shortName, sectionKey } = fields;
    if (unit === null) create.mutate({ kind, parentId: parent?.id ?? '', code, name, shortName, sectionKey }, done);
    else update.mutate({ id: unit.id, version: seen?.version ?? unit.version, name, shortName, sectionKey }, done);
  };
  const isSection = (unit?.kind ?? kind) === 'section';
  return (
    <Dialog open onClose={onClose} maxWidth="sm">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <DialogTitle>{t(unit === null ? 'organisation.add' : 'organisation.edit')}</DialogTitle>
        <DialogContent>
          <Stack spacing={2} sx={{ pt: 1 }}>
            <SaveFailure
              error={error}
              conflict={
                seen === null
                  ? null
                  : {
                      changer: { kind: 'unit', id: seen.id },
                      ...{ seen: typeable(seen), now: now && typeable(now), typed: typeable(fields) },
                      words: [
                        { key: 'name', label: t('organisation.name') },
                        { key: 'shortName', label: t('organisation.shortName') },
                        {
                          key: 'sectionKey',
                          label: t('organisation.sectionKey'),
                          say: (key) => (key === null ? t('common.none') : t(`words.sectionKey.${key}`)),
                        },
                      ],
                      onGoOn: (merged) => {
                        setFields({ ...fields, ...merged });
                        setSeen(now);
                        update.reset();
                      },
                      onDrop: onClose,
                    }
              }
            />
            {unit === null && (
              <>
                <TextField
                  select
                  label={t('organisation.kind')}
                  value={kind}
                  onChange={(event) => setKind(event.target.value as NewKind)}
                >
                  {NEW_KINDS.map((each) => (
                    <MenuItem key={each} value={each}>
                      {t(`words.unitKind.${each}`)}
                    </MenuItem>
                  ))}
                </TextField>
                <Autocomplete
                  options={parents}
                  value={parent}
                  onChange={(_event, chosen) => setParentId(chosen?.id ?? '')}
                  getOptionLabel={(each) => each.name}
                  getOptionKey={(each) => each.id}
                  renderInput={(params) => (
                    <TextField
                      {...params}
                      label={t('organisation.parent')}
                      error={bad.parentId !== undefined}
                      helperText={fieldText(bad.parentId)}
                    />
                  )}
                />
              </>
            )}
            {(['name', 'shortName', 'code'] as const).map((name) => (
              <TextField
                key={name}
                label={t(`organisation.${name}`)}
                value={fields[name]}
                disabled={name === 'code' && unit !== null}
                onChange={(event) => setFields({ ...fields, [name]: event.target.value })}
                error={bad[name] !== undefined}
                helperText={fieldText(bad[name])}
              />
            ))}
            {isSection && (
              <TextField
                select
                label={t('organisation.sectionKey')}
                value={fields.sectionKey ?? ''}
                onChange={(event) =>
                  setFields({ ...fields, sectionKey: (event.target.value || null) as SectionKey | null })
                }
              >
                <MenuItem value="">{t('common.none')}</MenuItem>
                {SECTION_KEYS.map((key) => (
                  <MenuItem key={key} value={key}>
                    {t(`words.sectionKey.${key}`)}
                  </MenuItem>
                ))}
              </TextField>
            )}
          </Stack>
        </DialogContent>
        <DialogActions>
          {unit !== null && (
            <Button color="error" onClick={() => setClosing(true)} sx={{ mr: 'auto' }}>
              {t('organisation.close')}
            </Button>
          )}
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" variant="contained" loading={create.isPending || update.isPending}>
            {t('common.save')}
          </Button>
        </DialogActions>
      </form>
      {isClosing && unit !== null && (
        <ConfirmDialog
          title={t('organisation.close')}
          text={t('organisation.closeQuestion', { name: unit.name })}
          confirmLabel={t('organisation.close')}
          isHarmful
          isBusy={close.isPending}
          onConfirm={() =>
            close.mutate({ id: unit.id, version: (now ?? unit).version }, { ...done, onError: notices.failed })
          }
          onClose={() => setClosing(false)}
        />
      )}
    </Dialog>
  );
}
