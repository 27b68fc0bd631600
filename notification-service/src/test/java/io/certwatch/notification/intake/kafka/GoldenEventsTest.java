package io.certwatch.notification.intake.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.certwatch.contracts.Contracts;
import io.certwatch.golden.GoldenEvent;
import io.certwatch.golden.GoldenFiles;
import io.certwatch.law.kafka.LawMessage;
import io.certwatch.platform.event.EventReader;
import io.certwatch.platform.event.IncomingEvent;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds what every release has published against today's contract, and reads what this service consumes. */
class GoldenEventsTest {

    private static final Map<String, Function<IncomingEvent, Object>> CONSUMED = Map.of(
            "certwatch.product.obligations.v1",
            event -> event.as(ObligationMessage.class).toChange(null),
            "certwatch.product.reassessments.v1",
            event -> event.as(ReassessmentMessage.class).toRun(),
            "certwatch.product.imports.v1",
            event -> event.as(ImportMessage.class).toRun(),
            "certwatch.product.checklist.v1",
            event -> event.as(DueItemMessage.class).toDueItem(null),
            "certwatch.product.names.v1",
            event -> event.as(NameMessage.class).toName(),
            "certwatch.catalogue.sources.v1",
            event -> event.as(SourceMessage.class).toNews(event.type()).orElseThrow(),
            "certwatch.catalogue.editions.v1",
            EditionListener::read,
            "certwatch.catalogue.laws.v1",
            event -> event.as(LawMessage.class).toVersion());

    static Stream<GoldenEvent> all() {
        return Contracts.topics().stream().flatMap(topic -> GoldenFiles.events(topic).stream());
    }

    static Stream<GoldenEvent> consumed() {
        return all().filter(event -> CONSUMED.containsKey(event.topic()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void keepTodaysContract(GoldenEvent event) {
        assertThat(Contracts.violations(event.topic(), event.type(), event.json()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("consumed")
    void canBeRead(GoldenEvent event) {
        var received = new EventReader().read(event.record());

        assertThatCode(() -> CONSUMED.get(event.topic()).apply(received)).doesNotThrowAnyException();
    }
}
