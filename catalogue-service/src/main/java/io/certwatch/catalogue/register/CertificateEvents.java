package io.certwatch.catalogue.register;

import io.certwatch.platform.event.EventForms;
import io.certwatch.platform.event.OutgoingEvent;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Converts revisions of certificates to events. */
@Component
class CertificateEvents implements EventForms<Certificate> {

    record CertificateMessage(
            String number,
            int revision,
            @Nullable String holder,
            @Nullable String product,
            List<String> models,
            @Nullable String entry,
            @Nullable String entryEdition,
            @Nullable String body,
            @Nullable CertificateKind kind,
            @Nullable LocalDate issued,
            @Nullable LocalDate validUntil,
            CertificateStatus status,
            boolean withdrawn,
            boolean reinstated,
            @Nullable String batch,
            boolean officialNumber) {}

    private static final String TOPIC = "certwatch.catalogue.certificates.v1";
    private static final String CHANGED = "io.certwatch.catalogue.certificate.changed";

    @Override
    public List<OutgoingEvent> of(Certificate certificate) {
        var facts = certificate.facts();
        var entry = facts.entry();
        var message = new CertificateMessage(
                certificate.number(),
                certificate.revision(),
                facts.holder(),
                facts.product(),
                facts.models(),
                entry == null ? null : entry.code(),
                entry == null ? null : entry.edition(),
                facts.body(),
                facts.kind(),
                facts.issued(),
                facts.validUntil(),
                certificate.status(),
                certificate.isWithdrawn(),
                certificate.isReinstated(),
                facts.batch(),
                certificate.hasOfficialNumber());
        var id = "certificate/" + certificate.number() + "/" + certificate.revision();
        return List.of(new OutgoingEvent(TOPIC, certificate.number(), CHANGED, id, certificate.at(), message));
    }
}
