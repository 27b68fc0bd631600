/** Tells stewards about the sources that the catalogue watches. */
package io.certwatch.notification.steward;
