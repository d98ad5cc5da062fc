import { type BallotOptionInput, THERAPY_CLASSES, type TherapyClass } from '@consilium/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { optionsOf } from '../src/ballot/options';
import { refuseUncodedRadioligand } from '../src/case/draft-case';
import { codingGuard } from '../src/decision/content-guards';
import { type AddedName, checkDecision, namesRadioligand } from '../src/index';
import { buildCase, buildDecision, buildDraft, chair, content, context, counter, facts } from './build-board';
import { histories, live } from './histories';
import { brokenPromises } from './invariants';
import { rules } from './world';

const SEED = 20261124;
/** Words of options: some that name a radioligand by a built-in name, some by an added one, some that name none. */
const words = fc.oneof(
  fc.constantFrom(
    ...['Lutathera', '177Lu-edotreotide', '루테튬 치료', 'Refer for PRRT', 'edotreotide'],
    ...['ITM-11', 'I T M 1 1', 'ＩＴＭ－11', 'Cabozantinib 60 mg', 'everolimus', 'Trial', 'CT in 3 months'],
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const classes = fc.constantFrom(...THERAPY_CLASSES);
/** Whatever anyone could ever keep, and more: no rule of `addTherapyName` stands before it. */
const vocabularies = fc.array(fc.record<AddedName>({ therapyClass: classes, name: words }), { maxLength: 6 });
const options = fc.array(
  fc.record<Extract<BallotOptionInput, { source: 'free' }>>({
    source: fc.constant('free' as const),
    label: words,
    therapyClass: classes,
  }),
  { minLength: 1, maxLength: 3 },
);
const refuses = (answer: object): boolean => 'ok' in answer && answer.ok === false;

describe('No vocabulary that administrators keep', () => {
  it('takes a built-in name of a radioligand away', () => {
    fc.assert(
      fc.property(words, vocabularies, (text, added) => {
        if (namesRadioligand(text, [])) expect(namesRadioligand(text, added)).toBe(true);
      }),
      { numRuns: 1000, seed: SEED },
    );
  });

  it('lets past what is refused without it: of a ballot’s options, of a decision, of earlier treatments', () => {
    const therapies = fc.array(
      fc.record({ therapy: fc.constant(null), label: words, therapyClass: classes }),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(
        vocabularies,
        options,
        therapies,
        fc.array(words, { maxLength: 2 }),
        (therapyNames, put, decided, actions) => {
          const open = (added: readonly AddedName[]) => optionsOf(put, buildCase(), added, counter(1));
          if (refuses(open([]))) expect(refuses(open(therapyNames))).toBe(true);

          const draft = buildDraft({ therapies: decided, actions });
          const codes = (added: readonly AddedName[]) =>
            checkDecision(buildDecision({ therapyNames: added }), draft, context(chair)).map(
              ({ code }) => code,
            );
          expect(codes(therapyNames)).toEqual(expect.arrayContaining(codes([])));

          const earlier = decided.map(({ label }) => ({
            ...{ therapy: null, label, startedOn: null, endedOn: null },
            outcome: 'unknown' as const,
          }));
          const entered = { ...content, facts: { ...facts, priorLines: earlier } };
          if (refuseUncodedRadioligand(entered, []))
            expect(refuseUncodedRadioligand(entered, therapyNames)).not.toBeNull();
        },
      ),
      { numRuns: 400, seed: SEED },
    );
  });

  it('keeps words from being coded as a radioligand', () => {
    fc.assert(
      fc.property(words, vocabularies, (label, added) => {
        const put = [{ source: 'free', label, therapyClass: 'radioligand' }] as const;
        expect(refuses(optionsOf(put, buildCase(), added, counter(1)))).toBe(false);
      }),
      { numRuns: 300, seed: SEED },
    );
  });

  it('breaks a promise of the board, whatever people do', () => {
    fc.assert(
      fc.property(histories(90), vocabularies, (history, added) => {
        expect(brokenPromises(live(rules, history, added).log)).toEqual([]);
      }),
      { numRuns: 400, seed: SEED },
    );
  }, 120_000);
});

describe('A name that is kept', () => {
  const added: readonly AddedName[] = [
    { therapyClass: 'radioligand', name: 'ITM-11' },
    { therapyClass: 'radioligand', name: 'RLX' },
    { therapyClass: 'targeted', name: '카보잔티닙' },
  ];
  const state = buildDecision({ therapyNames: added });
  const opening = (label: string, therapyClass: TherapyClass) => {
    const answer = optionsOf([{ source: 'free', label, therapyClass }], buildCase(), added, counter(1));
    return 'ok' in answer ? answer.code : 'put';
  };
  const coding = (over: Parameters<typeof buildDraft>[0]) =>
    codingGuard(state, buildDraft({ therapies: [], ...over })).map(({ code }) => code);

  it.each(['ITM-11', 'itm 11', 'I.T.M.11 x 4', 'ＩＴＭ11', 'ІТМ-11', 'RLX', 'RLX4회', 'lanreotide + RLX'])(
    'of a radioligand must be coded as one: "%s"',
    (label) => {
      expect(opening(label, 'other')).toBe('ballot/radioligand-must-be-coded');
      expect(opening(label, 'combination')).toBe('ballot/radioligand-must-be-coded');
      expect(opening(label, 'radioligand')).toBe('put');
      const therapies = [{ therapy: null, label, therapyClass: 'other' as const }];
      expect(coding({ therapies })).toEqual(['decision/radioligand-must-be-coded']);
      expect(coding({ actions: [`Refer for ${label}`] })).toEqual(['decision/radioligand-must-be-coded']);
    },
  );

  it.each(['ITM-1', 'RLXA', 'ARLX', 'everolimus'])('is not found in "%s"', (label) =>
    expect(opening(label, 'other')).toBe('put'),
  );

  it('of another class asks for that class, or one that may hold several, where a therapy is named', () => {
    expect(opening('카보 잔티닙 60 mg', 'other')).toBe('ballot/name-must-be-coded');
    for (const coded of ['targeted', 'combination', 'clinical-trial'] as const)
      expect(opening('카보잔티닙', coded)).toBe('put');
    const therapies = [{ therapy: null, label: '카보잔티닙', therapyClass: 'other' as const }];
    expect(coding({ therapies })).toEqual(['decision/name-must-be-coded']);
    expect(coding({ actions: ['카보잔티닙 부작용 설명'] })).toEqual([]);
  });
});
