/** Publishes the current records of a company again, for consumers that rebuild their state. */
package io.certwatch.product.republication;
