import { Entity, ForeignKey, Index } from 'typeorm';
import type { IdentityDocumentType } from '#shared/domain/identity/identity-document';
import { BlindIndex, Day, Id, Ref, Sealed, Short } from '../columns';
import { DOCUMENT_PATH, endToken, pathToken } from '../sealing/blind-index';
import { ResidentEntity } from './resident.entity';

/** A further document of a resident; the main one is on his record. */
@Entity({ name: 'resident_documents' })
export class ResidentDocumentEntity {
  @Id() id!: string;
  @ForeignKey(() => ResidentEntity, { name: 'resident_documents_resident_fk' })
  @Index('resident_documents_resident')
  @Ref()
  residentId!: string;
  @Short(30) documentType!: IdentityDocumentType;
  @Sealed() documentNumber!: string;
  @Index('resident_documents_path')
  @BlindIndex('documentNumber', (vault, plain) => pathToken(vault, DOCUMENT_PATH, plain))
  documentPath?: string;
  @Index('resident_documents_end')
  @BlindIndex('documentNumber', (vault, plain) => endToken(vault, DOCUMENT_PATH, plain))
  documentEnd?: string;
  @Day({ nullable: true }) validUntil!: string | null;
}
