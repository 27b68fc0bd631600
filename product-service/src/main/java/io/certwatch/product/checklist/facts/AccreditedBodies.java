package io.certwatch.product.checklist.facts;

import io.certwatch.law.AnnouncementId;
import io.certwatch.law.EntryFamily;
import io.certwatch.law.body.RecognisedBodies;
import io.certwatch.law.body.RecognisedBodies.PublishedList;
import io.certwatch.law.body.RecognisedBody;
import io.certwatch.law.body.Route;
import io.certwatch.platform.text.Language;
import io.certwatch.product.engine.Explanation;
import java.util.List;
import java.util.stream.Stream;

/** Sentences about who certifies and tests for an entry, and where all bodies are listed. */
record AccreditedBodies(RecognisedBodies known) {

    private List<RecognisedBody> worksFor(String entry) {
        return EntryFamily.of(entry).map(known::of).orElse(List.of());
    }

    private static Explanation sentence(RecognisedBody body) {
        var called = new Explanation(body.name().in(Language.ZH), body.name().in(Language.EN));
        return Explanation.of(
                body.route() == Route.CERTIFICATION ? "facts.body.certifies" : "facts.body.tests", called);
    }

    /** How lead times name the body, whichever of its names was written. */
    String shortNameOf(String body) {
        return known.shortNameOf(body);
    }

    /** The bodies for an entry, and where all are listed. */
    Explanation choice(String entry) {
        var list = known.list();
        var named = worksFor(entry).stream().map(AccreditedBodies::sentence).toList();
        return named.isEmpty()
                ? Explanation.of("facts.bodies.list", cite(list), list.count())
                : Explanation.of("facts.bodies", Explanation.list(named), cite(list), list.count());
    }

    private static Explanation cite(PublishedList list) {
        return AnnouncementId.of(list.announcement())
                .map(announced -> Explanation.of("facts.announcement", announced.year(), announced.number()))
                .orElseGet(() -> new Explanation(list.announcement(), list.announcement()));
    }

    /** The sources of what is said for an entry. */
    Explanation from(String entry) {
        var list = known.list();
        var sources = worksFor(entry).stream()
                .flatMap(body -> Stream.ofNullable(body.source()))
                .distinct();
        return Explanation.of(
                "facts.from.bodies",
                cite(list),
                String.join(
                        " ", Stream.concat(Stream.of(list.source()), sources).toList()));
    }
}
