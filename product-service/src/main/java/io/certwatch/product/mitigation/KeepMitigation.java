package io.certwatch.product.mitigation;

import io.certwatch.platform.author.Author;
import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.aggregate.Products;
import io.certwatch.product.checklist.ProvisionCitations;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.failure.Conflict;
import io.certwatch.product.failure.InvalidField;
import io.certwatch.product.failure.StaleRevision;
import io.certwatch.product.failure.UnknownId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens mitigation files and changes them. */
public class KeepMitigation {

    /** Changes of one file, so that it stays one document. */
    private static final int MOST_CHANGES = 2_000;

    private final Mitigations mitigations;
    private final Products products;
    private final ProvisionCitations citations;
    private final Clock clock;

    KeepMitigation(Mitigations mitigations, Products products, ProvisionCitations citations, Clock clock) {
        this.mitigations = mitigations;
        this.products = products;
        this.citations = citations;
        this.clock = clock;
    }

    /** @throws InvalidField if it says something that cannot be, or names a product or provision that is not known */
    public Mitigation open(String company, StatedMitigation stated, Author author) {
        var by = attribution(author);
        check(stated);
        products.requireListed(company, stated.skus(), List.of());
        checkProvision(stated, null);
        for (var correction : stated.corrections()) {
            if (correction.id() != null) {
                throw new InvalidField("corrections", Explanation.of("problem.mitigation-ids"));
            }
        }
        var file = Mitigation.open(UUID.randomUUID(), company, stated, by);
        mitigations.add(file);
        return file;
    }

    /**
     * @param revision that the person saw
     * @throws UnknownId if the company has none of this id
     * @throws StaleRevision if it is at another revision
     * @throws InvalidField likewise
     * @throws Conflict if it is closed, or if a correction is left out that has files
     */
    public Mitigation change(String company, UUID id, long revision, StatedMitigation stated, Author author) {
        var known = mitigations.find(company, id).orElseThrow(() -> new UnknownId("mitigation", id));
        if (known.revision() != revision) throw new StaleRevision("mitigation file");
        if (stated.closed()) MitigationRules.checkOpen(known);
        check(stated);
        MitigationRules.checkCorrections(known, stated);
        products.requireListed(company, stated.skus(), known.skus());
        checkProvision(stated, known);
        requireRoom(known);
        var next = known.change(stated, attribution(author));
        if (next != known && !mitigations.replace(next)) throw new StaleRevision("mitigation file");
        return next;
    }

    private void check(StatedMitigation stated) {
        MitigationRules.checkDays(stated, ChinaCalendar.today(clock));
        MitigationRules.checkClosed(stated);
    }

    /** By the law in force on the day on which it was found. */
    private void checkProvision(StatedMitigation stated, @Nullable Mitigation before) {
        var key = stated.provision();
        if (key == null || (before != null && isOfSameLaw(stated, before))) return;
        if (citations.of(key, stated.discovery().on()).isEmpty()) {
            throw new InvalidField("provision", Explanation.of("problem.no-provision"));
        }
    }

    private static boolean isOfSameLaw(StatedMitigation stated, Mitigation before) {
        return Objects.equals(stated.provision(), before.provision())
                && stated.discovery().on().equals(before.discovery().on());
    }

    static void requireRoom(Mitigation file) {
        if (file.changes().size() >= MOST_CHANGES) {
            throw new Conflict("too-many-changes", Explanation.of("problem.mitigation-changes", MOST_CHANGES));
        }
    }

    private Attribution attribution(Author author) {
        return Attribution.of(author, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
