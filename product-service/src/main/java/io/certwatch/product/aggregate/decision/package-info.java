/** Decisions of people: which products they apply to, how long they hold, and how they change a judgement. */
package io.certwatch.product.aggregate.decision;
