/** Text of where the clinic's records are: moving them to a server of the clinic's own, and back. */
import type { ServerLack } from '../../../domain/server.ts'

export const server = {
  text: 'All records lie on the clinic’s own server. Keys and backups stay in Stridebook’s data folder on this computer.',
  place: 'Server',
  placeAt: '{{host}}, port {{port}}',
  database: 'Database',
  user: 'User',
  move: {
    action: 'Move to a server',
    text: 'A clinic can keep its records in a PostgreSQL database of its own. Whoever keeps that server makes an empty database and a user for it, and tells you these.',
    host: 'Host',
    hostHint: 'A name such as records.example.org, or an address.',
    port: 'Port',
    database: 'Database',
    user: 'User',
    password: 'Password of the user',
    passwordHint: 'Kept encrypted with the clinic’s key. Nobody is asked for it again.',
    authority: 'Certificate authority',
    authorityHint:
      'The authority of the server’s certificate, as text that begins with “-----BEGIN CERTIFICATE-----”.',
    file: 'Choose the file',
    check: 'Check the server',
    checking: 'Asking the server',
    lacks: 'The server cannot take the clinic yet',
    lacksText: 'Nothing was changed there. Its keeper can mend this:',
    ready: 'The server has all that is needed.',
    what: 'What moves',
    happens: 'What happens',
    backup: 'A backup is made and checked first.',
    all: 'Everything is copied: records, photos, handouts, drafts, people and the audit. It is read again there and compared before it counts.',
    wait: 'Everybody can read meanwhile; what is saved waits, and has to be saved again afterwards.',
    locked: 'Other windows are locked at the end.',
    aside: 'The file of this computer is kept aside as it is, marked as moved.',
    open: 'On the server the records are not encrypted by the clinic’s key: whoever keeps it can read them.',
    passphrase: 'Your passphrase',
    start: 'Move the clinic',
    working: 'Moving the clinic',
    back: 'Another server',
    done: 'The clinic lives on the server now.',
  },
  lacks: {
    unreachable: {
      is: 'Nothing answers at this host and port.',
      mend: 'Check both, and that this computer is in the clinic’s network. The server has to listen there (listen_addresses), and no firewall may stand between.',
    },
    tls: {
      is: 'The server does not encrypt connections.',
      mend: 'Set ssl = on in postgresql.conf, with a certificate for this host.',
    },
    certificate: {
      is: 'The server’s certificate is not by this authority, or is for another name.',
      mend: 'Enter the host by the name that is in the certificate, and the authority that made it.',
    },
    'sign-in': {
      is: 'The server does not let this user in, or the password is another one.',
      mend: 'Add a line to pg_hba.conf: hostssl, this database, this user, the clinic’s network, scram-sha-256.',
    },
    proof: {
      is: 'The server asks for the password itself, for an MD5 of it, or for none.',
      mend: 'Use scram-sha-256 in pg_hba.conf, with no earlier line that lets the user in, and set the password anew with password_encryption = scram-sha-256.',
    },
    database: {
      is: 'There is no such database.',
      mend: 'Make one: create database … owner … encoding UTF8 template template0.',
    },
    version: { is: 'The server is older than PostgreSQL 15.', mend: 'Bring it up to date.' },
    encoding: {
      is: 'The database does not keep its text in UTF-8.',
      mend: 'Make another one with encoding UTF8 template template0.',
    },
    extension: {
      is: 'The extension pg_trgm is not there, and this user cannot make it.',
      mend: 'Install PostgreSQL’s contrib package, and make the user the owner of the database.',
    },
    rights: { is: 'This user may make no tables.', mend: 'Make the user the owner of the database.' },
    superuser: {
      is: 'This user may do everything on the whole server, which no clinic needs.',
      mend: 'Make a user that only owns this database: create role … login password ….',
    },
    taken: {
      is: 'There is something in the database already.',
      mend: 'Make an empty one. A move that broke off in its last moment, or a clinic that has left, leaves a full one behind.',
    },
  } satisfies Record<ServerLack, { is: string; mend: string }>,
  return: {
    action: 'Back to this computer',
    text: 'All records come back into one encrypted file on this computer, and the database can only be read from then on.',
    others: 'Other computers no longer reach the clinic.',
    start: 'Bring the clinic back',
    working: 'Bringing the clinic back',
    done: 'The clinic lives on this computer again.',
    untold: 'The clinic is back, but its server does not know',
    untoldText:
      'All records are on this computer. The connection broke before the database could be marked as left, so that another computer might go on there. Ask the server’s keeper to shut it.',
  },
}
