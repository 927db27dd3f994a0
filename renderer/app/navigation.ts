import type { SvgIconComponent } from '@mui/icons-material';
import AssignmentIndOutlined from '@mui/icons-material/AssignmentIndOutlined';
import CallSplitOutlined from '@mui/icons-material/CallSplitOutlined';
import CampaignOutlined from '@mui/icons-material/CampaignOutlined';
import FactCheckOutlined from '@mui/icons-material/FactCheckOutlined';
import GridOnOutlined from '@mui/icons-material/GridOnOutlined';
import GroupsOutlined from '@mui/icons-material/GroupsOutlined';
import ManageSearchOutlined from '@mui/icons-material/ManageSearchOutlined';
import NotificationsOutlined from '@mui/icons-material/NotificationsOutlined';
import PaymentsOutlined from '@mui/icons-material/PaymentsOutlined';
import PersonPinOutlined from '@mui/icons-material/PersonPinOutlined';
import SettingsOutlined from '@mui/icons-material/SettingsOutlined';
import SummarizeOutlined from '@mui/icons-material/SummarizeOutlined';
import type { CommandName } from '#shared/ipc/contract';

/** An entry of the main navigation, shown to those who may send its page's first command. */
export interface NavigationEntry {
  readonly path: string;
  readonly label:
    | 'counter'
    | 'pool'
    | 'orders'
    | 'warnings'
    | 'approvals'
    | 'cases'
    | 'registers'
    | 'responsibility'
    | 'supervision'
    | 'funding'
    | 'summary'
    | 'settings';
  readonly needs: CommandName;
  readonly icon: SvgIconComponent;
}

/** The keys that open the entries with `Alt`, in order: the upper row of the keyboard. */
export const NAVIGATION_KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '-', '='] as const;

/** The main navigation, in the order of a case's life. `Alt` and the key of its place opens an entry. */
export const navigation: readonly NavigationEntry[] = [
  { path: '/counter', label: 'counter', needs: 'case.accept', icon: PersonPinOutlined },
  { path: '/pool', label: 'pool', needs: 'order.dispatch', icon: CallSplitOutlined },
  { path: '/orders', label: 'orders', needs: 'order.listMine', icon: AssignmentIndOutlined },
  { path: '/warnings', label: 'warnings', needs: 'warning.list', icon: NotificationsOutlined },
  { path: '/approvals', label: 'approvals', needs: 'approval.list', icon: FactCheckOutlined },
  { path: '/cases', label: 'cases', needs: 'case.list', icon: ManageSearchOutlined },
  { path: '/registers', label: 'registers', needs: 'register.listResidents', icon: GroupsOutlined },
  { path: '/responsibility', label: 'responsibility', needs: 'responsibility.list', icon: GridOnOutlined },
  { path: '/supervision', label: 'supervision', needs: 'supervision.list', icon: CampaignOutlined },
  { path: '/funding', label: 'funding', needs: 'funding.list', icon: PaymentsOutlined },
  { path: '/summary', label: 'summary', needs: 'summary.list', icon: SummarizeOutlined },
  { path: '/settings', label: 'settings', needs: 'setting.get', icon: SettingsOutlined },
];
