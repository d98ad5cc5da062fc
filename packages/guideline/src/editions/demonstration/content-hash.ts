/** SHA-256 of the demonstration's canonical content. A test computes it anew. */
export const CONTENT_HASH = 'sha256:f5cec8ebbf53b6e5d51e0e90e910969d3c9835c4b6c1c000954c8760653cf464';
