/** Server-sent events in a limited number of streams; an idle stream uses neither a thread nor a pooled connection. */
package io.certwatch.platform.stream;
