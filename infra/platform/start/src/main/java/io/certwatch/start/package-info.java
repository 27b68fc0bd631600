/** The first class of every service, the only one that an older Java can load. */
package io.certwatch.start;
