/** Events in and out: CloudEvents in binary mode on topics that are declared in one file. */
@NullMarked
package io.certwatch.platform.event;

import org.jspecify.annotations.NullMarked;
