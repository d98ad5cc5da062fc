export const menuClass = 'arrive min-w-52 rounded-md border border-line bg-raised p-1 shadow-(--shadow)';
export const menuItemClass =
  'flex min-h-8 cursor-pointer items-center gap-2 rounded-sm px-2 py-1.5 outline-none data-focused:bg-hover data-selected:font-semibold data-selected:text-accent-ink';
