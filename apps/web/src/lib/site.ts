/** The catalogue keys under `clinical.site` for an ICD-O-3 topography code, the most exact first: `C25.1` -> `C25-1`, `C25`. */
export const siteKeysOf = (code: string): string[] => [code.replace('.', '-'), code.slice(0, 3)];
