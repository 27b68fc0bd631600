package io.certwatch.backing;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.memory.index.MemoryUniqueIndex;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;

/**
 * Finds documents by key even if the query has further conditions, such as the revision of a conditional update; the library's own index
 * would scan all documents. Matches are still checked against the whole query.
 */
final class KeyedIndex extends MemoryUniqueIndex {
    private static final String AND = "$and";

    KeyedIndex(String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
    }

    @Override
    public synchronized boolean canHandle(Document query) {
        return super.canHandle(keysOf(query));
    }

    @Override
    public synchronized Iterable<Integer> getPositions(Document query) {
        return super.getPositions(keysOf(query));
    }

    private Document keysOf(Document query) {
        var keys = new Document();
        collect(query, keys);
        return keys;
    }

    private void collect(Document query, Document keys) {
        for (var key : keySet()) {
            if (query.containsKey(key) && !keys.containsKey(key)) keys.put(key, query.get(key));
        }
        if (query.get(AND) instanceof Collection<?> conditions) {
            conditions.forEach(condition -> collect((Document) condition, keys));
        }
    }
}
