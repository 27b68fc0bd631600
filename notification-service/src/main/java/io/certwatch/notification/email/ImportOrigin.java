package io.certwatch.notification.email;

import static io.certwatch.notification.email.LetterTexts.MESSAGES;

import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.Run.ImportedFile;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.time.ChinaCalendar;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The sentence about the import of the customer's inventory that caused an alert. The name of the file stays inside the
 * company: it may name whom it supplies.
 */
final class ImportOrigin {

    private ImportOrigin() {}

    /** @param file the imported file; null until the import has completed, and for other causes */
    static Optional<String> sentence(AlertCause cause, @Nullable ImportedFile file, Language language) {
        if (cause.kind() != AlertCause.Kind.IMPORT) return Optional.empty();
        if (file == null) return Optional.of(MESSAGES.text(language, "origin"));
        var day = LocalDate.ofInstant(file.receivedAt(), ChinaCalendar.ZONE);
        return Optional.of(MESSAGES.text(language, "origin.on", day));
    }
}
