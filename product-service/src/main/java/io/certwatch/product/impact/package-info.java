/** The impact of a proposed edition on a company's products; nothing is stored or published. */
package io.certwatch.product.impact;
