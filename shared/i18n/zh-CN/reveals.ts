/** Words of the report on who looked at persons' full data. */
export const reveals = {
  month: '月份',
  hint: '每次查看完整信息都须说明事由并记入操作日志。点开可看每一次的事由和办件。',
  person: '操作人',
  reveals: '查看次数',
  cases: '涉及办件',
  records: '调取居民档案次数',
  lastAt: '最近一次',
  at: '时间',
  caseNumber: '办件编号',
  reason: '事由',
  none: '本月无人查看过完整信息。',
  noneOfPerson: '此人本月只调取过居民档案，没有查看办件的完整信息。',
  listTitle: '{{name}} {{month}} 查看完整信息的记录',
  export: '导出',
  inBulk: '导出完整信息',
  inBulkText:
    '将当前列表的 {{count}} 件办件连同完整证件号码、电话、住址导出为未加密的表格。每件均记入操作日志和“信息查看”，请妥善保管文件，用后删除。',
  inBulkTooMany: '一次最多导出 {{most}} 件完整信息，请先缩小查询范围。',
  exportTitle: '查看完整信息记录 {{month}}',
};
