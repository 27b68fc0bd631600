/** Who made a change: the name that a request gives, and the caller that the verified token names. */
package io.certwatch.platform.author;
