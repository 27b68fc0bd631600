/** The list of proofs for a bid over HTTP. */
package io.certwatch.product.bid.web;
