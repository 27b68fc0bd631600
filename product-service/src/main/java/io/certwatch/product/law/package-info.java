/** What is cited of the law for findings and obligations. */
package io.certwatch.product.law;
