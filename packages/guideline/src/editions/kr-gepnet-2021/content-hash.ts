/** SHA-256 of the edition's canonical content. A test computes it anew: changed content needs a new edition. */
export const CONTENT_HASH = 'sha256:082f587a6fa428c808905ac1f26aa404ec26de2a0b296daf53d391a7cf783baf';
