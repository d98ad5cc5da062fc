/** SHA-256 of the edition's canonical content. A test computes it anew: changed content needs a new edition. */
export const CONTENT_HASH = 'sha256:eb317778b2d1688d25d4b621eef836247b8b968436b58f587b471166ef1eced1';
