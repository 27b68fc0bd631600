package io.certwatch.gateway.session;

/** The sessions here that belong to sessions at the provider. */
public final class LinkedSessions {

    private final SessionDocuments documents;

    LinkedSessions(SessionDocuments documents) {
        this.documents = documents;
    }

    /**
     * Ends what belongs to one session at the provider; without its id, all sessions of the person.
     *
     * @return how many there were
     */
    public long end(ProviderSession ended) {
        return documents.deleteLinked(ended);
    }
}
