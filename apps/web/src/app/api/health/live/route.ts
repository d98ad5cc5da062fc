export const dynamic = 'force-dynamic';

/** 200 while the process answers. */
export const GET = () => Response.json({ live: true });
