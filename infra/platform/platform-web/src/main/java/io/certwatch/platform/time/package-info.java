/** Dates in China, where the law applies. */
package io.certwatch.platform.time;
