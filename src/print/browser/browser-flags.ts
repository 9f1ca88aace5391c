/** What the command line of the browser depends on. */
export interface FlagChoice {
  /** Absolute path of the folder for everything the browser writes. */
  profileFolder: string;
  /** Whether the browser's own sandbox is on. */
  sandbox: boolean;
}

/**
 * Name every switch the browser is started with. None comes from Puppeteer or from the browser
 * package: theirs suit tests and weaken the sandbox.
 *
 * @param choice What differs from run to run.
 * @returns Arguments, the first page (empty) last.
 */
export function browserFlags(choice: FlagChoice): string[] {
  return [
    '--headless',
    '--remote-debugging-pipe',
    `--user-data-dir=${choice.profileFolder}`,
    ...sandboxFlags(choice.sandbox),
    ...WALL,
    ...LOOK,
    ...QUIET,
    'about:blank',
  ];
}

/** Without the zygote the start is faster, but the sandbox cannot be built without it. */
function sandboxFlags(sandbox: boolean): string[] {
  return sandbox ? [] : ['--no-sandbox', '--no-zygote'];
}

/** No script runs, no host resolves, and what is left goes to a proxy that is not there. */
const WALL = [
  '--blink-settings=scriptEnabled=false',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--disable-quic',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
];

/** The same pixels on every machine. Hinting would round the advances of all glyphs. */
const LOOK = [
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--lang=en-US',
  '--hide-scrollbars',
  '--disable-gpu',
  '--disable-software-rasterizer',
];

/** Nothing happens that printing does not need. */
const QUIET = [
  '--disable-background-networking',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-component-extensions-with-background-pages',
  '--disable-component-update',
  '--disable-crash-reporter',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-features=AutofillServerCommunication,MediaRouter,OptimizationHints,Translate',
  '--disable-hang-monitor',
  '--disable-renderer-backgrounding',
  '--disable-sync',
  '--metrics-recording-only',
  '--mute-audio',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  '--password-store=basic',
  '--use-mock-keychain',
];
