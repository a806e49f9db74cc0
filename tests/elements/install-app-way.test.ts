import { expect } from 'chai';
import { installWay, surroundingsOf } from '../../src/elements/install-app-way.js';

const MAC =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const BROWSERS = {
  iphone:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
  macSafari: `${MAC} Version/18.5 Safari/605.1.15`,
  macSafariOld: `${MAC} Version/16.6 Safari/605.1.15`,
  macChrome:
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36',
  firefox: 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0',
  firefoxAndroid: 'Mozilla/5.0 (Android 16; Mobile; rv:153.0) Gecko/153.0 Firefox/153.0',
};
const way = (userAgent: string, maxTouchPoints = 0, more = {}) =>
  installWay({ userAgent, maxTouchPoints, standalone: false, offered: false, ...more });

describe('how a browser installs a site', () => {
  it('tells an iPad from the Mac that it calls itself', () => {
    expect(way(BROWSERS.macSafari, 5)).to.equal('ios');
    expect(way(BROWSERS.macSafari, 0)).to.equal('mac-safari');
    expect(way(BROWSERS.iphone, 5)).to.equal('ios');
  });

  it('promises the Dock only to a Safari that has it', () => {
    expect(way(BROWSERS.macSafariOld)).to.equal('none');
  });

  it('knows the menus of Chromium and of Firefox on Android', () => {
    expect(way(BROWSERS.macChrome)).to.equal('menu');
    expect(way(BROWSERS.firefoxAndroid, 5)).to.equal('firefox-android');
    expect(way(BROWSERS.firefox)).to.equal('none');
  });

  it('uses the offer where there is one, and nothing where it is installed', () => {
    expect(way(BROWSERS.macChrome, 0, { offered: true })).to.equal('offer');
    for (const browser of Object.values(BROWSERS)) {
      expect(way(browser, 0, { standalone: true, offered: true })).to.equal('installed');
    }
  });

  it('sees from the window whether it is installed, Safari’s older sign included', () => {
    expect(surroundingsOf(window, true)).to.include({ standalone: false, offered: true });
    const onHomeScreen = {
      navigator: { userAgent: BROWSERS.iphone, maxTouchPoints: 5, standalone: true },
      matchMedia: () => ({ matches: false }),
    } as unknown as Window;
    expect(surroundingsOf(onHomeScreen, false).standalone).to.equal(true);
  });
});
