@NullMarked
package io.certwatch.product.republication.web;

import org.jspecify.annotations.NullMarked;
