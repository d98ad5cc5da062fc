export const BOARD_COOKIE = 'board';
