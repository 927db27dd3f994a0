/** What a district is made of; for other features. */
export { findUnit, isDistrict, listStreets, markDistrict } from './street.repository';
