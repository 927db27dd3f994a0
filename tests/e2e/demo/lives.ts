import { RESIDENTS } from '../fixtures/residents';
import type { Told } from '../screens/counter-screen';

/** One life of a case: who brings what, who handles it, how it ends. */
export interface Life {
  readonly kind: '办事申请' | '民情诉求' | '便民服务';
  readonly told: Told;
  readonly lead: string;
  readonly coHandlers: readonly string[];
  /** Yuan that orders to units of a community bring. */
  readonly money: Readonly<Record<string, string>>;
  /** User name of each unit's person, and what is answered. */
  readonly answers: Readonly<Record<string, string>>;
  readonly decision: string;
  readonly method: string;
  readonly rating: string;
}

/** One case of each kind. */
export const LIVES: readonly Life[] = [
  {
    kind: '办事申请',
    told: { ...RESIDENTS.li, item: '临时救助审核', content: '家中突发困难，申请临时救助', community: '云霄路社区' },
    lead: '社会事务科',
    coHandlers: ['云霄路社区', '劳动保障科'],
    money: { 云霄路社区: '200' },
    answers: {
      yunxiaolu: '已入户核实，情况属实',
      'labour-security': '无就业收入',
      'social-affairs': '符合条件，准予救助',
    },
    decision: '符合条件，准予临时救助',
    method: '窗口领取',
    rating: '非常满意',
  },
  {
    kind: '民情诉求',
    told: {
      ...RESIDENTS.zhang,
      kind: '民情诉求',
      channel: '民意热线',
      category: '施工扰民',
      content: '夜间施工噪声扰民，希望处理',
      community: '江西路社区',
    },
    lead: '城市管理科',
    coHandlers: ['江西路社区'],
    money: { 江西路社区: '150' },
    answers: { jiangxilu: '已回复居民知晓', 'urban-management': '现场已停止夜间施工' },
    decision: '工地已停止夜间施工',
    method: '电话告知',
    rating: '满意',
  },
  {
    kind: '便民服务',
    told: {
      ...RESIDENTS.zhao,
      kind: '便民服务',
      channel: '为民服务点',
      category: '水电维修',
      content: '家中水龙头漏水，请上门维修',
      community: '云霄路社区',
    },
    lead: '云霄路和谐社区服务队',
    coHandlers: [],
    money: { 云霄路和谐社区服务队: '80' },
    answers: { 'yunxiaolu.team': '已更换水龙头' },
    decision: '已上门维修完毕',
    method: '上门送达',
    rating: '非常满意',
  },
];
