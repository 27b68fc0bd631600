/** The whole system on one machine: backing services in this process, the four services as processes of their own. */
@NullMarked
package io.certwatch.local;

import org.jspecify.annotations.NullMarked;
