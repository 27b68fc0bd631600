/** What CertWatch's topics promise, as an AsyncAPI document, and a check of messages against it. */
@NullMarked
package io.certwatch.contracts;

import org.jspecify.annotations.NullMarked;
