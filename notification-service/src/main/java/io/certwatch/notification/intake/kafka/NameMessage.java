package io.certwatch.notification.intake.kafka;

import io.certwatch.notification.naming.PartyName;
import io.certwatch.platform.event.IncomingForm;
import org.jspecify.annotations.Nullable;

/** The fields of an event about a name that this service reads. */
@IncomingForm
record NameMessage(String company, @Nullable String vendor, NamePart name, long revision) {

    record NamePart(@Nullable String zh, @Nullable String en) {}

    PartyName toName() {
        return new PartyName(company, vendor, name.zh(), name.en(), revision);
    }
}
