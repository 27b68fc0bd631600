/** Publishes the current records of one company or of all again, for consumers that rebuild their state. */
package io.certwatch.product.republication;
