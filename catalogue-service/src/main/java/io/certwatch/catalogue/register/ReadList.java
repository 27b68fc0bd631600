package io.certwatch.catalogue.register;

import io.certwatch.catalogue.problem.NoSuchTable;
import io.certwatch.catalogue.problem.ProblemText;
import io.certwatch.catalogue.source.Header;
import io.certwatch.importjob.ImportJob;
import io.certwatch.importjob.Originals;
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
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the original of an import as a stream. */
record ReadList(DocumentReader documents, Originals originals, Supplier<Categories> catalogue, Clock clock) {

    /** A later version of the service may read more from the same bytes. */
    private static final String VERSION =
            String.valueOf(ReadList.class.getPackage().getImplementationVersion());

    /** The limit for lists in any format. */
    private static final int MOST_ROWS = 200_000;

    /** Returns the {@link #basis} of this reading. */
    String read(ImportJob<CertificateList> job, Tally tally, SeenNumbers numbers, Consumer<RowReading> readings)
            throws UnreadableSource {
        var original = job.original();
        var kind = job.details().kind();
        var categories = catalogue.get();
        var today = ChinaCalendar.today(clock);
        var rows = new ListRows(kind, kind.needsHolder(), categories, today, tally);
        var reader = new ListReader(kind, rows, numbers, readings);
        try (var bytes = originals.open(original.sha256())) {
            read(documents, bytes, original.mediaType(), original.charset(), reader, kind);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return basis(categories, today);
    }

    /** Identifies everything that determines a reading besides the bytes: with an equal basis, the same bytes have the same meaning. */
    String basis() {
        return basis(catalogue.get(), ChinaCalendar.today(clock));
    }

    private static String basis(Categories categories, LocalDate today) {
        return VERSION + " " + categories.fingerprint(today);
    }

    /** The caller must close the stream. */
    static void read(
            DocumentReader documents,
            InputStream original,
            String mediaType,
            @Nullable String charset,
            ListReader reader,
            ListKind kind)
            throws UnreadableSource {
        documents.read(original, new DocumentType(mediaType, charset, MOST_ROWS), reader);
        reader.end();
        if (!reader.foundList())
            throw new NoSuchTable(
                    kind.hasStatusOnly()
                            ? ProblemText.of("problem.no-list-table", words(kind.requiredColumns()))
                            : ProblemText.of(
                                    "problem.no-list-table-or",
                                    words(kind.requiredColumns()),
                                    words(kind.columnsWithoutNumber()) + ", " + Header.BATCH.wording()));
    }

    private static String words(Set<Header> columns) {
        return columns.stream()
                .sorted(Comparator.reverseOrder())
                .map(Header::wording)
                .collect(Collectors.joining(", "));
    }
}
