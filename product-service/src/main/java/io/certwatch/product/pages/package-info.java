/** Pages that are rendered here: without scripts, in the texts of the message bundles. */
package io.certwatch.product.pages;
