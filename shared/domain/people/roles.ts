/** The five roles of the centre (domain page, section 1). An account has exactly one. */
export const ROLES = ['clerk', 'coordinator', 'handler', 'manager', 'administrator'] as const;

/** One of the five roles: 窗口受理员, 后台协办员, 经办人, 分管领导, 系统管理员. */
export type Role = (typeof ROLES)[number];

/**
 * Roles with power over others' data and work. Only they stand as the second person of an act that takes two, and nobody
 * alone makes them, gives them another role or takes over their password.
 */
export const POWERFUL_ROLES: readonly Role[] = ['manager', 'administrator'];

/** Whether a role is one of those. */
export const isPowerful = (role: Role): boolean => POWERFUL_ROLES.includes(role);
