/** The inventory of a company: register, remove, search and count products. */
package io.certwatch.product.inventory;
