package io.certwatch.product.productimport;

import io.certwatch.platform.trace.Tracing;
import io.certwatch.product.productimport.reading.Instructions;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores the bytes of an export and leaves the processing to {@link WorkOffImports}. */
public final class ReceiveFile {

    /** @param before whether the same import was in progress already */
    public record Reception(Import of, boolean before) {}

    private final Imports imports;
    private final Originals originals;
    private final Tracing tracing;
    private final Clock clock;

    ReceiveFile(Imports imports, Originals originals, Tracing tracing, Clock clock) {
        this.imports = imports;
        this.originals = originals;
        this.tracing = tracing;
        this.clock = clock;
    }

    /**
     * Of several identical uploads at the same time one starts an import, and the others return it. If an identical
     * import has ended, the file is imported again, because products may have changed since; unchanged products stay
     * unchanged.
     */
    public Reception receive(
            String company, InputStream bytes, @Nullable FileName name, Instructions said, boolean full)
            throws IOException {
        var original = originals.keep(bytes);
        while (true) {
            var same = imports.underWay(company).stream()
                    .filter(other -> other.isUnderWayWith(original, said, full))
                    .findFirst();
            if (same.isPresent()) return new Reception(same.get(), true);
            var received = received(company, original, name, said, full);
            if (imports.add(received)) return new Reception(received, false);
        }
    }

    private Import received(
            String company, Original original, @Nullable FileName name, Instructions said, boolean full) {
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return Import.received(
                UUID.randomUUID().toString(), company, original, name, said, full, at, tracing.current());
    }
}
