package io.certwatch.product.catalogue;

import io.certwatch.product.catalogue.EditionInParts.Part;
import java.util.Objects;
import java.util.function.Function;

import static java.util.stream.Collectors.toMap;

/**
 * Puts an edition together that was told in parts, in whatever order they come, and follows it when it is whole. What
 * has come waits in the store, and is forgotten only after it was followed; so a crash anywhere is mended by the
 * redelivery.
 */
public class AssembleEdition {

    private final EditionsInWaiting waiting;
    private final FollowCatalogue follow;
    private final CurrentCatalogue current;

    public AssembleEdition(EditionsInWaiting waiting, FollowCatalogue follow, CurrentCatalogue current) {
        this.waiting = waiting;
        this.follow = follow;
        this.current = current;
    }

    /**
     * An edition that came in one piece. Parts of its earlier revisions are no longer waited for.
     *
     * @throws Uncompilable if nothing can be judged by it
     */
    public void take(Edition whole) {
        follow.follow(whole);
        forget(whole);
    }

    /** @throws Uncompilable if it is whole and nothing can be judged by it */
    public void take(EditionInParts edition) {
        waiting.keep(edition);
        current.refresh();
        followIfWhole(edition.edition().id());
    }

    /** @throws Uncompilable if it was the last to come and nothing can be judged by the edition */
    public void take(Part part) {
        waiting.keep(part);
        followIfWhole(part.edition());
    }

    private void followIfWhole(String id) {
        waiting.find(id).ifPresent(edition -> {
            var digests = edition.digests();
            var byDigest = waiting.parts(id, digests.size()).stream().collect(toMap(Part::digest, Function.identity()));
            var parts = digests.stream().map(byDigest::get).filter(Objects::nonNull).toList();
            if (parts.size() < digests.size()) {
                return;
            }
            follow.follow(edition.whole(parts));
            forget(edition.edition());
        });
    }

    private void forget(Edition edition) {
        waiting.forget(edition);
        current.refresh();
    }
}
