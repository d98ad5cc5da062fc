import { MEASUREMENT_UNITS } from '@consilium/contracts/values';
import type { NumberRule } from './read-number';

const percent = { id: '%', written: '%|percent|퍼센트|프로', per: 1 };

/** The bounds of a case's numbers as they are stored, and the units in which they are written. Laboratories here report the first of each. */
export const CLINICAL_NUMBERS = {
  ki67Percent: { min: 0, max: 100, units: [percent] },
  hepaticInvolvementPercent: { min: 0, max: 100, units: [percent] },
  mitoses: {
    min: 0,
    max: 1000,
    units: [
      {
        id: '10hpf',
        written:
          '(?:개|mitoses|mitosis)?\\s*(?:/|per|in)\\s*10\\s*(?:hpfs?|high[- ]power fields?|고배율(?:\\s*시야)?)',
        per: 1,
      },
      { id: '2mm2', written: '(?:개|mitoses|mitosis)?\\s*(?:/|per|in)\\s*2\\s*mm(?:\\^?2)', per: 1 },
    ],
  },
  egfr: {
    min: 0,
    max: 250,
    units: [{ id: 'mL/min', written: 'ml/min(?:\\s*/\\s*1\\.73\\s*m\\^?2)?', per: 1 }],
  },
  hemoglobin: {
    min: 0,
    max: 30,
    units: [
      { id: 'g/dL', written: 'g/dl', per: 1 },
      { id: 'g/L', written: 'g/l', per: 10 },
    ],
  },
  platelets: {
    min: 0,
    max: 3000,
    units: [
      { id: '10⁹/L', written: 'x?\\s*10\\^?9\\s*/\\s*l|k\\s*/\\s*[uμ]l|x?\\s*10\\^?3\\s*/\\s*[uμ]l', per: 1 },
      { id: '/µL', written: '/\\s*(?:[uμ]l|mm\\^?3)', per: 1000, isCount: true },
    ],
  },
  measurement: {
    min: 0,
    max: 1e9,
    units: MEASUREMENT_UNITS.map((id) => ({ id, written: id.toLowerCase().replace(/^u/u, '[uμ]'), per: 1 })),
  },
} as const satisfies Record<string, NumberRule>;

/** The unit that was written with a count, or with a marker's value; null where it was none of its own. */
export const mitosesUnitOf = (unit: string | null) => (unit === '10hpf' || unit === '2mm2' ? unit : null);
export const measurementUnitOf = (unit: string | null) =>
  MEASUREMENT_UNITS.find((one) => one === unit) ?? null;
