package io.certwatch.catalogue.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.tabular.DocumentReader;
import io.certwatch.tabular.UnreadableSource;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a list without storing anything, to compare it with another. */
public final class SurveyList {

    /**
     * The content of a list. Ignores order, ordinals and everything outside the table.
     *
     * @param listings a hash of each certificate, by number
     * @param chinese the share of Chinese characters among all letters, from 0 to 1
     */
    public record Survey(Map<String, Long> listings, Measures measures, double chinese) {}

    private static final Categories WITHOUT_CATALOGUE = Categories.of(List.of(), List.of());

    private final DocumentReader documents;
    private final Clock clock;

    SurveyList(DocumentReader documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    /** Includes rows without a holder: the comparison of surveys reports a missing column better. */
    public Survey survey(InputStream bytes, String mediaType, @Nullable String charset, ListKind kind)
            throws UnreadableSource {
        var tally = new Tally();
        var listings = new HashMap<String, Long>();
        var letters = new Letters();
        var rows = new ListRows(kind, false, WITHOUT_CATALOGUE, ChinaCalendar.today(clock), tally);
        ReadList.read(
                documents,
                bytes,
                mediaType,
                charset,
                new ListReader(kind, rows, new SeenNumbers(), reading -> {
                    if (!(reading instanceof RowReading.Read(var listing))) return;
                    listings.put(listing.number(), hash(listing));
                    letters.count(listing.facts());
                }),
                kind);
        return new Survey(listings, tally.measures(), letters.chinese());
    }

    private static long hash(Listing listing) {
        try {
            var content = listing.facts() + "|" + listing.standing();
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class Letters {

        private long letters;
        private long chinese;

        void count(Facts facts) {
            Stream.of(facts.holder(), facts.product(), facts.category(), facts.body())
                    .filter(Objects::nonNull)
                    .forEach(text -> {
                        letters += text.codePoints().filter(Character::isLetter).count();
                        chinese += text.codePoints()
                                .filter(Character::isIdeographic)
                                .count();
                    });
        }

        double chinese() {
            return letters == 0 ? 0 : (double) chinese / letters;
        }
    }
}
