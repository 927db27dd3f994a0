import { audit } from './zh-CN/audit';
import { backup } from './zh-CN/backup';
import { calendar } from './zh-CN/calendar';
import { cases } from './zh-CN/cases';
import { catalogue } from './zh-CN/catalogue';
import { clockRequest } from './zh-CN/clock-request';
import { common } from './zh-CN/common';
import { conflict } from './zh-CN/conflict';
import { counter } from './zh-CN/counter';
import { deadline } from './zh-CN/deadline';
import { errors } from './zh-CN/errors';
import { fields } from './zh-CN/fields';
import { flow } from './zh-CN/flow';
import { funding } from './zh-CN/funding';
import { gaps } from './zh-CN/gaps';
import { keys } from './zh-CN/keys';
import { orders } from './zh-CN/orders';
import { organisation } from './zh-CN/organisation';
import { papers } from './zh-CN/papers';
import { people } from './zh-CN/people';
import { ratingScreen } from './zh-CN/rating-screen';
import { register } from './zh-CN/register';
import { related } from './zh-CN/related';
import { responsibility } from './zh-CN/responsibility';
import { reveals } from './zh-CN/reveals';
import { routing } from './zh-CN/routing';
import { rules } from './zh-CN/rules';
import { session } from './zh-CN/session';
import { settings } from './zh-CN/settings';
import { setup } from './zh-CN/setup';
import { shell } from './zh-CN/shell';
import { startFault } from './zh-CN/start-fault';
import { storage } from './zh-CN/storage';
import { summary } from './zh-CN/summary';
import { supervision } from './zh-CN/supervision';
import { together } from './zh-CN/together';
import { verification } from './zh-CN/verification';
import { warnings } from './zh-CN/warnings';
import { words } from './zh-CN/words';

/** All words in Chinese: the source that every other language is held against. */
export const zhCN = {
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
