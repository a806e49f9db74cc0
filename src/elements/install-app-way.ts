/** How this browser installs a site, if it does. */
export type InstallWay =
  /** It is running as an installed app already. */
  | 'installed'
  /** The browser has offered to install it. */
  | 'offer'
  | 'ios'
  | 'mac-safari'
  | 'firefox-android'
  /** Chromium without an offer: installed already, or offered in its menu only. */
  | 'menu'
  /** No way that we know. */
  | 'none';

/** What the way is told from. */
export interface InstallSurroundings {
  userAgent: string;
  /** An iPad calls itself a Mac; a Mac has no touch screen. */
  maxTouchPoints: number;
  /** Whether it runs in a window of its own, by media query or by Safari's older property. */
  standalone: boolean;
  /** Whether `beforeinstallprompt` has come and was not used up. */
  offered: boolean;
}

/** In order: the first that fits holds. Only where browsers differ in what the reader must do. */
const WAYS: [InstallWay, (surroundings: InstallSurroundings) => boolean][] = [
  ['installed', ({ standalone }) => standalone],
  ['offer', ({ offered }) => offered],
  ['ios', ({ userAgent }) => /iPhone|iPad|iPod/.test(userAgent)],
  ['ios', ({ userAgent, maxTouchPoints }) => userAgent.includes('Macintosh') && maxTouchPoints > 1],
  ['firefox-android', ({ userAgent }) => /Android.*Firefox\//.test(userAgent)],
  ['menu', ({ userAgent }) => userAgent.includes('Chrome/')],
  [
    'mac-safari',
    ({ userAgent }) => /Macintosh.*Version\/(1[7-9]|[2-9]\d)\S* Safari\//.test(userAgent),
  ],
];

/** @returns how the site is installed in these surroundings */
export function installWay(surroundings: InstallSurroundings): InstallWay {
  return WAYS.find(([, fits]) => fits(surroundings))?.[0] ?? 'none';
}

/** @returns the surroundings of this page */
export function surroundingsOf(window: Window, offered: boolean): InstallSurroundings {
  const { navigator } = window;
  return {
    userAgent: navigator.userAgent,
    maxTouchPoints: navigator.maxTouchPoints,
    standalone:
      window.matchMedia('(display-mode: standalone)').matches ||
      (navigator as Navigator & { standalone?: boolean }).standalone === true,
    offered,
  };
}
