import { LANGUAGES } from '../languages/language.js';
import { policyDirectives, policyText, type InlineHashes } from './content-security-policy.js';
import { manifestFile } from './precache-manifest.js';

/** HTTP headers for the addresses that a pattern matches. */
export interface HeaderRule {
  /** Address below the site's root; a closing `*` stands for anything. */
  pattern: string;
  headers: readonly (readonly [name: string, value: string])[];
}

/** Kept, and asked for again at each use: pages change under their addresses. */
export const REVALIDATED = 'no-cache';

/** Files with a digest of what is in them in their name. */
const NEVER_CHANGING = 'public, max-age=31536000, immutable';

/** Powerful features that nothing here uses, so that nothing injected can either. */
const CLOSED_FEATURES = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'serial',
  'storage-access',
  'usb',
  'xr-spatial-tracking',
];

/**
 * The one source of the site's HTTP headers; every host's format is made from it.
 *
 * No two rules give one address the same header: of two, Cloudflare Pages joins the values and
 * Netlify takes one. So pages have no `Cache-Control` here. Both hosts send
 * `public, max-age=0, must-revalidate` by themselves, which does the same as `no-cache`.
 *
 * `Strict-Transport-Security` is left to the host. It speaks for everything on the host's name,
 * which may be more than this site, and it cannot be taken back at once.
 */
export function hostingHeaders(hashes: InlineHashes): HeaderRule[] {
  return [
    {
      pattern: '/*',
      headers: [
        ['Content-Security-Policy', policyText(policyDirectives(hashes))],
        ['Cross-Origin-Opener-Policy', 'same-origin'],
        ['Permissions-Policy', CLOSED_FEATURES.map((feature) => `${feature}=()`).join(', ')],
        ['Referrer-Policy', 'no-referrer'],
        ['X-Content-Type-Options', 'nosniff'],
      ],
    },
    { pattern: '/assets/*', headers: [['Cache-Control', NEVER_CHANGING]] },
    { pattern: '/service-worker.js', headers: [['Cache-Control', REVALIDATED]] },
    ...LANGUAGES.map((language): HeaderRule => ({
      pattern: `/${manifestFile(language)}`,
      headers: [
        ['Cache-Control', REVALIDATED],
        ['Content-Type', 'application/manifest+json'],
      ],
    })),
  ];
}
