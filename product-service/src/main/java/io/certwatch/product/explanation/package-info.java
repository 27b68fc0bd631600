/** Why a product has an obligation that its vendor is told about, or why it has none. */
package io.certwatch.product.explanation;
