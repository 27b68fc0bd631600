/** What every call goes through: its trace id, the limit for its body, and one form for errors. */
@NullMarked
package io.certwatch.gateway.edge;

import org.jspecify.annotations.NullMarked;
