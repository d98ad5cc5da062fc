/** The request header that tells a page its own address, which Next doesn't. The server overwrites what a client sent in it. */
export const PAGE_HEADER = 'x-consilium-page';
