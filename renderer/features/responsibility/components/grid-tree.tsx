import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import ErrorOutlineOutlined from '@mui/icons-material/ErrorOutlineOutlined';
import LayersOutlined from '@mui/icons-material/LayersOutlined';
import { Box, List, ListItemButton, ListItemIcon, ListItemText, ListSubheader, Typography } from '@mui/material';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchBox } from '../../../components/search-box';
import { matchesUnit } from '../../../lib/unit-search';
import { type GridStatus, type MatrixDesk, markGrids } from '../model/matrix-desk';

const WIDTH = 248;
const ICONS = {
  covered: CheckCircleOutlined,
  gap: ErrorOutlineOutlined,
  overlap: LayersOutlined,
  both: ErrorOutlineOutlined,
};
const COLORS = { covered: 'success', gap: 'error', overlap: 'warning', both: 'error' } as const;

/** Communities with their grids, each with its mark. */
export function GridTree(props: {
  readonly desk: MatrixDesk;
  readonly chosenId: string;
  readonly onChoose: (gridId: string) => void;
}) {
  const { desk, chosenId, onChoose } = props;
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const marks = useMemo(() => markGrids(desk.matrix.findings.listed), [desk.matrix]);
  const communities = desk.units.filter(({ kind }) => kind === 'community');
  const groups = communities.flatMap((community) => {
    const own = desk.grids.filter(({ parentId }) => parentId === community.id);
    const found = matchesUnit(community, text) ? own : own.filter((grid) => matchesUnit(grid, text));
    return found.length === 0 ? [] : [{ community, grids: found }];
  });
  return (
    <Box
      component="section"
      aria-label={t('responsibility.grids')}
      sx={{ width: WIDTH, flexShrink: 0, display: 'flex', flexDirection: 'column', minHeight: 0 }}
    >
      <SearchBox label={t('responsibility.gridSearch')} text="" onSearch={setText} />
      <List
        dense
        disablePadding
        sx={{
          flex: 1,
          minHeight: 0,
          overflow: 'auto',
          mt: 1,
          bgcolor: 'background.paper',
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
        }}
      >
        {groups.map(({ community, grids }) => (
          <Box component="li" key={community.id}>
            <Box component="ul" sx={{ p: 0 }}>
              <ListSubheader sx={{ lineHeight: '30px', bgcolor: '#eef2f7', color: 'text.primary', fontWeight: 600 }}>
                {community.name}
              </ListSubheader>
              {grids.map((grid) => (
                <GridLine
                  key={grid.id}
                  name={grid.name}
                  status={marks.get(grid.id) ?? 'covered'}
                  isChosen={grid.id === chosenId}
                  onChoose={() => onChoose(grid.id)}
                />
              ))}
            </Box>
          </Box>
        ))}
        {groups.length === 0 && (
          <Typography component="li" color="textSecondary" sx={{ p: 2, listStyle: 'none' }}>
            {t('responsibility.noGrid')}
          </Typography>
        )}
      </List>
    </Box>
  );
}

function GridLine(props: {
  readonly name: string;
  readonly status: GridStatus;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}) {
  const { t } = useTranslation();
  const { name, status, isChosen } = props;
  const Icon = ICONS[status];
  return (
    <li>
      <ListItemButton
        selected={isChosen}
        aria-current={isChosen ? 'true' : undefined}
        onClick={props.onChoose}
        sx={{ py: 0.25, pl: 1.5, '&.Mui-selected': { bgcolor: '#e3eaf4', boxShadow: 'inset 3px 0 0 #1d4f91' } }}
      >
        <ListItemIcon sx={{ minWidth: 26 }}>
          <Icon fontSize="small" color={COLORS[status]} />
        </ListItemIcon>
        <ListItemText primary={name} slotProps={{ primary: { noWrap: true, title: name } }} />
        <Typography variant="caption" sx={{ color: `${COLORS[status]}.main`, flexShrink: 0 }}>
          {t(`responsibility.status.${status}`)}
        </Typography>
      </ListItemButton>
    </li>
  );
}
