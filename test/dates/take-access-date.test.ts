import { describe, expect, it } from 'vitest';
import { takeAccessDate } from '../../src/dates/take-access-date.ts';

describe('takeAccessDate', () => {
  it.each([
    ['[Online; accessed 19-July-2008]', '2008-07-19', ''],
    ['Accessed: 2010-05-04', '2010-05-04', ''],
    ['(last accessed on May 4th, 2010).', '2010-05-04', ''],
    ['Retrieved 4 May 2010. In Latin', '2010-05-04', 'In Latin'],
    ['In Latin, date accessed: 2010/5/4', '2010-05-04', 'In Latin,'],
    ['Zugriff am 04.05.2010', '2010-05-04', ''],
    ['Abgerufen am 4. May 2010', '2010-05-04', ''],
    ['Consulté le 3 mai 2010', '3 mai 2010', ''],
    ['Acesso em: 25 de maio de 2010', '25 de maio de 2010', ''],
    ['Дата обращения: 04.05.2010', '2010-05-04', ''],
    ['accessed 25/12/2010', '2010-12-25', ''],
    ['accessed 12/25/2010', '2010-12-25', ''],
    ['accessed 04/05/2010', '04/05/2010', ''],
    ['Accessed May 2010', '2010-05', ''],
  ])('finds the day in %j', (text, date, rest) => {
    expect(takeAccessDate(text)).toEqual({ date, rest });
  });

  it.each([
    'Forthcoming',
    'Access to files before 1990',
    'Open access, 2010',
    'Retrieved from the lake',
    'First published in 1998',
    'Unaccessed 2010-05-04',
    '',
  ])('finds none in %j', (text) => {
    expect(takeAccessDate(text)).toBeUndefined();
  });
});
