import { describe, expect, it } from 'vitest';
import { reviewPair } from '../../../../test/generators/review-pair.ts';
import { tense } from './tense.ts';

const found = (source: string, target: string, languages?: [string, string]) =>
  tense.find(reviewPair([[source, target]], languages));

describe('times that cannot agree', () => {
  it.each([
    ['Делегаты вылетают в Пекин.', 'The delegates flew to Beijing.', 'вылетают', 'flew'],
    ['Министр подписал договор.', 'The minister will sign the treaty.', 'подписал', 'will sign'],
    ['Переговоры начнутся в июне.', 'The negotiations began in June.', 'начнутся', 'began'],
    ['Он будет послом в Китае.', 'He was ambassador to China.', 'будет', 'was'],
  ])('%s / %s', (source, target, from, to) => {
    const [finding, ...more] = found(source, target);
    expect(more).toEqual([]);
    expect(finding?.kind).toBe('tense');
    expect(finding?.source?.words).toEqual([from]);
    expect(finding?.target?.words).toEqual([to]);
    expect(finding?.reason).toMatch(/«.+» .+ “.+”/u);
  });

  it.each([
    ['Он сообщил, что получит письмо.', 'He said that he would receive a letter.'],
    ['Он сообщил, что получает письма.', 'He reported that he received letters.'],
    ['Завтра мы вылетаем в Пекин.', 'Tomorrow we will fly to Beijing.'],
    ['Если он придет, мы начнем.', 'If he came, we would begin.'],
    ['Он хотел бы поехать.', 'He will want to go.'],
    ['Министр обещал подписать договор.', 'The minister promised that he will sign the treaty.'],
    ['Посол уже получил ответ.', 'The ambassador has already received an answer.'],
    ['Дело в том, что стол стоял у стены.', 'The point is that the table stood by the wall.'],
    ['«Мы готовы», — говорит он.', '"We are ready," he said.'],
  ])('raises no alarm: %s / %s', (source, target) => {
    expect(found(source, target)).toEqual([]);
  });

  it('looks at Russian and English alone', () => {
    expect(found('Der Zug kommt.', 'The train came.', ['de', 'en'])).toEqual([]);
  });
});
