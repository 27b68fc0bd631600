package io.certwatch.product.obligation.answer.web;

import io.certwatch.product.obligation.answer.GivenAnswer.SentScan;
import io.certwatch.product.obligation.answer.HeldScans;
import io.certwatch.product.obligation.answer.VendorContact;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Holds the files of a form that is not recorded yet, so that nobody has to choose them again. */
record FormFiles(HeldScans scans) {

    /** Adds the files that were held, each once, except where others were chosen. */
    void restore(VendorContact contact, SentForm sent) throws IOException {
        var used = new HashSet<UUID>();
        for (var name : List.copyOf(sent.fields().keySet())) {
            if (!name.startsWith(TypedAnswer.HELD + ".")) continue;
            var file = TypedAnswer.FILE + name.substring(TypedAnswer.HELD.length());
            if (sent.hasFile(file)) continue;
            var id = read(sent.fields().getFirst(name)).filter(used::add);
            var scan = id.isPresent() ? scans.copy(contact, id.get()) : Optional.<SentScan>empty();
            scan.ifPresentOrElse(
                    held -> sent.scans().put(file, held), () -> sent.faults().put(file, "answer.fault.file.gone"));
        }
    }

    private static Optional<UUID> read(@Nullable String id) {
        try {
            return id == null ? Optional.empty() : Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** Shows by the form which files are held. */
    AnswerForm hold(VendorContact contact, AnswerForm form) throws IOException {
        var sent = form.scans();
        return sent.isEmpty() ? form : form.withHeld(scans.hold(contact, sent));
    }

    void release(VendorContact contact) {
        scans.release(contact);
    }
}
