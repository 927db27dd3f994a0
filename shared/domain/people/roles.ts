/** The five roles of the centre (domain page, section 1). An account has exactly one. */
export const ROLES = ['clerk', 'coordinator', 'handler', 'manager', 'administrator'] as const;

/** One of the five roles: 窗口受理员, 后台协办员, 经办人, 分管领导, 系统管理员. */
export type Role = (typeof ROLES)[number];
