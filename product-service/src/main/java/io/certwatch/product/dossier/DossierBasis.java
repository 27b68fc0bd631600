package io.certwatch.product.dossier;

import io.certwatch.edition.Force;
import io.certwatch.product.catalogue.CatalogueGap;
import io.certwatch.product.certificate.CertificateReadModel.RegisterExtent;
import io.certwatch.product.checklist.TemplateRevision;
import io.certwatch.product.engine.Wording;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a dossier rests on.
 *
 * @param editions by which products are assessed, in the order of their effective days
 * @param catalogueVersion number of changes of the catalogue that are contained
 * @param gap why products cannot be assessed; null if they can
 */
public record DossierBasis(
        List<BasisEdition> editions,
        int lexiconRevision,
        long catalogueVersion,
        @Nullable CatalogueGap gap,
        List<BasisLaw> laws,
        List<TemplateRevision> templates,
        RegisterExtent register) {

    /** How an edition or a law stands on the day. */
    public enum Standing {
        IN_FORCE,
        /** It takes effect later. */
        ANNOUNCED,
        CONSULTATION,
        GUIDANCE
    }

    /** @param effective null for an observation of an industry, which is no edition and never in force */
    public record BasisEdition(
            String id,
            long revision,
            Force force,
            Standing standing,
            Wording title,
            String announcement,
            LocalDate issued,
            @Nullable LocalDate effective) {}

    /**
     * @param effective null for a draft
     * @param commentsUntil the last day for comments on a draft; null for an adopted one
     */
    public record BasisLaw(
            String id,
            long revision,
            Standing standing,
            Wording name,
            Wording title,
            @Nullable LocalDate effective,
            @Nullable LocalDate commentsUntil) {}

    public DossierBasis {
        editions = List.copyOf(editions);
        laws = List.copyOf(laws);
        templates = List.copyOf(templates);
    }
}
