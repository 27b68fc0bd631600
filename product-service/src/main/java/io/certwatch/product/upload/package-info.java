/** What uploaded files of all features have in common. */
package io.certwatch.product.upload;
