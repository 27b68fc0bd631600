package io.certwatch.product.naming;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.certwatch.platform.event.EventForms;
import io.certwatch.platform.event.OutgoingEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Converts a name to the message of its topic. */
@Component
final class NameEventForm implements EventForms<NamedParty> {

    private static final String TOPIC = "certwatch.product.names.v1";
    private static final String TYPE = "io.certwatch.product.name.changed";

    @Override
    public List<OutgoingEvent> of(NamedParty named) {
        var key = named.party().key();
        return List.of(new OutgoingEvent(
                TOPIC,
                key,
                TYPE,
                "name/" + key + "/" + named.revision(),
                requireNonNull(named.changedAt()),
                NameMessage.of(named),
                named.party().company()));
    }

    /** The value of certwatch.product.names.v1. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record NameMessage(String company, @Nullable String vendor, Spelling name, long revision, Instant changedAt) {

        record Spelling(@Nullable String zh, @Nullable String en) {}

        static NameMessage of(NamedParty named) {
            var party = named.party();
            var name = named.name();
            return new NameMessage(
                    party.company(),
                    party.vendor(),
                    new Spelling(name.zh(), name.en()),
                    named.revision(),
                    requireNonNull(named.changedAt()));
        }
    }
}
