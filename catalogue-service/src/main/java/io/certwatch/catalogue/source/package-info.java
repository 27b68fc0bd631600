/** What lists, registers and editions have in common: how they arrived, and which words head their columns. */
@NullMarked
package io.certwatch.catalogue.source;

import org.jspecify.annotations.NullMarked;
