import type { Page } from '@playwright/test';
import type { Directive } from '../../../src/compile/content-security-policy.js';
import type { Elsewhere } from './policy-servers.js';

/** One way to do harm that one directive stops. */
export interface Attack {
  directive: string;
  /** What the attacker does. */
  what: string;
  /** The name the browser reports, where it is a more particular one than the directive's. */
  reported?: string;
  /** HTML that the attacker got into a page; another origin is given. */
  markup?: (origin: string) => string;
  /** What is done in the page, once it has loaded. */
  act?: (page: Page, elsewhere: Elsewhere) => Promise<unknown>;
  reached: (page: Page, elsewhere: Elsewhere) => Promise<boolean> | boolean;
  /** Another directive gone wrong at the same time, where two stop the same. */
  beside?: Directive;
}

/** Something the site itself does that one directive permits; rejects where it is stopped. */
export interface OwnUse {
  directive: string;
  what: string;
  works: (page: Page) => Promise<boolean>;
}

const marked = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.dataset['reached'] === 'yes');

const styled = (page: Page): Promise<boolean> =>
  page.evaluate(
    () =>
      getComputedStyle(document.documentElement).getPropertyValue('--reached').trim() === 'yes' ||
      document.querySelector<HTMLElement>('#styled')?.style.color === 'red',
  );

const asked =
  (path: string) =>
  (_page: Page, elsewhere: Elsewhere): boolean =>
    elsewhere.asked.includes(path);

const MARK = 'document.documentElement.dataset.reached = "yes"';

export const ATTACKS: readonly Attack[] = [
  {
    directive: 'default-src',
    what: 'shows another site’s page inside ours',
    reported: 'frame-src',
    markup: (origin) => `<iframe src="${origin}/a.html"></iframe>`,
    reached: asked('/a.html'),
  },
  {
    directive: 'script-src',
    what: 'writes a script into the page',
    reported: 'script-src-elem',
    markup: () => `<script>${MARK}</script>`,
    reached: marked,
  },
  {
    directive: 'script-src',
    what: 'writes a listener into an attribute',
    reported: 'script-src-attr',
    markup: () => `<img src="data:," alt="" onerror='${MARK}'>`,
    reached: marked,
  },
  {
    directive: 'script-src',
    what: 'loads a script from another site',
    reported: 'script-src-elem',
    markup: (origin) => `<script src="${origin}/a.js"></script>`,
    reached: marked,
  },
  {
    directive: 'style-src',
    what: 'writes a style sheet into the page',
    reported: 'style-src-elem',
    markup: () => '<style>:root { --reached: yes; }</style>',
    reached: styled,
  },
  {
    directive: 'style-src',
    what: 'writes a style into an attribute',
    reported: 'style-src-attr',
    markup: () => '<p id="styled" style="color: red">Red</p>',
    reached: styled,
  },
  {
    directive: 'style-src',
    what: 'loads a style sheet from another site',
    reported: 'style-src-elem',
    markup: (origin) => `<link rel="stylesheet" href="${origin}/a.css">`,
    reached: styled,
  },
  {
    directive: 'img-src',
    what: 'counts readers by a picture on another site',
    markup: (origin) => `<img src="${origin}/a.svg" alt="">`,
    reached: asked('/a.svg'),
  },
  {
    directive: 'font-src',
    what: 'counts readers by a typeface on another site',
    act: (page, { origin }) =>
      page.evaluate((url) => {
        void new FontFace('elsewhere', `url(${url})`).load().catch(() => undefined);
      }, `${origin}/a.woff2`),
    reached: asked('/a.woff2'),
  },
  {
    directive: 'connect-src',
    what: 'sends what is read to another site',
    act: (page, { origin }) =>
      page.evaluate((url) => {
        void fetch(url, { method: 'POST', body: 'notes' }).catch(() => undefined);
      }, `${origin}/notes.json`),
    reached: asked('/notes.json'),
  },
  {
    directive: 'manifest-src',
    what: 'installs as another site’s app',
    markup: (origin) => `<link rel="manifest" href="${origin}/a.webmanifest">`,
    act: readManifest,
    reached: asked('/a.webmanifest'),
  },
  {
    directive: 'worker-src',
    what: 'starts a worker of its own making, where script-src has come to permit blobs',
    beside: ['script-src', "'self'", 'blob:', "'unsafe-inline'"],
    act: (page) =>
      page.evaluate(() => {
        interface Policy {
          createScriptURL(url: string): string;
        }
        const { trustedTypes } = window as unknown as {
          trustedTypes: { createPolicy(name: string, rules: Policy): Policy };
        };
        const policy = trustedTypes.createPolicy('lectern-import', {
          createScriptURL: (url) => url,
        });
        const blob = new Blob(['postMessage(1)'], { type: 'text/javascript' });
        const worker = new Worker(policy.createScriptURL(URL.createObjectURL(blob)));
        worker.onmessage = () => (document.documentElement.dataset['reached'] = 'yes');
      }),
    reached: marked,
  },
  {
    directive: 'base-uri',
    what: 'turns every link of the page to another site',
    markup: (origin) => `<base href="${origin}/">`,
    reached: (page, { origin }) =>
      page.evaluate((other) => document.baseURI.startsWith(other), origin),
  },
  {
    directive: 'form-action',
    what: 'sends a form to another site',
    markup: (origin) =>
      `<form method="post" action="${origin}/form"><button id="send">Go on</button></form>`,
    act: (page) => page.locator('#send').click({ noWaitAfter: true }),
    reached: asked('/form'),
  },
  {
    directive: 'require-trusted-types-for',
    what: 'makes a string into HTML',
    act: (page) =>
      page.evaluate(() => {
        try {
          // eslint-disable-next-line no-restricted-properties -- The attack that is to be stopped.
          document.body.innerHTML = '<p id="written">Written</p>';
        } catch {
          // Stopped: the browser's report says by what.
        }
      }),
    reached: (page) => page.evaluate(() => document.getElementById('written') !== null),
  },
  {
    directive: 'trusted-types',
    what: 'makes a Trusted Types policy that lets everything through',
    act: (page) =>
      page.evaluate(() => {
        interface Factory {
          createPolicy(name: string, rules: object): unknown;
        }
        const { trustedTypes } = window as unknown as { trustedTypes: Factory };
        try {
          trustedTypes.createPolicy('attacker', { createHTML: (html: string) => html });
          document.documentElement.dataset['reached'] = 'yes';
        } catch {
          // Stopped: the browser's report says by what.
        }
      }),
    reached: marked,
  },
];

/** Has Chromium read the app's manifest, which it does by itself only when installing. */
export async function readManifest(page: Page): Promise<boolean> {
  const session = await page.context().newCDPSession(page);
  const { errors, data } = await session.send('Page.getAppManifest');
  await session.detach();
  return errors.length === 0 && (data ?? '') !== '';
}

export const OWN_USES: readonly OwnUse[] = [
  {
    directive: 'script-src',
    what: 'runs its scripts',
    works: (page) => page.evaluate(() => customElements.get('offline-status') !== undefined),
  },
  {
    directive: 'style-src',
    what: 'is styled',
    works: (page) =>
      page.evaluate(
        () => getComputedStyle(document.documentElement).getPropertyValue('--target') !== '',
      ),
  },
  {
    directive: 'style-src',
    what: 'is styled by what stands in the page, before its style sheet has come',
    works: (page) =>
      page.evaluate(() => document.querySelector<HTMLStyleElement>('head > style')!.sheet !== null),
  },
  {
    directive: 'img-src',
    what: 'shows its pictures',
    works: (page) =>
      page.evaluate(async () => {
        const picture = new Image();
        picture.src = '../icons/any-192.png';
        return picture.decode().then(
          () => true,
          () => false,
        );
      }),
  },
  {
    directive: 'font-src',
    what: 'shows its typefaces',
    works: async (page: Page): Promise<boolean> => {
      // As a reader who has chosen one: before that, a page knows of none.
      await page.evaluate(() =>
        localStorage.setItem('lectern.settings', '{"typeface":"literata"}'),
      );
      await page.reload();
      await page.waitForFunction(() => document.fonts.size > 0);
      return page.evaluate(async () => {
        const face = [...document.fonts][0];
        return (await face?.load().catch(() => null))?.status === 'loaded';
      });
    },
  },
  {
    directive: 'connect-src',
    what: 'fetches its own files',
    works: (page) =>
      page.evaluate(() =>
        fetch('../favicon.png').then(
          ({ ok }) => ok,
          () => false,
        ),
      ),
  },
  { directive: 'manifest-src', what: 'can be installed', works: readManifest },
];
