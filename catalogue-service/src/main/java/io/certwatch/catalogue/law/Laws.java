package io.certwatch.catalogue.law;

import java.util.List;
import java.util.Optional;

/** The store of versions of laws. A write returns false if a concurrent write was faster. */
public interface Laws {

    Optional<LawVersion> find(String id);

    /** All versions, drafts included, the latest day of issue first. */
    List<LawVersion> newestFirst();

    /** Stores a new draft. Returns false if the id exists. */
    boolean add(LawVersion draft);

    /** Stores the next revision of a draft. Returns false if the stored revision is not the previous one, or is published. */
    boolean edit(LawVersion draft);

    /** Removes a draft. Returns false if this revision is not the stored draft. */
    boolean remove(LawVersion draft);

    /** Stores the next revision, which is published, with its event. Returns false if the stored revision is not the previous draft. */
    boolean publish(LawVersion published);

    /** Stores the next revision of a published version with its event. Returns false if the stored revision is not the previous one. */
    boolean withdraw(LawVersion withdrawn);

    /** Stores a version that was never a draft, with its event. Returns false if the id exists. */
    boolean addPublished(LawVersion published);

    /** Publishes this state of a published version again, unless a newer one is stored, which was published with its own event. */
    void republish(LawVersion published);
}
