/** The demo's people that tests act as, by the account they sign in with; see the README's table. */
export const mailboxes = {
  chair: 'park.seoyeon',
  deputy: 'yoon.taeyoung',
  coordinator: 'kim.dohyun',
  surgery: 'lee.junho',
  nuclear: 'choi.eunji',
  radiology: 'jung.minjae',
  pathology: 'han.jiwoo',
  oncology: 'seo.dongwook',
  referrer: 'lim.haneul',
  auditor: 'shin.yerin',
  administrator: 'cho.sungmin',
  administrator2: 'moon.gaeun',
} as const;
export type Who = keyof typeof mailboxes;
export const demoPassword = 'consilium-demo';
