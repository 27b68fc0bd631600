package io.certwatch.product.coverage;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The certificates as they were last told, what leads to them, and which of them products have yet to be held against. */
public interface CertificateReadModel {

    /** Of those that are stored. */
    Map<String, Long> revisions(Collection<String> numbers);

    /** Numbers to be found under keys from now on, beside those that are. A key that no longer leads anywhere does no harm. */
    void index(Map<String, Set<String>> numbers);

    /** Puts them down as waiting. */
    void await(Collection<Certificate> certificates);

    /** Those that are newer than what is stored. */
    void store(Collection<Certificate> certificates);

    /** Some of those that wait and are stored, in the revision in which they are. */
    List<Certificate> waiting(int limit);

    /** They wait no longer, unless a newer revision does. */
    void done(Collection<Certificate> certificates);
}
