import { createHashRouter, Navigate } from 'react-router';
import { ApprovalsPage } from '../features/approvals/approvals-page';
import { CasePage } from '../features/cases/case-page';
import { CasesPage } from '../features/cases/cases-page';
import { CounterPage } from '../features/counter/counter-page';
import { FundingPage } from '../features/funding/funding-page';
import { OrdersPage } from '../features/orders/orders-page';
import { PoolPage } from '../features/pool/pool-page';
import { DwellingsPage } from '../features/register/dwellings-page';
import { HouseholdsPage } from '../features/register/households-page';
import { PersonPage } from '../features/register/person-page';
import { ResidentsPage } from '../features/register/residents-page';
import { ResponsibilityPage } from '../features/responsibility/responsibility-page';
import { TrialPage } from '../features/routing/trial-page';
import { SettingsPage } from '../features/settings/settings-page';
import { SummaryPage } from '../features/summary/summary-page';
import { SupervisionPage } from '../features/supervision/supervision-page';
import { WarningsPage } from '../features/warnings/warnings-page';
import { PageBroken } from './page-broken';
import { PageMissing } from './page-missing';
import { Shell } from './shell';
import { StartPage } from './start-page';

/** Every page of the window. Filters live in the address, so that going back shows the same list. */
export const router = createHashRouter([
  {
    path: '/',
    element: <Shell />,
    errorElement: <PageBroken />,
    children: [
      { index: true, element: <StartPage /> },
      { path: 'counter', element: <CounterPage />, errorElement: <PageBroken /> },
      { path: 'pool', element: <PoolPage />, errorElement: <PageBroken /> },
      { path: 'orders', element: <OrdersPage />, errorElement: <PageBroken /> },
      { path: 'approvals', element: <ApprovalsPage />, errorElement: <PageBroken /> },
      { path: 'warnings', element: <WarningsPage />, errorElement: <PageBroken /> },
      { path: 'cases', element: <CasesPage />, errorElement: <PageBroken /> },
      { path: 'cases/:caseId', element: <CasePage />, errorElement: <PageBroken /> },
      { path: 'registers', element: <ResidentsPage />, errorElement: <PageBroken /> },
      { path: 'registers/households', element: <HouseholdsPage />, errorElement: <PageBroken /> },
      { path: 'registers/dwellings', element: <DwellingsPage />, errorElement: <PageBroken /> },
      { path: 'residents/:residentId', element: <PersonPage />, errorElement: <PageBroken /> },
      { path: 'responsibility', element: <ResponsibilityPage />, errorElement: <PageBroken /> },
      { path: 'supervision', element: <SupervisionPage />, errorElement: <PageBroken /> },
      { path: 'funding', element: <FundingPage />, errorElement: <PageBroken /> },
      { path: 'trial', element: <TrialPage />, errorElement: <PageBroken /> },
      { path: 'summary', element: <SummaryPage />, errorElement: <PageBroken /> },
      { path: 'settings', element: <Navigate to="/settings/office" replace /> },
      { path: 'settings/:section', element: <SettingsPage />, errorElement: <PageBroken /> },
      { path: '*', element: <PageMissing /> },
    ],
  },
]);
