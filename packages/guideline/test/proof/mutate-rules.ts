import { strengthSchema } from '@consilium/contracts';
import { BOARD_REASONS } from '@consilium/contracts/values';
import type { Edition, TherapyRule } from '../../src/index';
import { type Changed, changedConditions, nextStatement } from './mutate-conditions';

type Step = TherapyRule['steps'][number];

/** The next in a list, around its end; what is not in it becomes the first. */
const next = <Value>(values: readonly Value[], value: Value): Value =>
  values[(values.indexOf(value) + 1) % values.length] as Value;

/** One citation less, and each citation swapped for the next statement. */
function changedCitations(statements: readonly string[]): Changed<string[]>[] {
  return statements.flatMap((statement, at) => [
    { what: `${statement} no longer cited`, value: statements.filter((_kept, n) => n !== at) },
    {
      what: `${nextStatement(statement)} cited for ${statement}`,
      value: statements.map((kept, n) => (n === at ? nextStatement(statement) : kept)),
    },
  ]);
}

function changedSteps(step: Step, edition: Edition): Changed<Step>[] {
  const reasons = Object.keys(edition.reasons);
  const shared: Changed<Step>[] = [
    ...changedConditions(step.when, edition).map(({ what, value }) => ({
      what,
      value: { ...step, when: value },
    })),
    ...changedCitations(step.statements).map(({ what, value }) => ({
      what,
      value: { ...step, statements: value },
    })),
  ];
  if (step.step !== 'offer') {
    return [
      ...shared,
      { what: 'another reason', value: { ...step, reason: next(reasons, step.reason) } },
      {
        what: step.step === 'bar' ? 'needed instead of barred' : 'barred instead of needed',
        value: { ...step, step: step.step === 'bar' ? 'require' : 'bar' },
      },
    ];
  }
  const { board, softened, ...plain } = step;
  const changes: Changed<Step>[] = [
    ...strengthSchema.options
      .filter((strength) => strength !== step.strength)
      .map((strength) => ({ what: `strength ${strength}`, value: { ...step, strength } })),
    ...step.caveats.map((caveat) => ({
      what: `caveat ${caveat} dropped`,
      value: { ...step, caveats: step.caveats.filter((kept) => kept !== caveat) },
    })),
    { what: 'another rule named', value: { ...step, rule: 'R1' } },
  ];
  if (board) {
    changes.push({ what: 'board reason dropped', value: { ...plain, ...(softened ? { softened } : {}) } });
    changes.push({ what: 'another board reason', value: { ...step, board: next(BOARD_REASONS, board) } });
  } else {
    changes.push({ what: 'a board reason added', value: { ...step, board: BOARD_REASONS[0] } });
  }
  if (softened) {
    changes.push({ what: 'softening dropped', value: { ...plain, ...(board ? { board } : {}) } });
    const soften = ({ what, value }: Changed<Partial<typeof softened>>): Changed<Step> => ({
      what: `softening, ${what}`,
      value: { ...step, softened: { ...softened, ...value } },
    });
    const strength = next(strengthSchema.options, softened.strength);
    changes.push(
      soften({ what: `strength ${strength}`, value: { strength } }),
      ...changedConditions(softened.when, edition).map(({ what, value }) =>
        soften({ what, value: { when: value } }),
      ),
      ...changedCitations(softened.statements).map(({ what, value }) =>
        soften({ what, value: { statements: value } }),
      ),
    );
  }
  return [...shared, ...changes];
}

/** Every rule that differs from this one in one place. */
export function changedRules(rule: TherapyRule, edition: Edition): Changed<TherapyRule>[] {
  const { steps, otherwise, caveats } = rule;
  const put = <Value>(values: readonly Value[], at: number, value: Value): Value[] =>
    values.map((kept, n) => (n === at ? value : kept));
  return [
    { what: 'another rule named', value: { ...rule, rule: 'R1' } },
    {
      what: 'otherwise, another reason',
      value: {
        ...rule,
        otherwise: { ...otherwise, reason: next(Object.keys(edition.reasons), otherwise.reason) },
      },
    },
    ...changedCitations(otherwise.statements).map(({ what, value }) => ({
      what: `otherwise, ${what}`,
      value: { ...rule, otherwise: { ...otherwise, statements: value } },
    })),
    ...steps.flatMap((step, at): Changed<TherapyRule>[] => {
      const after = steps[at + 1];
      return [
        { what: 'removed', value: { ...rule, steps: steps.filter((_kept, n) => n !== at) } },
        ...(after
          ? [
              {
                what: 'swapped with the next',
                value: { ...rule, steps: put(put(steps, at, after), at + 1, step) },
              },
            ]
          : []),
        ...changedSteps(step, edition).map(({ what, value }) => ({
          what,
          value: { ...rule, steps: put(steps, at, value) },
        })),
      ].map(({ what, value }) => ({ what: `step ${at + 1}, ${what}`, value }));
    }),
    ...caveats.flatMap((caveat, at): Changed<TherapyRule>[] =>
      [
        { what: 'dropped', value: { ...rule, caveats: caveats.filter((_kept, n) => n !== at) } },
        ...([true, false, 'unknown'] as const)
          .filter((on) => on !== caveat.on)
          .map((on) => ({
            what: `on ${on}`,
            value: { ...rule, caveats: put(caveats, at, { ...caveat, on }) },
          })),
        ...changedConditions(caveat.when, edition).map(({ what, value }) => ({
          what,
          value: { ...rule, caveats: put(caveats, at, { ...caveat, when: value }) },
        })),
        {
          what: 'another caveat',
          value: {
            ...rule,
            caveats: put(caveats, at, {
              ...caveat,
              caveat: next(Object.keys(edition.caveats), caveat.caveat),
            }),
          },
        },
      ].map(({ what, value }) => ({ what: `caveat ${caveat.caveat}, ${what}`, value })),
    ),
  ];
}
