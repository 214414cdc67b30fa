import { describe, expect, it } from 'vitest';
import { reviewPair } from '../../../../test/generators/review-pair.ts';
import { negation } from './negation.ts';

const found = (source: string, target: string, languages?: [string, string]) =>
  negation.find(reviewPair([[source, target]], languages));

describe('a negation on one side only', () => {
  it.each([
    ['Делегация не прибыла в столицу.', 'The delegation arrived in the capital.', 'original', 'не'],
    ['Делегация прибыла в столицу.', 'The delegation did not arrive in the capital.', 'translation', 'not'],
    [
      'Посол никогда не бывал в этом городе.',
      'The ambassador has been to this city.',
      'original',
      'никогда не',
    ],
    ['Мост готов.', 'There is no bridge ready.', 'translation', 'no'],
  ])('%s / %s', (source, target, side, word) => {
    const [finding, ...more] = found(source, target);
    expect(more).toEqual([]);
    expect(finding?.kind).toBe('negation');
    expect((side === 'original' ? finding?.source : finding?.target)?.words).toEqual([word]);
    expect(finding?.reason).toContain(side);
  });

  it('says where the words stand, in the block', () => {
    const pair = reviewPair([
      ['Поезд пришел.', 'The train has come.'],
      ['Почта не пришла.', 'The mail has come.'],
    ]);
    const [finding] = negation.find(pair);
    expect(finding?.source?.parts).toEqual([{ block: 't1.b1', start: 20, end: 22 }]);
    expect(finding?.target?.segments).toEqual(['t2.b1.s2']);
  });

  it.each([
    ['Он уехал, не ожидая приказа.', 'He left without waiting for the order.'],
    ['Переправа невозможна.', 'The crossing is not possible.'],
    ['Ему виднее, чего у него не хватает.', 'It is clearer to him what he has insufficiency in.'],
    ['Нас не только слышали, но и видели.', 'We were both heard and seen.'],
    ['Никто ничего не видел.', 'Nobody saw anything.'],
    ['Не могли бы вы прислать карту?', 'Could you send a map?'],
    ['Ни одна лодка не вернулась.', 'None of the boats returned.'],
    ['Нельзя не признать этого.', 'This must be admitted.'],
    ['Неделю спустя он приехал.', 'A week later he came.'],
  ])('raises no alarm: %s / %s', (source, target) => {
    expect(found(source, target)).toEqual([]);
  });

  it('looks at German and French, too, and at no language without a table', () => {
    expect(found('Der Zug ist nicht gekommen.', 'Le train est venu.', ['de', 'fr'])).toHaveLength(1);
    expect(found('Der Zug ist nicht gekommen.', 'Le train n’est pas venu.', ['de', 'fr'])).toEqual([]);
    expect(found('Der Zug ist nicht gekommen.', 'Treno venit.', ['de', 'eo'])).toEqual([]);
  });

  it('is surer where what is denied stands on the other side', () => {
    const [sure] = found('Министр не подписал договор.', 'The minister signed the treaty.');
    const [unsure] = found('Такой зипун не сносишь.', 'That coat wears well.');
    expect(sure?.confidence).toBeGreaterThan(unsure?.confidence ?? 1);
  });
});
