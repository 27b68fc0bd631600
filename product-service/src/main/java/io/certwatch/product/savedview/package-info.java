/** Which filters, columns and order of a list people keep under a name, for themselves or for their company. */
package io.certwatch.product.savedview;
