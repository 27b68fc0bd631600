/** Sends and receives CloudEvents in binary mode, on topics that one file declares. */
package io.certwatch.platform.event;
