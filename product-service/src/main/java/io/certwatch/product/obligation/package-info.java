/** The obligations of a company: search them, waive them, record their progress. */
package io.certwatch.product.obligation;
