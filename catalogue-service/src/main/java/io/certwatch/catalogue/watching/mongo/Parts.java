package io.certwatch.catalogue.watching.mongo;

import static java.util.Objects.requireNonNull;

import io.certwatch.catalogue.register.Original;
import io.certwatch.catalogue.watching.Sentence;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Maps values that several documents contain. */
final class Parts {

    private Parts() {}

    static @Nullable Date date(@Nullable Instant at) {
        return at == null ? null : Date.from(at);
    }

    static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    static Instant time(Document document, String name) {
        return requireNonNull(instant(document.getDate(name)));
    }

    static Document sentence(Sentence sentence) {
        return new Document("zh", sentence.zh()).append("en", sentence.en());
    }

    static Sentence readSentence(Document sentence) {
        return new Sentence(sentence.getString("zh"), sentence.getString("en"));
    }

    static Document original(Original original) {
        return new Document("sha256", original.sha256())
                .append("mediaType", original.mediaType())
                .append("charset", original.charset())
                .append("size", original.size());
    }

    static Original readOriginal(Document original) {
        return new Original(
                original.getString("sha256"),
                original.getString("mediaType"),
                original.getString("charset"),
                original.getLong("size"));
    }
}
