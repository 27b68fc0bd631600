package io.certwatch.catalogue.lexicon;

import java.util.Map;

/**
 * An entry to publish.
 *
 * @param revisions the newest revision of every entry of the lexicon
 */
record LexiconNews(LexiconEntry entry, Map<String, Integer> revisions) {}
