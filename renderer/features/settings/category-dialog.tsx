import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  MenuItem,
  Stack,
  Switch,
  TextField,
} from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { URGENCIES } from '#shared/domain/case/vocabulary';
import { routeKeySchema } from '#shared/domain/catalogue/route-key';
import type { CategoryView } from '#shared/ipc/commands/catalogue';
import type { FieldWord } from '../../components/conflict/conflict-alert';
import { SaveFailure } from '../../components/conflict/save-failure';
import { useNotices } from '../../components/notice-provider';
import { useChange } from '../../lib/use-command';
import { badFields, useFieldText } from '../../lib/use-field-text';

const TREES = ['thing', 'event', 'service'] as const;
const EMPTY: CategoryView = {
  code: '',
  parentCode: null,
  name: '',
  tree: 'event',
  synonyms: [],
  defaultSection: 'urban-management',
  urgency: 'ordinary',
  isRetired: false,
};

const readWords = (text: string) =>
  text
    .split(/[、,，]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** The fields of a category that can be changed, in the words of the dialog. */
function useCategoryWords(): readonly FieldWord<CategoryView>[] {
  const { t } = useTranslation();
  return [
    { key: 'name', label: t('catalogue.categoryName') },
    { key: 'synonyms', label: t('catalogue.synonyms'), say: (synonyms) => synonyms.join('、') },
    { key: 'defaultSection', label: t('catalogue.defaultSection'), say: (key) => t(`words.sectionKey.${key}`) },
    { key: 'urgency', label: t('catalogue.urgency'), say: (urgency) => t(`words.urgency.${urgency}`) },
    {
      key: 'isRetired',
      label: t('people.state'),
      say: (isRetired) => t(isRetired ? 'catalogue.retired' : 'catalogue.inUse'),
    },
  ];
}

/** A new category, or the changes to one. */
export function CategoryDialog(props: {
  readonly category: CategoryView | null;
  readonly all: readonly CategoryView[];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const notices = useNotices();
  const fieldText = useFieldText();
  const [fields, setFields] = useState<CategoryView>(props.category ?? EMPTY);
  const [synonyms, setSynonyms] = useState((props.category?.synonyms ?? []).join('、'));
  const set = (change: Partial<CategoryView>) => setFields({ ...fields, ...change });
  const save = useChange('catalogue.saveCategory', ['catalogue.listCategories']);
  const [seen, setSeen] = useState(props.category);
  const now = props.all.find((each) => each.code === fields.code) ?? null;
  const words = useCategoryWords();
  const bad = badFields(save.error);
  const isNew = props.category === null;
  const parents = props.all.filter((each) => each.parentCode === null && each.tree === fields.tree);
  const typed = { ...fields, synonyms: readWords(synonyms) };
  const submit = () =>
    save.mutate(
      { category: typed, seen },
      {
        onSuccess: () => {
          notices.done(t('common.saved'));
          props.onClose();
        },
      },
    );
  return (
    <Dialog open onClose={props.onClose} maxWidth="sm">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <DialogTitle>{t(isNew ? 'catalogue.addCategory' : 'catalogue.editCategory')}</DialogTitle>
        <DialogContent>
          <Stack spacing={2} sx={{ pt: 1 }}>
            <SaveFailure
              error={save.error}
              conflict={{
                changer: { kind: 'category', id: fields.code },
                seen: seen ?? EMPTY,
                now,
                typed,
                words,
                onGoOn: (merged) => {
                  setFields(merged);
                  setSynonyms(merged.synonyms.join('、'));
                  setSeen(now);
                  save.reset();
                },
                onDrop: props.onClose,
              }}
            />
            <TextField
              select
              label={t('catalogue.tree')}
              value={fields.tree}
              disabled={!isNew}
              onChange={(event) => set({ tree: event.target.value as CategoryView['tree'], parentCode: null })}
            >
              {TREES.map((tree) => (
                <MenuItem key={tree} value={tree}>
                  {t(`words.categoryTree.${tree}`)}
                </MenuItem>
              ))}
            </TextField>
            <TextField
              select
              label={t('catalogue.parent')}
              value={fields.parentCode ?? ''}
              disabled={!isNew}
              onChange={(event) => set({ parentCode: event.target.value || null })}
            >
              <MenuItem value="">{t('common.none')}</MenuItem>
              {parents.map((each) => (
                <MenuItem key={each.code} value={each.code}>
                  {`${each.code} ${each.name}`}
                </MenuItem>
              ))}
            </TextField>
            <TextField
              label={t('catalogue.categoryCode')}
              value={fields.code}
              disabled={!isNew}
              onChange={(event) => set({ code: event.target.value.trim().toUpperCase() })}
              error={bad['category.code'] !== undefined}
              helperText={fieldText(bad['category.code']) ?? t('catalogue.categoryHint')}
            />
            <TextField
              label={t('catalogue.categoryName')}
              value={fields.name}
              onChange={(event) => set({ name: event.target.value })}
              error={bad['category.name'] !== undefined}
              helperText={fieldText(bad['category.name'])}
            />
            <TextField
              label={t('catalogue.synonyms')}
              value={synonyms}
              onChange={(event) => setSynonyms(event.target.value)}
            />
            <TextField
              select
              label={t('catalogue.defaultSection')}
              value={fields.defaultSection}
              onChange={(event) => set({ defaultSection: event.target.value as CategoryView['defaultSection'] })}
            >
              {routeKeySchema.options.map((key) => (
                <MenuItem key={key} value={key}>
                  {t(`words.sectionKey.${key}`)}
                </MenuItem>
              ))}
            </TextField>
            <TextField
              select
              label={t('catalogue.urgency')}
              value={fields.urgency}
              onChange={(event) => set({ urgency: event.target.value as CategoryView['urgency'] })}
            >
              {URGENCIES.map((urgency) => (
                <MenuItem key={urgency} value={urgency}>
                  {t(`words.urgency.${urgency}`)}
                </MenuItem>
              ))}
            </TextField>
            <FormControlLabel
              control={
                <Switch checked={!fields.isRetired} onChange={(event) => set({ isRetired: !event.target.checked })} />
              }
              label={t('catalogue.inUse')}
            />
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={props.onClose}>{t('common.cancel')}</Button>
          <Button type="submit" variant="contained" loading={save.isPending}>
            {t('common.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
