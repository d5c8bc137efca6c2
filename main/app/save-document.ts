/** Saves a document where the person says. The host asks for the place; the window never names a path. */
import { AppFault } from '../../shared/app-error.ts'
import type { SessionHandler } from '../core/context.ts'
import { inTransaction } from '../core/transaction.ts'

export const saveDocument: SessionHandler<'documents.save'> = async (context, { ticket }) => {
  const { session, ports } = context
  const document = session.documents.get(ticket)
  if (!document) throw new AppFault({ code: 'not_found' })
  // A copy: the clinic may be locked while the dialog is open, and forgetting a document overwrites its bytes.
  const saved = await ports.saveFile({ name: document.fileName, bytes: Uint8Array.from(document.bytes) })
  const clinic = session.opened()
  if (saved && clinic && !clinic.store.readOnly) {
    await session.use((open) =>
      inTransaction(open, context, 'documents.save', (change) =>
        change.audit({ ...document.about, before: null, after: { fileName: document.fileName } }),
      ),
    )
  }
  return { saved }
}
