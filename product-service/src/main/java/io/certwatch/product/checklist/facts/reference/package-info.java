/** Reads facts from reference data. */
package io.certwatch.product.checklist.facts.reference;
