/**
 * The compliance dossier of a company: its checklist with the state of the catalogue, the law and the inventory that it rests
 * on, now and at the end of each day.
 */
package io.certwatch.product.dossier;
