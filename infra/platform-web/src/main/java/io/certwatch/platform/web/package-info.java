/** Shared parts of all HTTP APIs: problem documents, paging, limits for bodies, the trace id in responses. */
@NullMarked
package io.certwatch.platform.web;

import org.jspecify.annotations.NullMarked;
