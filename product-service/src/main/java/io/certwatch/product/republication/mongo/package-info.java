@NullMarked
package io.certwatch.product.republication.mongo;

import org.jspecify.annotations.NullMarked;
