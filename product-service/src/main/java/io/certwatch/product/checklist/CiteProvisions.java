package io.certwatch.product.checklist;

import io.certwatch.law.KnownLaws;
import io.certwatch.law.LawVersion;
import io.certwatch.law.Provision;
import io.certwatch.product.checklist.ProvisionCitation.RenumberedFrom;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Cites the Cybersecurity Law, whose provisions templates name. */
record CiteProvisions(Supplier<KnownLaws> laws) implements ProvisionCitations {

    private static final String INSTRUMENT = "csl";

    @Override
    public Optional<ProvisionCitation> of(String provision, LocalDate day) {
        var known = laws.get();
        return known.inForce(INSTRUMENT, day)
                .flatMap(version -> version.provision(provision).map(found -> cited(known, version, found)));
    }

    private static ProvisionCitation cited(KnownLaws known, LawVersion version, Provision provision) {
        return new ProvisionCitation(version.id(), provision.article(), renumberedFrom(known, version, provision));
    }

    private static @Nullable RenumberedFrom renumberedFrom(KnownLaws known, LawVersion version, Provision provision) {
        return known.renumbering(version, provision)
                .map(before -> new RenumberedFrom(before.law(), before.article()))
                .orElse(null);
    }
}
