/** The law as the consumers of its topic know it, and what is cited of it on a day. */
package io.certwatch.law;
