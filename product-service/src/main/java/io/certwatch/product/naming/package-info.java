/** How people call a company and its vendors, which are known by ids otherwise. */
package io.certwatch.product.naming;
