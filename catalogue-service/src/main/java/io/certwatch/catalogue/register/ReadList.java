package io.certwatch.catalogue.register;

import io.certwatch.catalogue.source.Header;
import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.tabular.DocumentReader;
import io.certwatch.tabular.DocumentType;
import io.certwatch.tabular.UnreadableSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the original of an import from the beginning to the end, keeping no row. */
final class ReadList {

    /** A later version may read more in the same bytes. */
    private static final String VERSION = String.valueOf(ReadList.class.getPackage().getImplementationVersion());

    /** Of a list, in whatever format. */
    private static final int MOST_ROWS = 200_000;

    private final DocumentReader documents;
    private final Originals originals;
    private final Supplier<Categories> catalogue;
    private final Clock clock;

    ReadList(DocumentReader documents, Originals originals, Supplier<Categories> catalogue, Clock clock) {
        this.documents = documents;
        this.originals = originals;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** The answer is the {@link #basis} of this reading. */
    String read(ListImport list, Tally tally, SeenNumbers numbers, Consumer<RowReading> readings) throws UnreadableSource {
        var original = list.original();
        var categories = catalogue.get();
        var today = ChinaCalendar.today(clock);
        var rows = new ListRows(list.kind(), list.kind().needsHolder(), categories, today, tally);
        var reader = new ListReader(list.kind(), rows, numbers, readings);
        try (var bytes = originals.open(original.sha256())) {
            read(documents, bytes, original.mediaType(), original.charset(), reader, list.kind());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return basis(categories, today);
    }

    /** Whatever a reading rests on beside the bytes: while it stays equal, the same bytes say the same. */
    String basis() {
        return basis(catalogue.get(), ChinaCalendar.today(clock));
    }

    private static String basis(Categories categories, LocalDate today) {
        return VERSION + " " + categories.fingerprint(today);
    }

    /** The caller closes the stream. */
    static void read(
            DocumentReader documents, InputStream original, String mediaType, @Nullable String charset, ListReader reader, ListKind kind)
            throws UnreadableSource {
        documents.read(original, new DocumentType(mediaType, charset, MOST_ROWS), reader);
        reader.end();
        if (!reader.foundList()) throw new UnreadableSource("no table has the columns of a list: "
                + kind.needs().stream().sorted(Comparator.reverseOrder()).map(Header::wording).collect(Collectors.joining(", ")));
    }
}
