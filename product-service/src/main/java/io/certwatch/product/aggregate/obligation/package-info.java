/** An obligation: a product requires certification under an entry by a day; its states, and what leads from one to another. */
package io.certwatch.product.aggregate.obligation;
