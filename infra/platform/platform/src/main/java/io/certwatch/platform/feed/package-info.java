/** Events of topics as server-sent events, those of one company or those of all (ADR 033). */
package io.certwatch.platform.feed;
