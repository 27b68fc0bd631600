package io.certwatch.catalogue.register;

import io.certwatch.catalogue.source.TableReaders;
import io.certwatch.catalogue.source.UnreadableSource;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the original of an import from the beginning to the end, keeping no row. */
final class ReadList {

    private final Originals originals;
    private final Supplier<Categories> catalogue;
    private final Clock clock;

    ReadList(Originals originals, Supplier<Categories> catalogue, Clock clock) {
        this.originals = originals;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    void read(ListImport list, Tally tally, Numbers numbers, Consumer<RowReading> readings) throws UnreadableSource {
        var original = list.original();
        var rows = new ListRows(list.kind(), catalogue.get(), ChinaTime.today(clock), tally);
        var reader = new ListReader(list.kind(), rows, tally, numbers, readings);
        try (var bytes = originals.open(original.sha256())) {
            read(bytes, original.mediaType(), original.charset(), reader, list.kind());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The caller closes the stream. */
    static void read(InputStream original, String mediaType, @Nullable String charset, ListReader reader, ListKind kind) throws UnreadableSource {
        try {
            var bytes = new BufferedInputStream(original, TableReaders.FIRST_BYTES + 1);
            bytes.mark(TableReaders.FIRST_BYTES + 1);
            var first = bytes.readNBytes(TableReaders.FIRST_BYTES);
            bytes.reset();
            TableReaders.forUpload(mediaType, first).read(bytes, charset, reader);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        reader.end();
        if (!reader.foundList()) throw new UnreadableSource("no table has the columns of a list: " + kind.needs());
    }
}
