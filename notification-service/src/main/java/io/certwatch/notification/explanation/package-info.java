/** Who was told about a product, and why others were not. */
package io.certwatch.notification.explanation;
