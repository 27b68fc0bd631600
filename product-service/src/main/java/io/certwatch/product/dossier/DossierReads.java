package io.certwatch.product.dossier;

import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.certificate.CertificateReadModel;
import io.certwatch.product.checklist.ProvisionCitations;
import io.certwatch.product.checklist.ReadChecklist;
import io.certwatch.product.product.Summaries;
import io.certwatch.product.profile.CompanyProfiles;

/** From where a dossier is read. */
record DossierReads(
        ReadChecklist checklist,
        CurrentCatalogue catalogue,
        CertificateReadModel certificates,
        KnownLawsOnADay laws,
        ProvisionCitations citations,
        CompanyProfiles profiles,
        Summaries summaries) {}
