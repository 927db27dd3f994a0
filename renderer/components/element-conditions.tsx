import { Box, Typography } from '@mui/material';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommandQuery } from '../lib/use-command';

/**
 * When a case of an element in a grid is to be opened and closed (立案条件、结案条件), as the matrix in force says it.
 * Nothing where it says nothing, or where element or grid is not known.
 */
export function ElementConditions(props: {
  readonly categoryCode: string | null;
  readonly gridId: string | null;
  /** Only what closing asks for. */
  readonly isClosing?: boolean;
}) {
  const { t } = useTranslation();
  const { categoryCode, gridId } = props;
  const isAsked = categoryCode !== null && gridId !== null;
  const question = { categoryCode: categoryCode ?? '' };
  const conditions = useCommandQuery('responsibility.findConditions', question, { enabled: isAsked }).data;
  if (!isAsked || conditions === undefined) return null;
  const { openingConditions, closingConditions } = conditions;
  const lines = [
    { name: t('responsibility.columns.opening'), text: props.isClosing === true ? '' : openingConditions },
    { name: t('responsibility.columns.closing'), text: closingConditions },
  ].filter(({ text }) => text !== '');
  if (lines.length === 0) return null;
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        pl: 1.25,
        borderLeft: 3,
        borderColor: 'divider',
        display: 'grid',
        gridTemplateColumns: 'max-content minmax(0, 1fr)',
        columnGap: 1.5,
        rowGap: 0.25,
      }}
    >
      {lines.map(({ name, text }) => (
        <Fragment key={name}>
          <Typography component="dt" variant="body2" color="textSecondary">
            {name}
          </Typography>
          <Typography component="dd" variant="body2" sx={{ m: 0, overflowWrap: 'anywhere' }}>
            {text}
          </Typography>
        </Fragment>
      ))}
    </Box>
  );
}
