package io.certwatch.product.mitigation.web;

import io.certwatch.law.KnownLaws.CitedProvision;
import io.certwatch.law.LegalText;
import io.certwatch.platform.text.Language;
import io.certwatch.product.checklist.ProvisionCitation;
import io.certwatch.product.checklist.ProvisionCitations;
import io.certwatch.product.dossier.DossierBasis.BasisLaw;
import io.certwatch.product.dossier.DossierBasis.Standing;
import io.certwatch.product.dossier.web.PageTexts;
import io.certwatch.product.engine.Wording;
import io.certwatch.product.mitigation.Mitigation;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cites provisions of the Cybersecurity Law as people write them. */
@Component
class ProvisionWords {

    private static final String MITIGATION = "mitigation";

    private final ProvisionCitations citations;

    ProvisionWords(ProvisionCitations citations) {
        this.citations = citations;
    }

    /**
     * @param law id of the version; null if no law that is known and in force on the day has the provision
     * @param article its number there; null if it is not known
     * @param citation null if the law is
     */
    record ProvisionView(
            String key,
            @Nullable String law,
            @Nullable String article,
            @Nullable Wording citation) {}

    ProvisionView of(String key, LocalDate day) {
        return citations
                .of(key, day)
                .map(cited -> of(key, cited))
                .orElseGet(() -> new ProvisionView(key, null, null, null));
    }

    /** Null if none is stated. */
    @Nullable
    ProvisionView of(Mitigation file) {
        var key = file.provision();
        return key == null ? null : of(key, file.discovery().on());
    }

    /** The provision on mitigation. */
    ProvisionView mitigation(LocalDate day) {
        return of(MITIGATION, day);
    }

    private static ProvisionView of(String key, CitedProvision cited) {
        var provision = ProvisionCitation.of(cited);
        var version = cited.version();
        var laws = List.of(new BasisLaw(
                version.id(),
                version.revision(),
                Standing.IN_FORCE,
                wording(version.name()),
                wording(version.title()),
                version.effective(),
                null));
        return new ProvisionView(
                key,
                version.id(),
                provision.article(),
                new Wording(
                        new PageTexts(Language.ZH).cite(provision, laws),
                        new PageTexts(Language.EN).cite(provision, laws)));
    }

    private static Wording wording(LegalText text) {
        return new Wording(Objects.requireNonNullElse(text.zh(), ""), Objects.requireNonNullElse(text.en(), ""));
    }
}
