/**
 * The checklist of a company: what templates ask, for each of its subjects, with what people stated, with what the
 * system knows, and with evidence.
 */
package io.certwatch.product.checklist;
