import { once } from 'node:events';
import { createServer } from 'node:net';

/** The wished port if it is free on loopback, otherwise one the system picks. */
export async function freePort(wished = 0): Promise<number> {
  const probe = createServer();
  try {
    probe.listen(wished, '127.0.0.1');
    await once(probe, 'listening');
    const address = probe.address();
    if (address === null || typeof address === 'string') throw new Error('The probe has no TCP port.');
    return address.port;
  } catch (error) {
    if (wished === 0) throw error;
    return freePort();
  } finally {
    probe.close();
  }
}
