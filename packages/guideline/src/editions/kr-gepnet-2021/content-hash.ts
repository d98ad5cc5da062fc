/** SHA-256 of the edition's canonical content. A test computes it anew: changed content needs a new edition. */
export const CONTENT_HASH = 'sha256:pending';
