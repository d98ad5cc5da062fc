import type { Page } from '@playwright/test';

const KINDS = { Document: 'document', Script: 'scripts', Stylesheet: 'css', Font: 'fonts' } as const;
export type Kind = (typeof KINDS)[keyof typeof KINDS] | 'other';

/** What a browser has received so far, in bytes as they travelled: compressed, with their headers. */
export interface Received extends Record<Kind, number> {
  readonly all: number;
  readonly requests: number;
}

/** Counts everything that this page receives from now on, by the browser's own account. */
export async function countBytes(page: Page): Promise<() => Received> {
  const session = await page.context().newCDPSession(page);
  const kinds = new Map<string, Kind>();
  const bytes = new Map<string, number>();
  session.on('Network.requestWillBeSent', ({ requestId, type = 'Other' }) => {
    kinds.set(requestId, Object.hasOwn(KINDS, type) ? KINDS[type as keyof typeof KINDS] : 'other');
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes.set(requestId, encodedDataLength);
  });
  await session.send('Network.enable');
  return () => {
    const sums = { document: 0, scripts: 0, css: 0, fonts: 0, other: 0 };
    for (const [requestId, length] of bytes) sums[kinds.get(requestId) ?? 'other'] += length;
    const all = Object.values(sums).reduce((sum, length) => sum + length, 0);
    return { ...sums, all, requests: bytes.size };
  };
}

/** A line as slow as this, and a processor slowed by this factor. */
export interface Conditions {
  readonly kilobitsPerSecond: number;
  readonly latencyMs: number;
  readonly slowerBy?: number;
}

export async function slow(page: Page, { kilobitsPerSecond, latencyMs, slowerBy = 1 }: Conditions) {
  const session = await page.context().newCDPSession(page);
  const throughput = (kilobitsPerSecond * 1000) / 8;
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: latencyMs,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
  if (slowerBy > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: slowerBy });
}
