import { effects, type Settings } from './effects.js';

/**
 * Makes settings visible: writes their custom properties and attributes on one element.
 * A default removes what it would set; what is already there is not written again, so that
 * the browser restyles for real changes only.
 * @param settings valid settings
 * @param root <html>
 */
export function apply(settings: Readonly<Settings>, root: HTMLElement): void {
  const { style } = root;
  for (const [key, effect] of effects) {
    const value = settings[key];
    for (const [name, textOf] of Object.entries(effect.sets)) {
      const text = value === effect.default ? '' : textOf(value);
      if (name.startsWith('--')) {
        if (style.getPropertyValue(name) !== text) style.setProperty(name, text);
      } else if (!text) root.removeAttribute(name);
      else if (root.getAttribute(name) !== text) root.setAttribute(name, text);
    }
  }
}
