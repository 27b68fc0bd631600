@NullMarked
package io.certwatch.product.republication.micrometer;

import org.jspecify.annotations.NullMarked;
