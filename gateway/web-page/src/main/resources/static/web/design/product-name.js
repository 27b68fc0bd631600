/** What a product is called. */
import { bilingual } from '../core/texts.js';

/** @returns the name, else the model, else the number of the product */
export const productName = ({ name, model, sku }) => bilingual(name) || model || sku;
