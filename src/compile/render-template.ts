import { nothing, type TemplateResult } from 'lit';
import { PartType } from 'lit/directive.js';
import { getDirectiveClass, isTemplateResult } from 'lit/directive-helpers.js';

/** An attribute that holds values: its name as written, and the texts around and between them. */
interface Attribute {
  name: string;
  /** Whether it is there or not, as by `?hidden=${…}`. */
  isBoolean: boolean;
  /** Empty where it is written without. */
  quote: string;
  texts: string[];
}

/** Where values stand: in an attribute, or by `null` one in the content of an element. */
interface Place {
  before: string;
  attribute: Attribute | null;
}

/** What has to be known of a template to write it: places in order, and the text after the last. */
interface Plan {
  places: Place[];
  after: string;
}

/** What is written as it is; anything else in a template is a mistake that shows in the page. */
type Plain = string | number | boolean;

/** Plans of templates, which are the same strings each time that a page is made. */
const plans = new WeakMap<TemplateStringsArray, Plan>();

/** The start of an attribute at the end of a text; with a quote, and what stands after that. */
const ATTRIBUTE = /([.?@]?)([^\s"'<>=/]+)\s*=\s*(?:(["'])((?:(?!\3)[^])*))?$/;

/** A comment, or a tag with all of its attributes. */
const WHOLE = /<!--[^]*?-->|<\/?[a-z](?:"[^"]*"|'[^']*'|[^"'>])*>/gi;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Writes a template of Lit as HTML, for pages that scripts never take over. `@lit-labs/ssr` writes
 * the same, and between it marks by which Lit would; it takes five times as long, of which a build
 * is mostly made. `tests/e2e/render-template.spec.ts` holds the two against each other.
 * @throws {Error} where a value stands where HTML has no place for one: events, properties, tags
 */
export function renderTemplate({ strings, values }: TemplateResult): string {
  let plan = plans.get(strings);
  if (!plan) plans.set(strings, (plan = planOf(strings)));
  let html = '';
  let next = 0;
  for (const { before, attribute } of plan.places) {
    html += before;
    if (attribute === null) html += content(values[next++]);
    else {
      html += attributeWith(attribute, values, next);
      next += attribute.texts.length - 1;
    }
  }
  return html + plan.after;
}

function content(value: unknown): string {
  if (typeof value === 'string') return escape(value);
  if (value === null || value === undefined || value === nothing) return '';
  if (Array.isArray(value)) return value.map(content).join('');
  if (isTemplateResult(value)) return renderTemplate(value as TemplateResult);
  const directive = getDirectiveClass(value);
  if (!directive) return plain(value as Plain);
  const made = new directive({ type: PartType.CHILD });
  return content(made.render(...(value as { values: unknown[] }).values));
}

function attributeWith(
  { name, isBoolean, quote, texts }: Attribute,
  values: readonly unknown[],
  first: number,
): string {
  if (isBoolean) return values[first] && values[first] !== nothing ? name : '';
  let text = texts[0]!;
  for (let index = 1; index < texts.length; index += 1) {
    const value = values[first + index - 1];
    // As Lit has it: one value that is nothing takes away the whole attribute.
    if (value === nothing) return '';
    text += plain((value ?? '') as Plain) + texts[index]!;
  }
  const around = quote || '"';
  return `${name}=${around}${text}${around}`;
}

function plain(value: Plain): string {
  return escape(String(value));
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ESCAPES[sign]!);
}

/** Finds the places of a template's values: each string but the last ends at one. */
function planOf(strings: TemplateStringsArray): Plan {
  const places: Place[] = [];
  let inTag = false;
  let open: Attribute | null = null;
  let text = '';
  for (const [index, string] of strings.entries()) {
    text = string;
    const isLast = index === strings.length - 1;
    if (open) {
      if (open.quote === '' && !/^[\s/>]/.test(text)) {
        throw new Error(`A value that ${text} follows needs quotes.`);
      }
      const end: number = open.quote === '' ? 0 : text.indexOf(open.quote);
      if (end < 0) {
        open.texts.push(text);
        continue;
      }
      open.texts.push(text.slice(0, end));
      text = text.slice(end + open.quote.length);
      open = null;
    }
    inTag = endsInTag(text, inTag);
    if (isLast) break;
    if (!inTag) places.push({ before: text, attribute: null });
    else {
      const found = ATTRIBUTE.exec(text);
      if (!found || found[1] === '.' || found[1] === '@')
        throw new Error(`No value can stand after ${text}`);
      const [, sign, name, quote = '', start = ''] = found;
      const attribute = { name: name!, isBoolean: sign === '?', quote, texts: [start] };
      places.push({ before: text.slice(0, found.index), attribute });
      open = attribute;
    }
  }
  return { places, after: text };
}

/** Whether a text ends within a tag, given whether it begins in one. */
function endsInTag(text: string, begins: boolean): boolean {
  // What is left of a text without its whole comments and tags. Signs in quotes mean nothing.
  const rest = (begins ? `<i ${text}` : text).replace(WHOLE, '');
  return /<[a-z/]/i.test(rest);
}
