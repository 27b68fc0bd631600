package io.certwatch.product.dossier;

import io.certwatch.law.KnownLaws;
import io.certwatch.law.LawVersion;
import io.certwatch.law.LawVersion.Stage;
import io.certwatch.law.LegalText;
import io.certwatch.product.dossier.DossierBasis.BasisLaw;
import io.certwatch.product.dossier.DossierBasis.Standing;
import io.certwatch.product.engine.Wording;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** The versions of the law that are known, as they stand on a day. */
record KnownLawsOnADay(Supplier<KnownLaws> laws) {

    List<BasisLaw> on(LocalDate day) {
        var known = laws.get();
        var open = known.openForComments(day);
        return known.versions().stream()
                .filter(version -> !version.withdrawn())
                .sorted(Comparator.comparing(LawVersion::instrument).thenComparing(LawVersion::id))
                .flatMap(
                        version -> standing(known, open, version, day).stream().map(standing -> law(version, standing)))
                .toList();
    }

    private static Optional<Standing> standing(
            KnownLaws known, List<LawVersion> open, LawVersion version, LocalDate day) {
        if (version.stage() == Stage.CONSULTATION) {
            return Optional.of(Standing.CONSULTATION).filter(_ -> open.contains(version));
        }
        var effective = version.effective();
        if (effective != null && effective.isAfter(day)) return Optional.of(Standing.ANNOUNCED);
        return known.inForce(version.instrument(), day).filter(version::equals).map(_ -> Standing.IN_FORCE);
    }

    private static BasisLaw law(LawVersion version, Standing standing) {
        return new BasisLaw(
                version.id(),
                version.revision(),
                standing,
                wording(version.name()),
                wording(version.title()),
                version.effective(),
                version.commentsUntil());
    }

    private static Wording wording(LegalText text) {
        return new Wording(Objects.requireNonNullElse(text.zh(), ""), Objects.requireNonNullElse(text.en(), ""));
    }
}
