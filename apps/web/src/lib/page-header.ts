/** Tells a page its own address, which Next doesn't: written over whatever came. */
export const PAGE_HEADER = 'x-consilium-page';
