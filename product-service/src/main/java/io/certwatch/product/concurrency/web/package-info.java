/** Tells clients to retry when a request queue is full. */
@NullMarked
package io.certwatch.product.concurrency.web;

import org.jspecify.annotations.NullMarked;
