/** SHA-256 of the demonstration's canonical content. A test computes it anew. */
export const CONTENT_HASH = 'sha256:3f182e4fd0df578662f524218b8a477903e053af42b3659ec921e8eb454c8124';
