import type { Translated } from './catalogue-type';
import { audit } from './en-US/audit';
import { backup } from './en-US/backup';
import { calendar } from './en-US/calendar';
import { cases } from './en-US/cases';
import { catalogue } from './en-US/catalogue';
import { clockRequest } from './en-US/clock-request';
import { common } from './en-US/common';
import { conflict } from './en-US/conflict';
import { counter } from './en-US/counter';
import { deadline } from './en-US/deadline';
import { errors } from './en-US/errors';
import { fields } from './en-US/fields';
import { flow } from './en-US/flow';
import { funding } from './en-US/funding';
import { gaps } from './en-US/gaps';
import { keys } from './en-US/keys';
import { orders } from './en-US/orders';
import { organisation } from './en-US/organisation';
import { papers } from './en-US/papers';
import { people } from './en-US/people';
import { ratingScreen } from './en-US/rating-screen';
import { register } from './en-US/register';
import { related } from './en-US/related';
import { responsibility } from './en-US/responsibility';
import { reveals } from './en-US/reveals';
import { routing } from './en-US/routing';
import { rules } from './en-US/rules';
import { session } from './en-US/session';
import { settings } from './en-US/settings';
import { setup } from './en-US/setup';
import { shell } from './en-US/shell';
import { startFault } from './en-US/start-fault';
import { storage } from './en-US/storage';
import { summary } from './en-US/summary';
import { supervision } from './en-US/supervision';
import { together } from './en-US/together';
import { verification } from './en-US/verification';
import { warnings } from './en-US/warnings';
import { words } from './en-US/words';
import type { zhCN } from './zh-CN';

/** All words in English. */
export const enUS: Translated<typeof zhCN> = {
  common,
  shell,
  verification,
  register,
  warnings,
  words,
  errors,
  startFault,
  storage,
  fields,
  flow,
  setup,
  routing,
  session,
  people,
  reveals,
  organisation,
  catalogue,
  conflict,
  counter,
  related,
  deadline,
  clockRequest,
  gaps,
  cases,
  keys,
  backup,
  orders,
  responsibility,
  funding,
  supervision,
  papers,
  summary,
  rules,
  together,
  ratingScreen,
  settings,
  calendar,
  audit,
};
