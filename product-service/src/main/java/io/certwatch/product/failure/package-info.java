/** What the use cases of all features refuse in the same way. */
package io.certwatch.product.failure;
