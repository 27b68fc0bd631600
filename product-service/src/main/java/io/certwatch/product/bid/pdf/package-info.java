/** The list of a bid with the scans of its proofs as one PDF. */
package io.certwatch.product.bid.pdf;
