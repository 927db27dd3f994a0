/** The units whose orders a handler answers for; for other features. */
export { listCoveredUnitIds } from './order.repository';
