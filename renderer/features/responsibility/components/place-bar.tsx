import ChevronLeftOutlined from '@mui/icons-material/ChevronLeftOutlined';
import ChevronRightOutlined from '@mui/icons-material/ChevronRightOutlined';
import { Autocomplete, Box, Button, IconButton, Stack, TextField, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { addDays } from '#shared/domain/time/business-day';
import { useCommandQuery } from '../../../lib/use-command';
import type { MatrixDesk } from '../model/matrix-desk';
import { useMatrixWords } from '../use-matrix-words';

/** Which element and week the calendar draws, and who is responsible at this moment by the version in force. */
export function PlaceBar(props: {
  readonly desk: MatrixDesk;
  readonly gridId: string;
  readonly elementCode: string;
  readonly monday: string;
  readonly thisMonday: string;
  readonly onElement: (code: string) => void;
  readonly onWeek: (monday: string) => void;
}) {
  const { desk, monday, thisMonday } = props;
  const { t } = useTranslation();
  const { unitName, elementName } = useMatrixWords();
  return (
    <Stack direction="row" spacing={1} sx={{ alignItems: 'center' }}>
      <Typography variant="h3" component="h2" noWrap sx={{ flexShrink: 0, maxWidth: 240 }}>
        {unitName(props.gridId)}
      </Typography>
      <Box sx={{ width: 236, flexShrink: 1, minWidth: 160 }}>
        <Autocomplete
          disableClearable
          options={desk.smallClasses}
          value={
            desk.smallClasses.find(({ code }) => code === props.elementCode) ?? desk.smallClasses[0] ?? (null as never)
          }
          onChange={(_event, element) => props.onElement(element.code)}
          getOptionLabel={({ code, name }) => `${code} ${name}`}
          getOptionKey={({ code }) => code}
          groupBy={({ parentCode }) => elementName(parentCode ?? '')}
          renderInput={(params) => <TextField {...params} label={t('responsibility.element')} />}
        />
      </Box>
      <IconButton aria-label={t('responsibility.previousWeek')} onClick={() => props.onWeek(addDays(monday, -7))}>
        <ChevronLeftOutlined />
      </IconButton>
      <Typography component="span" sx={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>
        {t('responsibility.weekOf', { from: monday, to: addDays(monday, 6).slice(5) })}
      </Typography>
      <IconButton aria-label={t('responsibility.nextWeek')} onClick={() => props.onWeek(addDays(monday, 7))}>
        <ChevronRightOutlined />
      </IconButton>
      {monday !== thisMonday && (
        <Button size="small" onClick={() => props.onWeek('')}>
          {t('responsibility.thisWeek')}
        </Button>
      )}
      <Box sx={{ flex: 1 }} />
      <NowLine gridId={props.gridId} categoryCode={props.elementCode} />
    </Stack>
  );
}

function NowLine({ gridId, categoryCode }: { readonly gridId: string; readonly categoryCode: string }) {
  const { t } = useTranslation();
  const answer = useCommandQuery('responsibility.find', { gridId, categoryCode, at: null }).data;
  if (answer === undefined) return null;
  const text = () => {
    if (answer.kind === 'no-matrix') return t('responsibility.noNow');
    if (answer.kind !== 'found') return t(`responsibility.now${answer.kind === 'gap' ? 'Gap' : 'Overlap'}`);
    const who = answer.personName === '' ? answer.unitName : `${answer.personName}（${answer.unitName}）`;
    if (answer.standInFor === null) return t('responsibility.now', { who });
    return t('responsibility.nowStandIn', { who, absent: answer.standInFor });
  };
  return (
    <Typography
      component="span"
      role="status"
      variant="body2"
      noWrap
      title={text()}
      sx={{ fontWeight: 600, minWidth: 0 }}
    >
      {text()}
    </Typography>
  );
}
