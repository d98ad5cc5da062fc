/** SHA-256 of the edition's canonical content. A test computes it anew: changed content needs a new edition. */
export const CONTENT_HASH = 'sha256:9eb1b8e2262703f2f9458258ffde565ec688d2eee11319c562be3df49c09ba3d';
