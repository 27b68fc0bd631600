package io.certwatch.product.mitigation;

import io.certwatch.product.mitigation.MitigationChange.Part;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A mitigation file. Each statement keeps who made it and when, until somebody states something else.
 *
 * @param skus products that it concerns
 * @param provision the key of the provision of the Cybersecurity Law that it concerns; null if none is stated
 * @param files also those that are withdrawn
 * @param closed null while it is open
 * @param changes all of them, in their order
 */
@RecordBuilder
public record Mitigation(
        UUID id,
        String company,
        long revision,
        String title,
        Discovery discovery,
        List<String> skus,
        @Nullable String provision,
        List<Correction> corrections,
        @Nullable HarmStatement harm,
        @Nullable YesOrNoStatement ownInitiative,
        @Nullable YesOrNoStatement firstTime,
        @Nullable OwnReport report,
        List<MitigationScan> files,
        @Nullable Attribution closed,
        Attribution opened,
        List<MitigationChange> changes)
        implements MitigationBuilder.With {

    public Mitigation {
        skus = List.copyOf(skus);
        corrections = List.copyOf(corrections);
        files = List.copyOf(files);
        changes = List.copyOf(changes);
    }

    static Mitigation open(UUID id, String company, StatedMitigation stated, Attribution by) {
        var empty = MitigationBuilder.builder()
                .id(id)
                .company(company)
                .title(stated.title())
                .discovery(stated.discovery())
                .skus(List.of())
                .corrections(List.of())
                .files(List.of())
                .opened(by)
                .changes(List.of())
                .build();
        return new AttributedStatements(empty, by).state(stated).record(List.of(Part.OPENED), by);
    }

    /** The same if nothing else is stated. */
    Mitigation change(StatedMitigation stated, Attribution by) {
        var now = new AttributedStatements(this, by).state(stated);
        var parts = AttributedStatements.differences(this, now);
        return parts.isEmpty() ? this : now.record(parts, by);
    }

    Mitigation addFile(MitigationScan file) {
        return with(one ->
                        one.files(Stream.concat(files.stream(), Stream.of(file)).toList()))
                .record(List.of(Part.FILE_ADDED), file.added());
    }

    Mitigation withdrawFile(MitigationScan file, Attribution by) {
        return with(one -> one.files(files.stream()
                        .map(kept -> kept.equals(file) ? file.withdraw(by) : kept)
                        .toList()))
                .record(List.of(Part.FILE_WITHDRAWN), by);
    }

    private Mitigation record(List<Part> parts, Attribution by) {
        var change = new MitigationChange(revision + 1, parts, by);
        return with(one -> one.revision(revision + 1)
                .changes(Stream.concat(changes.stream(), Stream.of(change)).toList()));
    }

    public boolean isOpen() {
        return closed == null;
    }

    public Optional<MitigationScan> file(UUID file) {
        return files.stream().filter(one -> one.id().equals(file)).findFirst();
    }

    /** The files that are not withdrawn. */
    public Stream<MitigationScan> evidence() {
        return files.stream().filter(MitigationScan::holds);
    }

    public Attribution changed() {
        return changes.getLast().by();
    }
}
