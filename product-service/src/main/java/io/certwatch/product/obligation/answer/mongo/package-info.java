/** Stores scans that wait for the next form. */
package io.certwatch.product.obligation.answer.mongo;
