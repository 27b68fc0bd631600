package io.certwatch.catalogue.law;

import io.certwatch.edition.Bilingual;
import io.certwatch.edition.EntryKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Small versions of one law. */
final class LawFixture {

    static final Instant NOON = Instant.parse("2031-01-01T04:00:00Z");

    private LawFixture() {}

    static LawContent adopted(String id, String issued, String effective, String supersedes, Provision... provisions) {
        return content(id, LawStage.ADOPTED, issued, null, LocalDate.parse(effective), supersedes, provisions);
    }

    static LawContent consultation(String id, String issued, String until, String supersedes, Provision... provisions) {
        return content(id, LawStage.CONSULTATION, issued, LocalDate.parse(until), null, supersedes, provisions);
    }

    static Provision duty(String article) {
        return new Provision(
                "duty",
                ProvisionKind.DUTY,
                article,
                null,
                new Bilingual("先检测", "Test first"),
                null,
                List.of(EntryKind.NETWORK_CRITICAL_EQUIPMENT),
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                false,
                null);
    }

    static Provision penalty(PenaltyTier... tiers) {
        return penaltyOn(List.of(), List.of(LegalMeasure.WARNING), tiers);
    }

    static Provision penaltyOn(List<EntryKind> kinds, List<LegalMeasure> measures, PenaltyTier... tiers) {
        return new Provision(
                "penalty",
                ProvisionKind.PENALTY,
                "60",
                null,
                new Bilingual("罚款", "A fine"),
                null,
                kinds,
                "duty",
                List.of(),
                null,
                List.of(tiers),
                measures,
                false,
                null);
    }

    static Provision asIntroduced(Provision provision) {
        return new Provision(
                provision.key(),
                provision.kind(),
                provision.article(),
                provision.who(),
                provision.summary(),
                provision.note(),
                provision.concerns(),
                provision.sanctions(),
                provision.alsoSanctions(),
                provision.raisedBy(),
                provision.tiers(),
                provision.measures(),
                true,
                provision.confidence());
    }

    static PenaltyTier fine(Long least, Long most) {
        return tier(null, null, new AmountRange(least, most), null, false);
    }

    static PenaltyTier tier(
            Long from, Long below, AmountRange fine, AmountRange times, boolean serious, LegalMeasure... measures) {
        return new PenaltyTier(null, from, below, fine, times, null, null, false, serious, List.of(measures));
    }

    static LawContent excerpt(LawContent content) {
        return new LawContent(
                content.id(),
                content.instrument(),
                content.name(),
                content.title(),
                content.stage(),
                content.issued(),
                content.commentsUntil(),
                content.effective(),
                content.supersedes(),
                content.provisions(),
                content.standards(),
                content.sources(),
                true,
                content.situations(),
                content.seeAlso());
    }

    static LawVersion published(LawContent content) {
        return published(content, NOON);
    }

    static LawVersion published(LawContent content, Instant at) {
        return LawVersion.ofShipped(content, new LawPublication(at, List.of(), null));
    }

    private static LawContent content(
            String id,
            LawStage stage,
            String issued,
            LocalDate commentsUntil,
            LocalDate effective,
            String supersedes,
            Provision... provisions) {
        return new LawContent(
                id,
                "sl",
                new Bilingual("安全法", "Safety Law"),
                new Bilingual("修正", "as amended"),
                stage,
                LocalDate.parse(issued),
                commentsUntil,
                effective,
                supersedes,
                List.of(provisions),
                List.of(),
                List.of(),
                false,
                List.of(),
                List.of());
    }
}
