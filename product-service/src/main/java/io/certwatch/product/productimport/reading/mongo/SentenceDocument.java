package io.certwatch.product.productimport.reading.mongo;

import io.certwatch.platform.text.Sentence;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Converts a sentence to its document and back. */
public final class SentenceDocument {

    private SentenceDocument() {}

    public static @Nullable Document of(@Nullable Sentence sentence) {
        return sentence == null ? null : whole(sentence);
    }

    static List<Document> list(List<Sentence> sentences) {
        return sentences.stream().map(SentenceDocument::whole).toList();
    }

    static Document whole(Sentence sentence) {
        return new Document("zh", sentence.zh()).append("en", sentence.en());
    }

    static Sentence readWhole(Document stored) {
        return new Sentence(stored.getString("zh"), stored.getString("en"));
    }

    public static @Nullable Sentence read(@Nullable Document stored) {
        return stored == null ? null : readWhole(stored);
    }
}
