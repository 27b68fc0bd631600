package io.certwatch.catalogue.watching;

import io.certwatch.catalogue.edition.reading.ReadDocument;
import io.certwatch.catalogue.watching.version.CompareVersions;
import io.certwatch.catalogue.watching.version.ReadEdition;
import io.certwatch.catalogue.watching.version.ReadLawPage;
import io.certwatch.catalogue.watching.version.ReadVersion;
import io.certwatch.importjob.Originals;
import io.certwatch.tabular.worker.WorkerPool;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Registers the use cases, which know nothing of Spring, as beans. */
@Configuration(proxyBeanMethods = false)
@Import({
    ReadVersion.class,
    CompareVersions.class,
    AcceptVersion.class,
    StoreCheck.class,
    CheckSource.class,
    CheckDue.class,
    DecideHold.class,
    EditSources.class,
    WatchFreshness.class
})
class WatchingConfiguration {

    @Bean
    ReadLawPage readLawPage(WorkerPool workers, Originals originals) {
        return new ReadLawPage(workers.forBackground(), originals);
    }

    @Bean
    ReadEdition readEdition(WorkerPool workers, Originals originals, ReadDocument readDocument) {
        return new ReadEdition(workers.forBackground(), originals, readDocument);
    }
}
