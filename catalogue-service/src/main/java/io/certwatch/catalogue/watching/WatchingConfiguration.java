package io.certwatch.catalogue.watching;

import io.certwatch.catalogue.watching.version.ExamineOriginal;
import io.certwatch.catalogue.watching.version.ReadEdition;
import io.certwatch.catalogue.watching.version.ReadLawPage;
import io.certwatch.catalogue.watching.version.ReadVersion;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Registers the use cases, which know nothing of Spring, as beans. */
@Configuration(proxyBeanMethods = false)
@Import({
    ReadEdition.class,
    ReadLawPage.class,
    ReadVersion.class,
    ExamineOriginal.class,
    AcceptVersion.class,
    ConcludeCheck.class,
    CheckSource.class,
    CheckDue.class,
    DecideHold.class,
    EditSources.class,
    WatchFreshness.class
})
class WatchingConfiguration {}
