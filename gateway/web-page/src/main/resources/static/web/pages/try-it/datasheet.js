/** Reads a product from one line or several of a datasheet: "Core router; NetEngine 8000 X8; throughput: 157 Tbps". */
import { asTyped } from '../../core/texts.js';

const FIELDS = [
  ['sku', /^(sku|料号|物料编码|产品编码)$/i],
  ['name', /^(name|product|产品|名称|产品名称|品名)$/i],
  ['model', /^(model|type|型号|规格型号|产品型号)$/i],
  ['manufacturer', /^(manufacturer|maker|brand|vendor name|品牌|厂商|生产企业|制造商|生产厂家|厂家)$/i],
  ['vendor', /^(vendor|supplier|供应商)$/i],
  ['description', /^(description|描述|说明|产品描述)$/i],
  ['hsCode', /^(hs ?code|hs|海关编码|税号)$/i],
];
const LABELLED = /^([^:：=]{1,60})[:：=]\s*(.+)$/;
const CHINESE = /\p{Script=Han}/u;

/** @returns {object} a product; what has no label is the name, then the model, then the description */
export function productIn(text) {
  const product = { name: {}, specs: {} };
  const rest = [];
  for (const part of text
    .split(/[\n;；\t|]/)
    .map(piece => piece.trim())
    .filter(Boolean)) {
    const labelled = LABELLED.exec(part);
    if (labelled) put(product, labelled[1].trim(), labelled[2].trim());
    else rest.push(part);
  }
  for (const part of rest) {
    if (!product.name.zh && !product.name.en) nameIt(product, part);
    else if (!product.model) product.model = part;
    else product.description = asTyped([product.description, part].filter(Boolean), ';');
  }
  return product;
}

function put(product, label, value) {
  const [field] = FIELDS.find(([, names]) => names.test(label)) ?? ['specs'];
  if (field === 'specs') product.specs[label] = value;
  else if (field === 'name') nameIt(product, value);
  else product[field] = value;
}

function nameIt(product, name) {
  product.name[CHINESE.test(name) ? 'zh' : 'en'] = name;
}
