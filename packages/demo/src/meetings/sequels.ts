import type { AddendumDraft, ImplementationCode, ImplementationStatus } from '@consilium/contracts';
import type { DemoPersonKey } from '../people';

/** What became of a decision after its meeting. */
export interface DemoSequel {
  readonly daysAgo: number;
  readonly case: string;
  readonly by: DemoPersonKey;
  readonly report?: {
    readonly status: ImplementationStatus;
    readonly code: ImplementationCode | null;
    readonly text: string;
  };
  readonly dissent?: string;
  readonly addendum?: Pick<AddendumDraft, 'text' | 'actions'> & { readonly dueInDays: number };
}

/** In the order in which they happened: reports, a dissent recorded later, an addendum. What is not here is overdue or not yet due. */
export const sequels: readonly DemoSequel[] = [
  {
    daysAgo: 20,
    case: 'sigmoid-nec',
    by: 'chair',
    report: {
      status: 'partly',
      code: 'toxicity',
      text: '1주기 후 eGFR이 38 mL/min으로 감소하여 2주기 투여를 중단하였습니다. 재상정이 필요합니다.',
    },
  },
  {
    daysAgo: 20,
    case: 'duodenum',
    by: 'chair',
    report: {
      status: 'partly',
      code: 'medical-reason',
      text: 'Started at 5 mg: the diabetes has to be controlled before the full dose.',
    },
  },
  {
    daysAgo: 13,
    case: 'pancreas-g3-past',
    by: 'surgery',
    dissent: '경구 요법의 근거가 부족하므로 정맥 요법을 다시 설명했어야 한다고 봅니다.',
  },
  {
    daysAgo: 6,
    case: 'ileum-prrt',
    by: 'nuclear',
    report: { status: 'done', code: null, text: '1주기를 투여하였고 급성 부작용은 없었습니다.' },
  },
  {
    daysAgo: 6,
    case: 'pancreas-prrt-past',
    by: 'chair',
    addendum: {
      text: '사전 신청 심사가 지연되어 첫 투여 예정일을 2주 연기합니다. 그동안 octreotide LAR를 유지합니다.',
      actions: ['심사 결과 확인 후 핵의학과 외래 예약'],
      dueInDays: 28,
    },
  },
];
