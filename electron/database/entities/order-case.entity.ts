import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Instant, Short } from '../columns';
import { CaseEntity } from './case.entity';
import { WorkOrderEntity } from './work-order.entity';

const Key = () => PrimaryColumn({ type: 'varchar', length: 36 });

/**
 * A further case that an order serves (一单多件), beside the order's own `caseId`, which is the case it was first sent
 * for. An order of one case has no rows here. Whoever asks for the orders of a case must ask both places.
 */
@Entity({ name: 'order_cases' })
export class OrderCaseEntity {
  @ForeignKey(() => WorkOrderEntity, { name: 'order_cases_order_fk' }) @Key() orderId!: string;
  @ForeignKey(() => CaseEntity, { name: 'order_cases_case_fk' }) @Index('order_cases_case') @Key() caseId!: string;
  @Instant() addedAt!: string;
  @Short(40) addedByName!: string;
}
