import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { type Server, type ServerEntryInput, serverEntrySchema } from '#shared/ipc/commands/storage';

const POSTGRES_PORT = 5432;
const EMPTY: Server = {
  host: '',
  port: POSTGRES_PORT,
  database: 'streetdesk',
  user: 'streetdesk',
  tls: 'computer',
  certificate: '',
};

/** The form of a server, filled in with the one in use. The password is always typed anew. */
export function useServerForm(server: Server | null, canKeepPassword: boolean) {
  return useForm<ServerEntryInput>({
    defaultValues: { server: server ?? EMPTY, password: '', isPasswordKept: canKeepPassword },
    resolver: zodResolver(serverEntrySchema),
  });
}

/** The form of a server. */
export type ServerForm = ReturnType<typeof useServerForm>;
