package io.certwatch.notification.intake.kafka;

import static io.certwatch.notification.intake.kafka.RequiredFields.field;

import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.Run;
import io.certwatch.notification.alert.Run.ImportedFile;
import io.certwatch.notification.alert.Run.Opened;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of an import-ended event that this service reads. */
record ImportMessage(
        @Nullable String id,
        @Nullable String company,
        @Nullable Long revision,
        @Nullable FilePart file,
        @Nullable Instant receivedAt,
        @Nullable Instant endedAt,
        @Nullable List<OpenedPart> opened,
        @Nullable Integer unlisted) {

    record FilePart(@Nullable String name) {}

    record OpenedPart(@Nullable String vendor, @Nullable Integer count) {}

    Run toRun() {
        var of = field("company", company);
        return new Run(
                field("id", id),
                field("revision", revision),
                AlertCause.Kind.IMPORT,
                field("endedAt", endedAt),
                field("opened", opened).stream()
                        .map(part -> new Opened(of, part.vendor(), field("opened.count", part.count())))
                        .toList(),
                field("unlisted", unlisted) == 0,
                new ImportedFile(field("file", file).name(), field("receivedAt", receivedAt)));
    }
}
