/** Publishes the current records of all companies again, for consumers that rebuild their state. */
package io.certwatch.product.republication;
