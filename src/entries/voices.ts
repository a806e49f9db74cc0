/** `/SLUG/voices/` */
import './page.js';
import '../elements/statement-filter.js';
import type { FilterOptions } from '../model/statement-filter.js';

const filter = document.querySelector('statement-filter');
const data = document.getElementById('page-data')?.textContent;
if (filter && data) filter.options = JSON.parse(data) as FilterOptions;
