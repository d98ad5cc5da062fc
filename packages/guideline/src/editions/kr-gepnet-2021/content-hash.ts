/** SHA-256 of the edition's canonical content. A test computes it anew: changed content needs a new edition. */
export const CONTENT_HASH = 'sha256:f0fc84d361a576ee257358086133245baccee0ebcdb6ac16eec5fedd0d9e3395';
