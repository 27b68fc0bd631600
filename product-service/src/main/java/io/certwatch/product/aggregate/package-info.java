/**
 * A product with all that is decided about it: the assessment, the decisions of people, the obligations. It is one document,
 * written together with its events (ADR 002). The features act on it through {@link io.certwatch.product.aggregate.pipeline}.
 */
package io.certwatch.product.aggregate;
