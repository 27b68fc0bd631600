package io.certwatch.product.obligation.answer.web;

import io.certwatch.product.obligation.answer.HeldScans;
import io.certwatch.product.obligation.answer.VendorContact;
import java.io.IOException;
import java.util.List;
import java.util.UUID;

/** Holds the files of a form that is not recorded yet, so that nobody has to choose them again. */
record FormFiles(HeldScans scans) {

    /** Adds the files that were held, except where others were chosen. */
    void restore(VendorContact contact, SentForm sent) throws IOException {
        for (var name : List.copyOf(sent.fields().keySet())) {
            if (!name.startsWith(TypedAnswer.HELD + ".")) continue;
            var file = TypedAnswer.FILE + name.substring(TypedAnswer.HELD.length());
            if (!sent.hasFile(file)) restore(contact, sent, name, file);
        }
    }

    private void restore(VendorContact contact, SentForm sent, String name, String file) throws IOException {
        try {
            var id = UUID.fromString(String.valueOf(sent.fields().getFirst(name)));
            scans.copy(contact, id)
                    .ifPresentOrElse(
                            scan -> sent.scans().put(file, scan),
                            () -> sent.faults().put(file, "answer.fault.file.gone"));
        } catch (IllegalArgumentException noId) {
            sent.faults().put(file, "answer.fault.file.gone");
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
