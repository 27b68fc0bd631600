package io.certwatch.catalogue.edition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The store of editions. A write returns false if a concurrent write was faster. */
public interface Editions {

    /** A position in the list: editions issued earlier, or on the same day with a smaller id, follow it. */
    record Position(LocalDate issued, EditionId id) {}

    Optional<Edition> find(EditionId id);

    /** Stores a new draft. Returns false if the id exists */
    boolean add(Edition draft, byte[] source);

    /** Stores the next revision of a draft. Returns false if the stored revision is not the previous one, or is published */
    boolean replace(Edition draft, byte[] source);

    /** Like {@link #replace}, with an unchanged source. */
    boolean edit(Edition draft);

    /** Publishes the draft and its event atomically. Returns false if this revision is not the stored draft */
    boolean publish(Edition published);

    /** Stores the next revision of a published edition with its event. Returns false if the stored revision is not the previous one */
    boolean updatePublished(Edition published);

    /** Stores an edition that was never a draft, with its event. Returns false if the id exists */
    boolean addPublished(Edition published, byte[] source);

    /** Publishes this state of a published edition again, unless a newer one is stored, which was published with its own event. */
    void republish(Edition published);

    List<Edition> newestFirst(@Nullable Position after, int limit);

    /** All published editions, including withdrawn ones, newest first. */
    List<Edition> published();

    /** The revisions of all published editions by id. */
    Map<String, Integer> revisions();

    /** Published statutory editions, effective by that day and not withdrawn, that are not yet marked as in force. */
    List<Edition> dueBy(LocalDate day);

    /** From each withdrawn edition to the one that withdraws it, which does not exist yet if a crash came between. */
    Map<EditionId, EditionId> withdrawals();

    /** Drafts with a scheduled publication. */
    List<Edition> scheduled();

    /** The original bytes of a source. */
    Optional<byte[]> source(Source source);
}
