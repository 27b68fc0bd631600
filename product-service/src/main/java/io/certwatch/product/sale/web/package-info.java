/** The answers as JSON, and the conclusion as a page to print. */
package io.certwatch.product.sale.web;
