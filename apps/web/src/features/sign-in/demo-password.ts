/** The demo's one password, printed in the README: it opens accounts of a demo database only. */
export const DEMO_PASSWORD = 'consilium-demo';
