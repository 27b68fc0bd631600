/** The products of a company, each one document with its assessment and its obligations. */
package io.certwatch.product.product;
