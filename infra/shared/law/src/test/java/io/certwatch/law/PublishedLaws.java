package io.certwatch.law;

import io.certwatch.contracts.Contracts;
import io.certwatch.contracts.Example;
import io.certwatch.law.kafka.LawMessage;
import io.certwatch.platform.event.IncomingEvent;
import java.time.Instant;

/** The versions of the Cybersecurity Law as catalogue-service publishes them. */
public final class PublishedLaws {

    public static final KnownLaws ALL = new KnownLaws(Contracts.examples(LawMessage.TOPIC).stream()
            .filter(example -> example.type().endsWith(".published"))
            .map(PublishedLaws::version)
            .toList());

    private PublishedLaws() {}

    public static LawVersion version(String id) {
        return ALL.find(id).orElseThrow();
    }

    private static LawVersion version(Example example) {
        return new IncomingEvent("1", example.type(), "test", example.key(), Instant.EPOCH, example.json())
                .as(LawMessage.class)
                .toVersion();
    }
}
