import type { ChangelogEntry } from '../../../knowledge';

/** The newest first. A change of the answers raises the first or second figure and says which cases differ. */
export const CHANGELOG: readonly ChangelogEntry[] = [
  {
    version: '1.1.0',
    date: '2026-11-24',
    changes: [
      {
        id: 'v1-1-0-answers',
        text: 'No recommendation has changed: every case gets the options, exclusions and board flags it had under 1.0.0.',
      },
      {
        id: 'v1-1-0-statements',
        text: 'Each statement now carries its conditions, trials, Korean status and adverse events. S13 says, as the source does, that markers should be considered.',
      },
      {
        id: 'v1-1-0-knowledge',
        text: 'Added: the trials with their figures, Korean status by therapy, adverse events to watch, diagnostics, what the source does not cover, and the conflicts inside it.',
      },
    ],
  },
  {
    version: '1.0.0',
    date: '2026-11-23',
    changes: [
      {
        id: 'v1-0-0-first',
        text: 'First edition: the systemic treatment of advanced GEP-NET by the Korean review of 2021, PRRT outside the midgut by board decision only.',
      },
    ],
  },
];
