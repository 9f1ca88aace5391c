import type { IncomingHttpHeaders } from 'node:http';
import { describe, expect, it } from 'vitest';
import { judgeRequest } from '../../src/watch/gate.ts';

const gate = { port: 4000, token: 'the-token', pass: 'the-pass' };
const ours: IncomingHttpHeaders = { host: '127.0.0.1:4000', cookie: 'briefpress-4000=the-pass' };

function judge(headers: IncomingHttpHeaders, url = '/', method = 'GET') {
  return judgeRequest({ method, url, headers: { ...ours, ...headers } }, gate).kind;
}

describe('the gate', () => {
  it('lets in who brings the cookie', () => {
    expect(judge({})).toBe('pass');
    expect(judge({ host: 'localhost:4000', origin: 'http://localhost:4000' })).toBe('pass');
    expect(judge({ 'sec-fetch-site': 'same-origin' }, '/events?source=a')).toBe('pass');
    expect(judge({ cookie: 'a=b; briefpress-4000=the-pass; c=d' })).toBe('pass');
  });

  it('turns the token of the first address into a cookie, and leads to a clean address', () => {
    const url = '/?token=the-token&file=content%2Fa.md&line=3';
    const verdict = judgeRequest({ method: 'GET', url, headers: { host: '127.0.0.1:4000' } }, gate);
    expect(verdict).toEqual({
      kind: 'welcome',
      cookie: 'briefpress-4000=the-pass; Path=/; HttpOnly; SameSite=Strict',
      location: '/?file=content%2Fa.md&line=3',
    });
  });

  it.each<[string, IncomingHttpHeaders]>([
    ['a name that was rebound to this machine', { host: 'evil.example:4000' }],
    ['another port', { host: '127.0.0.1:4001' }],
    ['no host', { host: '' }],
    ['a foreign origin', { origin: 'https://evil.example' }],
    ['the origin of another port', { origin: 'http://127.0.0.1:3000' }],
    ['the origin of a sandboxed frame', { origin: 'null' }],
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another port of the same site', { 'sec-fetch-site': 'same-site' }],
    ['no cookie', { cookie: undefined }],
    ['a false cookie', { cookie: 'briefpress-4000=the-pas' }],
    ['the cookie of another preview', { cookie: 'briefpress-4001=the-pass' }],
    ['the token in place of the cookie', { cookie: 'briefpress-4000=the-token' }],
  ])('refuses %s', (_, headers) => {
    expect(judge(headers)).toBe('refused');
  });

  it.each([
    '/?token=false',
    '/?token=',
    '/?token=the-pass',
    '/events?token=the-token',
    '/../../etc/passwd',
    '/assets/%2e%2e/package.json',
    '/assets/..%2fpackage.json',
    '/assets/..\\package.json',
    '//evil.example/',
    'http://evil.example/',
    '*',
  ])('refuses the address %s', (url) => {
    expect(judge({}, url)).toBe('refused');
  });

  it('takes no token with a request that changes something', () => {
    expect(judge({}, '/?token=the-token', 'POST')).toBe('refused');
  });

  it('refuses another site also where it knows the token', () => {
    expect(judge({ 'sec-fetch-site': 'cross-site' }, '/?token=the-token')).toBe('refused');
  });
});
