/** The obligations of a company under the catalogue: a product requires certification under an entry by a day. */
package io.certwatch.product.obligation;
