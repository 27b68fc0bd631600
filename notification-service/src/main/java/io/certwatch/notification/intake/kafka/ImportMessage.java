package io.certwatch.notification.intake.kafka;

import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.Run;
import io.certwatch.notification.alert.Run.ImportedFile;
import io.certwatch.notification.alert.Run.Opened;
import io.certwatch.platform.event.IncomingForm;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of an import-ended event that this service reads. */
@IncomingForm
record ImportMessage(
        String id,
        String company,
        long revision,
        FilePart file,
        Instant receivedAt,
        Instant endedAt,
        List<OpenedPart> opened,
        int unlisted) {

    record FilePart(@Nullable String name) {}

    record OpenedPart(@Nullable String vendor, int count) {}

    Run toRun() {
        return new Run(
                id,
                revision,
                AlertCause.Kind.IMPORT,
                endedAt,
                opened.stream()
                        .map(part -> new Opened(company, part.vendor(), part.count()))
                        .toList(),
                unlisted == 0,
                new ImportedFile(file.name(), receivedAt));
    }
}
