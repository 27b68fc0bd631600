package io.certwatch.catalogue.edition;

import java.time.Clock;

/** Receives and publishes editions with an in-memory store. */
public final class InMemoryEditionUseCases {

    public final EditionsInMemory editions = new EditionsInMemory();
    public final ReceiveEdition receive;
    public final PublishEdition publish;

    public InMemoryEditionUseCases(Clock clock) {
        var review = new ReviewEdition(new CompareEditions(editions));
        this.receive = new ReceiveEdition(editions, review, clock);
        this.publish = new PublishEdition(editions, review, clock);
    }
}
