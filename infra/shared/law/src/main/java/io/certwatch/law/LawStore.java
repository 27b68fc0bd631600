package io.certwatch.law;

import java.util.List;
import java.util.Map;

/** Stores the newest revision of each version of the law. */
public interface LawStore {

    /** @return false if the same or a newer revision is stored already */
    boolean keep(LawVersion version);

    List<LawVersion> all();

    /** The stored revisions by the ids of the versions. */
    Map<String, Long> revisions();
}
