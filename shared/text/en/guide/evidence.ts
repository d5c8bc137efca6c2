/** Figures of clinical/facts.md part C, as far as each paper was read; what could not be confirmed is left out. */
import type { ArticleText } from '../../../guide/articles.ts'

export const evidence = {
  'evidence-load': {
    title: 'How much more running is safe',
    summary: 'The weekly 10 % is a habit without proof. The single long run is the better guide.',
    parts: [
      {
        title: 'The weekly 10 %',
        lines: [
          'One article tells runners to add no more than 10 % a week.',
          'A trial put it to the test in 532 new runners: 13 weeks at 10 % against a standard 8 weeks. About the same share was hurt, 20.8 and 20.3 % (P = .90).',
        ],
      },
      {
        title: 'The single run',
        lines: [
          'A study followed 5,205 runners over 588,071 sessions in 18 months. 35 % were hurt.',
          'A run that was over 10 and up to 30 % longer than the longest of the last 30 days went with a hazard rate ratio of 1.64, over 30 to 100 % with 1.52, more than double with 2.28.',
          'The change from week to week showed no link. The acute to chronic ratio went the other way.',
          'So the program keeps 10 % a week as a soft notice, and checks the single run against 30 days. †',
        ],
      },
      {
        title: 'Counting load',
        lines: [
          'Session load is effort from 0 to 10 times minutes: 60 minutes at 7 are 420.',
          'Landings in a session: 80 to 100 for beginners, with 48 to 72 hours in between. Pages count them in different ways. ‡',
          '30 seconds of side hops can be 50 to 60 landings. Count them. †',
        ],
      },
    ],
  },
  'evidence-return': {
    title: 'Walk and run steps',
    summary: 'Steps A to F come from a table of a trial. The shin phases were read second-hand.',
    parts: [
      {
        title: 'Steps A to F',
        lines: [
          'Walk 2 minutes, run 3: A for 1 mile, B for 1.5 miles, both at effort 3.',
          'Walk 2, run 4: C for 1.5 miles, D for 2 miles, both at effort 4.',
          'Walk 1, run 4: E for 2 miles at effort 5. Then run it all: F, 2 miles at effort 5.',
          'Each step at least twice, a rest day in between, no hills. Swelling, stiffness or more pain: stay.',
        ],
      },
      {
        title: 'Before the first step',
        lines: [
          'An older trial asks for hop pain of 2 or less before running twice a week, and adds at most 20 % a week.',
          'Other lists ask for a 30-minute brisk walk without pain, 15 raises on one leg, 10 hops, and stiffness of 10 minutes or less. ‡',
        ],
      },
      {
        title: 'Shin phases',
        lines: [
          'A trial in 74 athletes compared graded running alone, with calf work, or with stockings. The groups did not differ, and 14 people dropped out.',
          'The six phases of this program follow a clinic page about that trial. Check them against the paper before you rely on them. ‡',
        ],
      },
    ],
  },
  'evidence-pain': {
    title: 'Training with some pain',
    summary: 'Up to 5 of 10 that has settled by next morning is the common rule.',
    parts: [
      {
        title: 'The trial',
        lines: [
          '38 people with a sore Achilles tendon did the same loading. Half kept on running and jumping within the pain rule, half rested from that for 6 weeks.',
          'Both groups got better alike: VISA-A rose from 57 to 85 and from 57 to 91 after a year.',
        ],
      },
      {
        title: 'The limits',
        lines: [
          'Pain may reach 5 of 10 while you move, and has to settle by next morning. ‡',
          'Several clinics use three zones: 0 to 3 is fine, 4 to 5 needs care, 6 to 10 is too much. One clinic draws the lines elsewhere. ‡',
          'Three templates are stricter: shin splints, stiffness and prevention. †',
        ],
      },
    ],
  },
  'evidence-achilles': {
    title: 'Loading the Achilles tendon',
    summary: 'Three known programs, what was read of each, and what the template took.',
    parts: [
      {
        title: 'Silbernagel',
        lines: [
          'Weeks 1 and 2, daily: raises on two legs 3 times 10 to 15, on one leg 3 times 10, sitting 3 times 10, lowering on one leg 3 times 10 on the floor.',
          'Weeks 2 to 5, daily at a step edge: sets of 15, and quick rebounds 3 times 20. One table prints 10 for the raise on one leg.',
          'Weeks 3 to 12: daily work plus heavier work on 2 or 3 days, with rebounds and hops. Entry: phase 2 was handled and the low end of the tendon does not hurt.',
          'Pain at the insertion: stay on the floor.',
        ],
      },
      {
        title: 'Alfredson',
        lines: [
          'Heel drops with straight and with bent knee, 3 times 15 each, twice a day, every day for 12 weeks. Once free of pain, 5 kg more a week.',
          'Soreness in the first two weeks is expected. ‡',
          'Whether Silbernagel is better than Alfredson was not known when the trial between them was planned.',
        ],
      },
      {
        title: 'Heavy and slow',
        lines: [
          'Three times a week, 3 seconds up and 3 down, from 15RM to 6RM over 12 weeks. The copy that was read lacks weeks 6 to 8. ‡',
        ],
      },
      {
        title: 'What the template took',
        lines: [
          'Slow raises on two legs every day and loaded raises on one leg three times a week: the fewest rows that keep both parts of the third phase. †',
          'Sitting and quick raises are left out. The load is in kilograms, because a patient can weigh a backpack. †',
          'Hills and rebounds wait until run step F, because the steps forbid hills. †',
        ],
      },
      {
        title: 'The 2024 guideline',
        lines: [
          'Loading the tendon comes first, with teaching about tendon, pain and load. Any kind of contraction will do. Irritable tendons start low. Read in a summary, so no grades are given here. ‡',
        ],
      },
    ],
  },
  'evidence-heel': {
    title: 'Loading the sole in heel pain',
    summary: 'Heavy raises did better than stretching at three months, and the same later.',
    parts: [
      {
        title: 'The trial',
        lines: [
          '48 people, all with inserts: heavy heel raises every second day against stretching the sole.',
          'At 3 months the foot score was 29 points lower with raises (95 % interval 6 to 52). At 1, 6 and 12 months there was no difference.',
        ],
      },
      {
        title: 'The dose',
        lines: [
          'Raise on one leg, towel under the toes, every second day, 3 seconds up, 2 held, 3 down. 12RM in 3 sets, after 2 weeks 10RM in 4, after 4 weeks 8RM in 5, with a backpack. ‡',
          'Stretching the sole: holds of 10 seconds, 10 to 20 for each foot, about three times a day and before the first step. ‡',
        ],
      },
      {
        title: 'What the template took',
        lines: [
          'The slow tempo, with body weight first because it is simpler. The heavy dose with a towel is a choice for the clinician. †',
        ],
      },
    ],
  },
  'evidence-sprain': {
    title: 'Ankle sprain and instability',
    summary:
      'A brace and balance work help to prevent the next sprain. RICE alone has no evidence behind it.',
    parts: [
      {
        title: 'The 2021 guideline',
        lines: [
          'Instability counts as chronic when symptoms last beyond 12 months.',
          'First sprain: bracing or taping to prevent it (grade A), balance training (grade C).',
          'After a sprain: bracing or taping together with balance exercise (grade A).',
          'To name instability, use CAIT or IdFAI together with functional tests (grade B). To follow it, FAAM, LEFS or PROMIS (grade A).',
          'Look at range, balance, hopping, bearing weight, tenderness of the joint line, earlier sprains, age and BMI (grade B).',
        ],
      },
      {
        title: 'The Dutch guideline of 2018',
        lines: [
          'RICE alone has no evidence for pain, swelling or function. ‡',
          'Support that lets the ankle work, with exercise, is preferred. A cast at most for 10 days. ‡',
          'Ottawa rules where a fracture is suspected. The drawer test can wait until day 4 or 5. ‡',
        ],
      },
    ],
  },
} as const satisfies Readonly<Record<string, ArticleText>>
