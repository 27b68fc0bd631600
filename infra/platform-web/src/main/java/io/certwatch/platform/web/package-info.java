/** What every HTTP side has in common: problem documents, pages, a limit for bodies, the trace id in the answer. */
@NullMarked
package io.certwatch.platform.web;

import org.jspecify.annotations.NullMarked;
