package io.certwatch.product.productimport.reading.mongo;

import io.certwatch.platform.text.Sentence;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Converts a sentence to its document and back. */
public final class SentenceDocument {

    private SentenceDocument() {}

    public static @Nullable Document of(@Nullable Sentence sentence) {
        return sentence == null ? null : new Document("zh", sentence.zh()).append("en", sentence.en());
    }

    public static @Nullable Sentence read(@Nullable Document stored) {
        return stored == null ? null : new Sentence(stored.getString("zh"), stored.getString("en"));
    }
}
