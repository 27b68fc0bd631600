package io.certwatch.catalogue.register;

import io.certwatch.catalogue.source.ChineseShare;
import io.certwatch.platform.text.Sha256;
import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.tabular.DocumentReader;
import io.certwatch.tabular.UnreadableSource;
import java.io.InputStream;
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
        var chinese = new ChineseShare();
        var rows = new ListRows(kind, false, WITHOUT_CATALOGUE, ChinaCalendar.today(clock), tally);
        ReadList.read(
                documents,
                bytes,
                mediaType,
                charset,
                new ListReader(kind, rows, new SeenNumbers(), reading -> {
                    if (!(reading instanceof RowReading.Read(var listing))) return;
                    listings.put(listing.number(), hash(listing));
                    texts(listing.facts()).forEach(chinese::add);
                }),
                kind);
        return new Survey(listings, tally.measures(), chinese.value());
    }

    private static long hash(Listing listing) {
        return Sha256.start(listing.facts() + "|" + listing.standing());
    }

    private static Stream<String> texts(Facts facts) {
        return Stream.of(facts.holder(), facts.product(), facts.category(), facts.body())
                .filter(Objects::nonNull);
    }
}
