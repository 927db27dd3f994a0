import { Box, Button, Stack, Typography } from '@mui/material';
import type { GridColDef } from '@mui/x-data-grid';
import { useTranslation } from 'react-i18next';
import type { ResponsibilityRule } from '#shared/domain/responsibility/rule';
import { ChoiceFilter } from '../../../components/choice-filter';
import { LocalGrid } from '../../../components/local-grid';
import { SearchBox } from '../../../components/search-box';
import type { MatrixDesk } from '../model/matrix-desk';
import { useMatrixWords } from '../use-matrix-words';

/** Above the rules: which are shown, and what can be done. */
export function RulesToolbar(props: {
  readonly isEditable: boolean;
  readonly scope: 'grid' | 'all';
  readonly onScope: (scope: string) => void;
  readonly onSearch: (text: string) => void;
  readonly onAdd: () => void;
  readonly onCopy: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Stack direction="row" spacing={1} sx={{ alignItems: 'center', flex: 1, minWidth: 0, justifyContent: 'flex-end' }}>
      <Box sx={{ width: 112, flexShrink: 0 }}>
        <ChoiceFilter
          label={t('responsibility.scope')}
          value={props.scope === 'grid' ? 'grid' : null}
          options={['grid'] as const}
          nameOf={() => t('responsibility.rulesOf.grid')}
          onChange={(value) => props.onScope(value === '' ? 'all' : value)}
        />
      </Box>
      <SearchBox
        label={t('responsibility.ruleSearch')}
        text=""
        width={200}
        onSearch={(typed) => props.onSearch(typed.trim())}
      />
      {props.isEditable && (
        <>
          <Button sx={{ flexShrink: 0 }} onClick={props.onCopy}>
            {t('responsibility.actions.copy')}
          </Button>
          <Button variant="outlined" sx={{ flexShrink: 0 }} onClick={props.onAdd}>
            {t('responsibility.actions.addRule')}
          </Button>
        </>
      )}
    </Stack>
  );
}

/** The rules of the chosen grid, or of all. */
export function RulesTable(props: {
  readonly desk: MatrixDesk;
  readonly gridId: string;
  readonly scope: 'grid' | 'all';
  readonly text: string;
  readonly onOpen: (rule: ResponsibilityRule) => void;
}) {
  const { desk, gridId, scope, text } = props;
  const { t } = useTranslation();
  const words = useMatrixWords();
  const columns: GridColDef<ResponsibilityRule>[] = [
    {
      field: 'responsible',
      headerName: t('responsibility.columns.responsible'),
      flex: 1.2,
      valueGetter: (_value, { assignment }) => words.responsibleText(assignment),
    },
    {
      field: 'elements',
      headerName: t('responsibility.columns.elements'),
      flex: 1.2,
      valueGetter: (_value, { elements }) => words.elementsText(elements),
    },
    {
      field: 'spans',
      headerName: t('responsibility.columns.spans'),
      flex: 1.4,
      valueGetter: (_value, { spans }) => spans.map(words.spanText).join('；'),
    },
    {
      field: 'gridIds',
      headerName: t('responsibility.columns.grids'),
      flex: 0.8,
      valueGetter: (_value, { gridIds }) => words.gridsText(gridIds),
    },
    {
      field: 'validity',
      headerName: t('responsibility.columns.validity'),
      flex: 0.9,
      valueGetter: (_value, rule) => words.validityText(rule),
    },
  ];
  const ofScope =
    scope === 'all' ? desk.matrix.rules : desk.matrix.rules.filter((rule) => rule.gridIds.includes(gridId));
  const rows = ofScope.filter(({ assignment, elements }) => {
    return (
      text === '' || `${words.responsibleText(assignment)} ${elements.map(words.elementName).join(' ')}`.includes(text)
    );
  });
  if (rows.length === 0) {
    return (
      <Typography color="textSecondary" sx={{ p: 2 }}>
        {t('responsibility.noRules')}
      </Typography>
    );
  }
  return (
    <LocalGrid
      label={t('responsibility.lower.rules')}
      rows={rows}
      columns={columns}
      isLoading={false}
      isLow
      onOpen={props.onOpen}
    />
  );
}
