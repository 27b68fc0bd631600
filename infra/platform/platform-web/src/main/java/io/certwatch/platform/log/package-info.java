/** What log lines say, and what they must not. */
package io.certwatch.platform.log;
