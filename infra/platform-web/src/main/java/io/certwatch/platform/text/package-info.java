/** The texts that people read: message bundles in Chinese and in English. */
@NullMarked
package io.certwatch.platform.text;

import org.jspecify.annotations.NullMarked;
