/**
 * Reads the structure of a name before its words: which part of it is the thing, and which part only describes it,
 * belongs to its procurement, or names an accessory or a service.
 */
package io.certwatch.product.engine.structure;
