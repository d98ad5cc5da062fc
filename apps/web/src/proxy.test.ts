import { NextRequest } from 'next/server';
import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => vi.unstubAllEnvs());

async function policyIn(environment: string) {
  vi.stubEnv('NODE_ENV', environment);
  vi.resetModules();
  const { proxy } = await import('./proxy');
  const answer = proxy(new NextRequest('http://localhost:3000/cases'));
  return answer.headers.get('content-security-policy') ?? '';
}

it('a page may turn text into code in development only, where its tools need it', async () => {
  expect(await policyIn('production')).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic';/u);
  expect(await policyIn('production')).not.toContain('unsafe-eval');
  expect(await policyIn('development')).toContain("'unsafe-eval'");
});
