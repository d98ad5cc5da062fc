import type { Locale, Role, Specialty } from '@consilium/contracts';

/** The demo's one password, for every account; accounts of `demoDomain` sign in in demo mode only. */
export const demoPassword = 'consilium-demo';
const demoDomain = 'demo.consilium.test';
export const demoBoardName = 'GEP-NET Board · Seoul Demo';
export const demoTimeZone = 'Asia/Seoul';

export interface DemoAccount {
  readonly key: DemoPersonKey;
  readonly name: string;
  readonly email: string;
  /** What the sign-in page shows first; `roles` is the whole. */
  readonly role: Role;
  readonly roles: readonly Role[];
  readonly specialty: Specialty | null;
  readonly locale: Locale;
}

export type DemoPersonKey =
  | 'chair'
  | 'deputy'
  | 'coordinator'
  | 'surgery'
  | 'nuclear'
  | 'radiology'
  | 'pathology'
  | 'gastro'
  | 'radiation'
  | 'oncology'
  | 'referrer'
  | 'referrer2'
  | 'auditor'
  | 'administrator'
  | 'administrator2';

const account = (
  key: DemoPersonKey,
  name: string,
  mailbox: string,
  roles: readonly [Role, ...Role[]],
  specialty: Specialty | null,
  locale: Locale = 'ko',
): DemoAccount => ({
  key,
  name,
  email: `${mailbox}@${demoDomain}`,
  role: roles[0],
  roles,
  specialty,
  locale,
});

/** Everyone who can sign in to the demo. All are invented. */
export const demoAccounts: readonly DemoAccount[] = [
  account('chair', '박서연', 'park.seoyeon', ['chair', 'member'], 'medical-oncology'),
  account('deputy', '윤태영', 'yoon.taeyoung', ['chair', 'member'], 'endocrinology'),
  account('coordinator', '김도현', 'kim.dohyun', ['coordinator'], null),
  account('surgery', '이준호', 'lee.junho', ['member'], 'surgery'),
  account('nuclear', '최은지', 'choi.eunji', ['member'], 'nuclear-medicine'),
  account('radiology', '정민재', 'jung.minjae', ['member'], 'radiology'),
  account('pathology', '한지우', 'han.jiwoo', ['member'], 'pathology'),
  account('gastro', '오수빈', 'oh.subin', ['member'], 'gastroenterology'),
  account('radiation', '강현우', 'kang.hyunwoo', ['member'], 'radiation-oncology', 'en'),
  account('oncology', '서동욱', 'seo.dongwook', ['member'], 'medical-oncology', 'en'),
  account('referrer', '임하늘', 'lim.haneul', ['referrer'], 'gastroenterology'),
  account('referrer2', '배유진', 'bae.yujin', ['referrer'], 'surgery', 'en'),
  account('auditor', '신예린', 'shin.yerin', ['auditor'], null),
  account('administrator', '조성민', 'cho.sungmin', ['administrator'], null),
  account('administrator2', '문가은', 'moon.gaeun', ['administrator'], null),
];
