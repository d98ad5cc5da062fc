/** SHA-256 of the edition's canonical content. A test computes it anew: changed content needs a new edition. */
export const CONTENT_HASH = 'sha256:a88280a3e9394efc17a767dc584243a20407b13d27475c8040abe89867c8cd35';
