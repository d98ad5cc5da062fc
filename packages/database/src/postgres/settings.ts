export interface ServerSettings {
  /** False turns off what makes data survive a power cut, for databases that are thrown away. */
  durable: boolean;
}

/**
 * The server's configuration, rewritten at each start. TCP on loopback only: a socket's path is limited to 107
 * bytes, which a long TMPDIR exceeds. The server's log takes no statements and no details of errors, since both
 * carry patients' data.
 */
export function serverConfiguration({ durable }: ServerSettings): string {
  const safety = durable ? 'on' : 'off';
  const lines = [
    "listen_addresses = '127.0.0.1'",
    "unix_socket_directories = ''",
    'max_connections = 100',
    'shared_buffers = 128MB',
    'work_mem = 8MB',
    'jit = off',
    "password_encryption = 'scram-sha-256'",
    `fsync = ${safety}`,
    `synchronous_commit = ${safety}`,
    `full_page_writes = ${safety}`,
    ...(durable ? [] : ["wal_level = 'minimal'", 'max_wal_senders = 0', 'autovacuum = off']),
    "timezone = 'UTC'",
    "log_timezone = 'UTC'",
    "lc_messages = 'C'",
    'log_checkpoints = off',
    "log_statement = 'none'",
    "log_min_error_statement = 'panic'",
    "log_error_verbosity = 'terse'",
    'log_parameter_max_length = 0',
    'log_parameter_max_length_on_error = 0',
  ];
  return `# Written by Consilium at each start; changes here are lost.\n${lines.join('\n')}\n`;
}

/** Korean needs a UTF-8 character type: under C, trigram search finds no Hangul. */
export function localeArguments(platform: NodeJS.Platform): string[] {
  return platform === 'darwin'
    ? ['--encoding=UTF8', '--lc-collate=C', '--lc-ctype=UTF-8']
    : ['--encoding=UTF8', '--locale=C.UTF-8'];
}
