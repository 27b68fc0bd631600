package io.certwatch.product.dossier;

import io.certwatch.law.CurrentLaws;
import io.certwatch.platform.work.SingleInstanceLock;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.certificate.CertificateReadModel;
import io.certwatch.product.checklist.ChecklistCompanies;
import io.certwatch.product.checklist.ProvisionCitations;
import io.certwatch.product.checklist.ReadChecklist;
import io.certwatch.product.product.Summaries;
import io.certwatch.product.profile.CompanyProfiles;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DossierSettings.class)
@Import(FindDossier.class)
class DossierConfiguration {

    @Bean
    ComposeDossier composeDossier(
            ReadChecklist checklist,
            CurrentCatalogue catalogue,
            CertificateReadModel certificates,
            CurrentLaws laws,
            ProvisionCitations citations,
            CompanyProfiles profiles,
            Summaries summaries,
            Clock clock) {
        return new ComposeDossier(
                new DossierReads(
                        checklist,
                        catalogue,
                        certificates,
                        new KnownLawsOnADay(laws::get),
                        citations,
                        profiles,
                        summaries),
                clock);
    }

    @Bean
    KeepDossiers keepDossiers(
            ChecklistCompanies companies,
            ComposeDossier compose,
            DossierForm form,
            DossierSnapshots snapshots,
            SingleInstanceLock lock,
            DossierSettings settings,
            Clock clock) {
        return new KeepDossiers(companies, compose, form, snapshots, lock, settings.retention(), clock);
    }
}
