/** Words of the feature `audit`. */
export const audit = {
  at: '时间',
  actor: '操作人',
  act: '操作',
  caseNumber: '办件编号',
  search: '按操作人查找',
  from: '起始日期',
  to: '截止日期',
  program: '系统',
};
