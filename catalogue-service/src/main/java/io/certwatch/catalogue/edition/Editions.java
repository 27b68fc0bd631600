package io.certwatch.catalogue.edition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where editions are kept. What is refused because somebody was faster answers false. */
public interface Editions {

    /** A place in the list: editions issued before it, or on the same day with a smaller id, come after it. */
    record Position(LocalDate issued, EditionId id) {}

    Optional<Edition> find(EditionId id);

    /** Keeps a new draft; false if there is an edition of this id. */
    boolean add(Edition draft, byte[] source);

    /** Keeps the next revision of a draft; false if its revision is no longer the one before, or it was published. */
    boolean replace(Edition draft, byte[] source);

    /** The same, from the same source. */
    boolean edit(Edition draft);

    /** Publishes and tells, in one step; false if this revision is no longer the draft that there is. */
    boolean publish(Edition published);

    /** Keeps and tells the next revision of a published edition; false if its revision is no longer the one before. */
    boolean goOn(Edition published);

    /** Keeps and tells an edition that was never a draft; false if there is one of this id. */
    boolean addPublished(Edition published, byte[] source);

    /** Tells once more how a published edition stands. */
    void tellAgain(Edition published);

    List<Edition> newestFirst(@Nullable Position after, int limit);

    /** Newest first, withdrawn ones among them. */
    List<Edition> published();

    /** The revision of each that was ever published, by its id. */
    Map<String, Integer> revisions();

    /** Statutory ones that are effective by that day, hold, and have not been told to be in force. */
    List<Edition> dueBy(LocalDate day);

    /** From each edition that was withdrawn to the one that says so, which a crash may have kept from being there. */
    Map<EditionId, EditionId> withdrawals();

    /** Drafts that are to be published by themselves. */
    List<Edition> scheduled();

    /** The original bytes. */
    Optional<byte[]> source(Source source);
}
