// Given names that English, French or German write in their own form: Joseph for Иосиф.
import { bare } from '../read/fold.ts';

const groups = [
  'joseph iosif josef jossif yosif иосиф осип',
  'jacob iakov yakov jakow jakov яков',
  'andrew andrei andrey andrej andreï андрей',
  'gregory grigory grigorii grigoriy grigori григорий',
  'alexander aleksandr alexandre александр',
  'michael mikhail mikhaïl michail mihail михаил',
  'nicholas nikolai nikolay nikolaj nicolas nikolaï николай',
  'peter petr pyotr pierre пётр петр',
  'paul pavel павел',
  'john ivan iwan иван',
  'george georgy georgii georgiy georgi gueorgui yuri георгий',
  'basil vasily vasilii vasiliy wassili василий',
  'leo lev leon лев',
  'eugene evgeny evgenii yevgeny евгений',
  'theodore fedor fyodor федор фёдор',
  'adolph adolf adolphe адольф',
  'simon semyon semen семен семён',
  'stephen stepan степан',
  'paul pavel павел',
  'matthew matvei матвей',
  'constantine konstantin константин',
  'maxim maksim максим',
  'sergius sergei sergey serge sergej сергей',
  'vladimir wladimir владимир',
  'lavrenty lavrentii lavrentiy lawrenti лаврентий',
  'clement kliment климент',
  'catherine ekaterina yekaterina екатерина',
  'alexis aleksei alexei aleksey alexey алексей',
  'elias ilya ilia илья',
  'nikita никита',
  'maximilian maksimilian максимилиан',
  'anthony anton антон',
  'henry genrikh генрих',
  'arthur artur артур',
  'charles karl карл',
].map((list) => list.split(' '));

const groupOf: ReadonlyMap<string, number> = new Map(
  groups.flatMap((names, at) => names.map((name) => [bare(name), at] as const)),
);

/** Whether two given names (as `bare` makes them) are one in different languages. */
export function sameGivenName(a: string, b: string): boolean {
  const group = groupOf.get(a);
  return group !== undefined && group === groupOf.get(b);
}
