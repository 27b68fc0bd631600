package io.certwatch.product.catalogue;

import static java.util.stream.Collectors.toMap;

import io.certwatch.product.catalogue.EditionInParts.EditionPart;
import java.util.Objects;
import java.util.function.Function;

/**
 * Assembles an edition from parts, which arrive in any order, and follows it once complete. Received parts are
 * stored, and deleted only after the edition was followed; so after a crash the redelivery repeats the rest.
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
     * Takes an edition in one piece; parts of its earlier revisions are no longer awaited.
     *
     * @throws Uncompilable if the edition cannot be compiled
     */
    public void take(Edition whole) {
        follow.follow(whole);
        forget(whole);
    }

    /** @throws Uncompilable if it is complete and cannot be compiled */
    public void take(EditionInParts edition) {
        waiting.keep(edition);
        current.refresh();
        followIfWhole(edition.edition().id());
    }

    /** @throws Uncompilable if it was the last part and the edition cannot be compiled */
    public void take(EditionPart part) {
        waiting.keep(part);
        followIfWhole(part.edition());
    }

    private void followIfWhole(String id) {
        waiting.find(id).ifPresent(edition -> {
            var digests = edition.digests();
            var byDigest =
                    waiting.parts(id, digests.size()).stream().collect(toMap(EditionPart::digest, Function.identity()));
            var parts =
                    digests.stream().map(byDigest::get).filter(Objects::nonNull).toList();
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
