package io.certwatch.importjob;

import io.certwatch.platform.trace.Tracing;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Stores the bytes of an upload, and leaves the processing to {@link WorkOffImports}. */
public final class ReceiveImport<D> {

    /** @param repeated whether the same import existed already */
    public record Reception<D>(ImportJob<D> job, boolean repeated) {}

    /**
     * @param owner see {@link ImportJob#owner}
     * @param instructions with the same bytes and instructions, simultaneous uploads are one import; null if each is
     *     an import of its own
     */
    public record Upload<D>(
            String owner,
            D details,
            String mediaType,
            @Nullable String charset,
            @Nullable String instructions) {}

    private final Imports<D> imports;
    private final Originals originals;
    private final Tracing tracing;
    private final Clock clock;

    public ReceiveImport(Imports<D> imports, Originals originals, Tracing tracing, Clock clock) {
        this.imports = imports;
        this.originals = originals;
        this.tracing = tracing;
        this.clock = clock;
    }

    public Reception<D> receive(InputStream bytes, Upload<D> upload) throws IOException {
        return receive(bytes, upload, _ -> Optional.empty());
    }

    /** @param known finds an earlier import of the same bytes that need not be repeated */
    public Reception<D> receive(InputStream bytes, Upload<D> upload, Function<Original, Optional<ImportJob<D>>> known)
            throws IOException {
        var original = originals.keep(bytes, upload.mediaType(), upload.charset());
        var key = upload.instructions() == null
                ? null
                : upload.owner() + "/" + original.sha256() + "/" + upload.instructions();
        while (true) {
            var same = known.apply(original).or(() -> key == null ? Optional.empty() : imports.reading(key));
            if (same.isPresent()) return new Reception<>(same.get(), true);
            var received = ImportJob.receive(
                    UUID.randomUUID().toString(),
                    upload.owner(),
                    key,
                    original,
                    upload.details(),
                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                    tracing.current());
            if (imports.add(received)) return new Reception<>(received, false);
        }
    }
}
