import { settingOut } from '@/lib/page-ahead';

/** Next looks for this name. */
export const onRouterTransitionStart = settingOut;
