package io.certwatch.product.productimport;

import io.certwatch.platform.trace.Tracing;
import io.certwatch.product.productimport.reading.Instructions;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes the bytes of an export and leaves the rest to {@link WorkOffImports}. */
public final class ReceiveFile {

    /** @param before whether the same was under way already */
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

    /** Of many that send the same at once one begins an import, and the others are told of it. The same that came before and has ended is imported again: products may have been changed since. Where they were not, nothing happens. */
    public Reception receive(String company, InputStream bytes, @Nullable FileName name, Instructions said, boolean full) throws IOException {
        var original = originals.keep(bytes);
        while (true) {
            var same = imports.underWay(company).stream().filter(other -> other.isUnderWayWith(original, said, full)).findFirst();
            if (same.isPresent()) return new Reception(same.get(), true);
            var received = received(company, original, name, said, full);
            if (imports.add(received)) return new Reception(received, false);
        }
    }

    private Import received(String company, Original original, @Nullable FileName name, Instructions said, boolean full) {
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return Import.received(UUID.randomUUID().toString(), company, original, name, said, full, at, tracing.current());
    }
}
