import type { LinkAnswer } from './link-answer';

/** Asks the server of a one-time link, by POST: the link stands in no address. Never throws. */
export async function askOfLink(
  what: 'link' | 'accept',
  fields: Readonly<Record<string, string>>,
): Promise<LinkAnswer> {
  try {
    const answer = await fetch(`/welcome/${what}`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { accept: 'application/json' },
    });
    return (await answer.json()) as LinkAnswer;
  } catch {
    return { ok: false, problem: { code: 'network', details: {} } };
  }
}
