/** The list of proofs for a bid: what of the chosen products is proven on the day of the bid, and what is missing. */
package io.certwatch.product.bid;
