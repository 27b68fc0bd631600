package io.certwatch.catalogue.watching;

import io.certwatch.catalogue.edition.Editions;
import io.certwatch.catalogue.edition.PublishEdition;
import io.certwatch.catalogue.edition.ReceiveEdition;
import io.certwatch.catalogue.edition.reading.ReadDocument;
import io.certwatch.catalogue.register.DecideImport;
import io.certwatch.catalogue.register.Imports;
import io.certwatch.catalogue.register.Originals;
import io.certwatch.catalogue.register.ReceiveList;
import io.certwatch.catalogue.register.SurveyList;
import io.certwatch.catalogue.watching.fetching.Fetcher;
import io.certwatch.platform.work.SingleInstanceLock;
import io.certwatch.tabular.worker.WorkerPool;
import java.time.Clock;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WatchingConfiguration {

    @Bean
    ReadEdition readEdition(WorkerPool workers, Originals originals, ReadDocument readDocument) {
        return new ReadEdition(workers.forBackground(), originals, readDocument);
    }

    @Bean
    ReadVersion readVersion(Originals originals, ReadEdition readEdition, SurveyList surveyList) {
        return new ReadVersion(originals, readEdition, surveyList);
    }

    @Bean
    AcceptVersion takeOver(
            ReadEdition readEdition,
            Editions editions,
            ReceiveEdition receiveEdition,
            PublishEdition publishEdition,
            ReceiveList receiveList,
            DecideImport decideImport,
            Originals originals) {
        return new AcceptVersion(
                readEdition, editions, receiveEdition, publishEdition, receiveList, decideImport, originals);
    }

    @Bean
    CheckSource checkSource(
            Sources sources,
            Checks checks,
            Fetcher fetcher,
            Originals originals,
            ReadVersion readVersion,
            AcceptVersion takeOver,
            Timetable timetable,
            SingleInstanceLock exclusive,
            Consumer<Check> made,
            Clock clock) {
        var conclude = new StoreCheck(sources, checks, timetable);
        return new CheckSource(
                sources,
                fetcher,
                originals,
                new CompareVersions(readVersion),
                takeOver,
                conclude,
                exclusive,
                made,
                clock);
    }

    @Bean
    CheckDue checkDue(Sources sources, CheckSource checkSource, Clock clock) {
        return new CheckDue(sources, checkSource, clock);
    }

    @Bean
    DecideHold settleHold(
            Sources sources, Checks checks, ReadVersion readVersion, AcceptVersion takeOver, Clock clock) {
        return new DecideHold(sources, checks, readVersion, takeOver, clock);
    }

    @Bean
    EditSources keepSource(Sources sources, Timetable timetable, Clock clock) {
        return new EditSources(sources, timetable, clock);
    }

    @Bean
    WatchFreshness watchFreshness(Sources sources, Editions editions, Imports imports, Clock clock) {
        return new WatchFreshness(sources, editions, imports, clock);
    }
}
