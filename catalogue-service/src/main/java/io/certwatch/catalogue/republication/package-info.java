/** Publishes all events again for consumers that rebuild their data. */
package io.certwatch.catalogue.republication;
