/** What does a company have that is called so? Products, obligations, vendors and proofs at once, for who types. */
package io.certwatch.product.search;
