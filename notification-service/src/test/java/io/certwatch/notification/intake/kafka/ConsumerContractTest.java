package io.certwatch.notification.intake.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwatch.contracts.Contracts;
import io.certwatch.contracts.Example;
import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.AlertLine;
import io.certwatch.notification.alert.ObligationChange;
import io.certwatch.notification.vendoranswer.VendorDecision;
import io.certwatch.notification.vocabulary.BilingualText;
import io.certwatch.platform.event.IncomingEvent;
import io.certwatch.platform.event.UnreadableEvent;
import io.certwatch.platform.text.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads every example of the consumed contracts, also with unknown fields. */
class ConsumerContractTest {
    private static final JsonMapper JSON = new JsonMapper();

    static Stream<Example> obligations() {
        return Contracts.examples("certwatch.product.obligations.v1").stream();
    }

    static Stream<Example> reassessments() {
        return Contracts.examples("certwatch.product.reassessments.v1").stream();
    }

    static Stream<Example> imports() {
        return Contracts.examples("certwatch.product.imports.v1").stream();
    }

    static Stream<Example> sources() {
        return Contracts.examples("certwatch.catalogue.sources.v1").stream();
    }

    static Stream<Example> checklist() {
        return Contracts.examples("certwatch.product.checklist.v1").stream();
    }

    @ParameterizedTest
    @MethodSource("obligations")
    void readsObligations(Example example) {
        var notice = event(example, example.json()).as(ObligationMessage.class).toChange(null);
        assertThat(notice.company() + "/" + notice.line().product().sku()).isEqualTo(example.key());
        assertThat(notice.line().entry().code()).isNotBlank();
        assertThat(notice.line().product().usedInCii())
                .isEqualTo(JSON.readTree(example.json())
                        .path("cii")
                        .path("exposed")
                        .asBoolean());
        assertThat(notice.line().application() != null)
                .isEqualTo(JSON.readTree(example.json()).path("progress").isObject());
        assertThat(notice.line().renewal() != null)
                .isEqualTo(JSON.readTree(example.json()).path("renewal").isObject());
        var answer = JSON.readTree(example.json()).path("answer");
        var state = answer.path("state").asString("");
        var passedOn = answer.path("kind").asString("").equals("PASSED_ON");
        assertThat(notice.answered()).isEqualTo(answer.isObject() && !state.equals("REJECTED") && !passedOn);
        assertThat(notice.undecided()).isEqualTo(state.equals("WAITING"));
        assertThat(notice.line().missing())
                .extracting(BilingualText::en)
                .isEqualTo(JSON.readTree(example.json())
                        .path("missing")
                        .valueStream()
                        .map(missing -> missing.path("name").path("en").asString())
                        .toList());
        var grown = event(example, withUnknownFields(example))
                .as(ObligationMessage.class)
                .toChange(null);
        assertThat(grown).isEqualTo(notice);
    }

    @Test
    void tellsOfACorrectionThatOnlyMovedTheDay() {
        var corrected = obligations()
                .filter(example ->
                        JSON.readTree(example.json()).path("correction").asBoolean())
                .filter(example -> !example.type().endsWith(".satisfied"))
                .map(example -> event(example, example.json())
                        .as(ObligationMessage.class)
                        .toChange(null));
        assertThat(corrected).singleElement().satisfies(change -> {
            assertThat(change.transition()).isEqualTo(ObligationChange.Transition.REOPENED);
            assertThat(change.line().news()).isEqualTo(AlertLine.News.CORRECTED);
        });
    }

    @Test
    void tellsWhatTheRegisterNowSaysOfAnEndedProof() {
        var changed = obligations()
                .filter(example ->
                        JSON.readTree(example.json()).path("lapseChanged").asBoolean())
                .findFirst()
                .orElseThrow();
        var change = event(changed, changed.json()).as(ObligationMessage.class).toChange(null);
        assertThat(change.transition()).isEqualTo(ObligationChange.Transition.LAPSE_CHANGED);
        assertThat(change.line().news()).isEqualTo(AlertLine.News.REOPENED);
        assertThat(change.line().why().en()).isEqualTo("Certificate 示例-2027-0031 was revoked");
        var waived = (ObjectNode) JSON.readTree(changed.json());
        waived.put("status", "WAIVED");
        assertThat(event(changed, JSON.writeValueAsBytes(waived))
                        .as(ObligationMessage.class)
                        .toChange(null)
                        .transition())
                .as("nobody is asked for a proof")
                .isEqualTo(ObligationChange.Transition.UPDATED);
    }

    @Test
    void knowsAProofWhoseNumberIsListedForOthers() {
        assertThat(obligations()
                        .map(example -> event(example, example.json())
                                .as(ObligationMessage.class)
                                .toChange(null))
                        .filter(ObligationChange::listedForOthers))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.transition()).isEqualTo(ObligationChange.Transition.UPDATED);
                    assertThat(change.cause().kind()).isEqualTo(AlertCause.Kind.CERTIFICATE);
                });
    }

    @Test
    void keepsWhichProofEndedAndWhenThatWasLearnt() {
        assertThat(obligations()
                        .map(example -> event(example, example.json())
                                .as(ObligationMessage.class)
                                .toChange(null))
                        .flatMap(change -> Stream.ofNullable(change.line().ended())))
                .containsExactly(
                        endProof(AlertLine.Lapse.SUSPENDED, "2031-12-10"),
                        endProof(AlertLine.Lapse.REVOKED, "2031-12-16"));
    }

    private static AlertLine.EndedProof endProof(AlertLine.Lapse lapse, String learntOn) {
        return new AlertLine.EndedProof(
                "示例-2027-0031",
                AlertLine.EndingProof.CERTIFICATE,
                LocalDate.parse("2032-02-10"),
                lapse,
                LocalDate.parse(learntOn),
                true);
    }

    @Test
    void tellsThatAProofCountsAgainOnlyWhereTheEventSaysSo() {
        var restored = obligations()
                .map(example -> event(example, example.json()).as(ObligationMessage.class))
                .flatMap(message -> Stream.ofNullable(message.toAnswerNews().restored()));
        assertThat(restored).singleElement().satisfies(proof -> {
            assertThat(proof.sku()).isEqualTo("PA-450");
            assertThat(proof.revision()).isEqualTo(8);
            assertThat(proof.isCorrection()).isTrue();
        });
    }

    @Test
    void knowsAnswersThatWaitAndThoseThatWereRejected() {
        assertThat(obligations()
                        .map(example -> JSON.readTree(example.json())
                                .path("answer")
                                .path("state")
                                .asString("none")))
                .contains("none", "WAITING", "REJECTED");
    }

    @Test
    void tellsWhichKindOfProofWasDecidedAbout() {
        var decided = obligations()
                .filter(example ->
                        JSON.readTree(example.json()).at("/answer/decision").isObject())
                .findFirst()
                .orElseThrow();
        var event = (ObjectNode) JSON.readTree(decided.json());
        ((ObjectNode) event.path("answer"))
                .put("kind", "CERTIFIED")
                .putObject("proof")
                .put("kind", "TEST_REPORT");

        assertThat(event(decided, JSON.writeValueAsBytes(event))
                        .as(ObligationMessage.class)
                        .toAnswerNews()
                        .decision())
                .satisfies(decision -> assertThat(decision.answer()).isEqualTo(VendorDecision.Answer.TEST_REPORT));
    }

    static Stream<Example> names() {
        return Contracts.examples("certwatch.product.names.v1").stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void readsNames(Example example) {
        var name = event(example, example.json()).as(NameMessage.class).toName();
        var vendor = name.vendor();
        assertThat(vendor == null ? name.company() : name.company() + "/" + vendor)
                .isEqualTo(example.key());
        assertThat(name.in(Language.EN)).isPresent();
        var grown =
                event(example, withUnknownFields(example)).as(NameMessage.class).toName();
        assertThat(grown).isEqualTo(name);
    }

    @ParameterizedTest
    @MethodSource("reassessments")
    void readsReassessments(Example example) {
        var run = event(example, example.json()).as(ReassessmentMessage.class).toRun();
        assertThat(run.id()).isEqualTo(example.key());
        assertThat(run.kind()).isIn((Object[]) AlertCause.Kind.values());
        assertThat(run.listsAll())
                .isEqualTo(JSON.readTree(example.json()).path("unlisted").asInt(0) == 0);
        var grown = event(example, withUnknownFields(example))
                .as(ReassessmentMessage.class)
                .toRun();
        assertThat(grown).isEqualTo(run);
    }

    @ParameterizedTest
    @MethodSource("imports")
    void readsImports(Example example) {
        var run = event(example, example.json()).as(ImportMessage.class).toRun();
        assertThat(run.opened().getFirst().company() + "/" + run.id()).isEqualTo(example.key());
        assertThat(run.file()).isNotNull();
        var grown = event(example, withUnknownFields(example))
                .as(ImportMessage.class)
                .toRun();
        assertThat(grown).isEqualTo(run);
    }

    @ParameterizedTest
    @MethodSource("sources")
    void readsSourceEvents(Example example) {
        var news = event(example, example.json())
                .as(SourceMessage.class)
                .toNews(example.type())
                .orElseThrow();
        assertThat(news.source()).isEqualTo(example.key());
        assertThat(example.type())
                .endsWith("." + news.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        assertThat(news.sentence().zh()).isNotBlank();
        var grown = event(example, withUnknownFields(example))
                .as(SourceMessage.class)
                .toNews(example.type());
        assertThat(grown).contains(news);
    }

    @ParameterizedTest
    @MethodSource("checklist")
    void readsWhatIsDueInChecklists(Example example) {
        var item = event(example, example.json()).as(DueItemMessage.class).toDueItem(null);
        assertThat(item.company() + "/" + item.item()).isEqualTo(example.key());
        assertThat(item.overdue()).isEqualTo(example.type().endsWith(".overdue"));
        assertThat(item.what().zh()).isNotBlank();
        var grown = event(example, withUnknownFields(example))
                .as(DueItemMessage.class)
                .toDueItem(null);
        assertThat(grown).isEqualTo(item);
    }

    @Test
    void ignoresSourceEventsOfATypeAddedLater() {
        var example = sources().findFirst().orElseThrow();
        var message = event(example, example.json()).as(SourceMessage.class);
        assertThat(message.toNews("io.certwatch.catalogue.source.moved")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN, UPDATED",
        "IN_PROGRESS, UPDATED",
        "SATISFIED, SATISFIED",
        "WAIVED, WAIVED",
        "LIFTED, LIFTED",
    })
    void usesTheStateThatATransitionAddedLaterLedTo(String status, ObligationChange.Transition told) {
        var changed = obligation(event -> event.put("transition", "transferred").put("status", status));
        assertThat(changed.toChange(null).transition()).isEqualTo(told);
    }

    @Test
    void rejectsATransitionAndAStatusThatAreBothUnknown() {
        var changed = obligation(event -> event.put("transition", "transferred").put("status", "PAWNED"));
        assertThatThrownBy(() -> changed.toChange(null))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("transferred")
                .hasMessageContaining("PAWNED");
    }

    @Test
    void takesACauseAddedLaterAsSomethingElse() {
        var changed = obligation(
                event -> event.putObject("cause").put("kind", "AUCTION").put("id", "a-1"));
        assertThat(changed.toChange(null).cause()).isEqualTo(new AlertCause(AlertCause.Kind.OTHER, "a-1"));
    }

    private static ObligationMessage obligation(Consumer<ObjectNode> change) {
        var example = obligations().findFirst().orElseThrow();
        var event = (ObjectNode) JSON.readTree(example.json());
        change.accept(event);
        return event(example, JSON.writeValueAsBytes(event)).as(ObligationMessage.class);
    }

    private static IncomingEvent event(Example example, byte[] json) {
        return new IncomingEvent(
                "id", example.type(), "/certwatch/product-service", example.key(), Instant.EPOCH, json);
    }

    private static byte[] withUnknownFields(Example example) {
        var message = (ObjectNode) JSON.readTree(example.json());
        message.put("addedLater", 1);
        message.valueStream().filter(JsonNode::isObject).forEach(part -> ((ObjectNode) part).put("addedLater", true));
        return JSON.writeValueAsBytes(message);
    }
}
