import { createPress } from '../../src/print/press.ts';
import { liveBrowsers } from './live-processes.ts';
import { samplePage } from './sample-page.ts';
const LONG = samplePage('<h1>Heading</h1><p>Text of it.</p>'.repeat(3000), [], 'h1 { break-before: page }');
const t=performance.now(); const l=(...x: unknown[])=>console.log((performance.now()-t).toFixed(0),...x);
const press = createPress({ sandbox: 'auto', jobs: 1, printTimeout: 20000, report: e=>l(e.kind, 'reason' in e ? e.reason:'') });
const p = press.print(LONG,{pageLimit:5000}).then(o=>l(o.kind),e=>l(e.message));
press.facts(); while(!press.facts()) await new Promise(r=>setTimeout(r,50)); await new Promise(r=>setTimeout(r,700));
for (const x of liveBrowsers('/tmp')) l(x.pid,x.command.slice(0,3000).match(/--type=\S+/)?.[0], x.command.match(/--renderer-client-id=\S+/)?.[0], x.command.match(/--utility-sub\S+/)?.[0]);
const r = liveBrowsers('/tmp').filter(x=>x.command.includes('--type=renderer'));
for (const x of r) { l('kill', x.pid); process.kill(x.pid,'SIGKILL'); await new Promise(r=>setTimeout(r,1000)); }
await p; await press.close();
