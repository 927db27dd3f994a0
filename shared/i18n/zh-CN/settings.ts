/** Words of the settings' frame and the office's own page. */
export const settings = {
  title: '系统设置',
  sections: {
    office: '本中心',
    accounts: '人员账号',
    organisation: '组织机构',
    items: '事项目录',
    categories: '诉求与服务类别',
    audit: '操作日志',
  },
  centreName: '中心名称',
  centreAddress: '中心地址',
  centrePhone: '咨询电话',
  idleLockMinutes: '无操作锁屏（分钟）',
  printerName: '默认打印机',
  printerSystem: '系统默认打印机',
  paperSize: '回执纸张',
  printAtOnce: '受理后立即打印回执',
  readOnly: '如需修改，请联系系统管理员。',
  desk: '打印',
  office: '中心信息',
};
