/** The answer, in kinds. */
package io.certwatch.product.search.web;
