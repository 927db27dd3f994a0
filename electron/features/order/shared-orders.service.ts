/** Which orders serve which cases (一单多件), and holding them; for other features. */
export { findCaseIdsOf, listOrdersByCase, lockCasesOfOrder } from './order-links.repository';
