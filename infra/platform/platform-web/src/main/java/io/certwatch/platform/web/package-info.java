/** Shared parts of all HTTP APIs: problem documents, paging, limits for bodies, the trace id in responses. */
package io.certwatch.platform.web;
