package io.certwatch.catalogue.lexicon;

import static io.certwatch.catalogue.AuthorFixture.STEWARD;
import static io.certwatch.catalogue.AuthorFixture.WU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import io.certwatch.catalogue.InEnglish;
import io.certwatch.catalogue.lexicon.EditLexicon.LexiconEdit;
import io.certwatch.catalogue.lexicon.PreviewLexicon.Effect;
import io.certwatch.catalogue.lexicon.PreviewLexicon.Preview;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EditLexiconTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private final LexiconInMemory lexicon = new LexiconInMemory();
    private final SeedLexicon seedLexicon = new SeedLexicon(lexicon);
    private final EditLexicon editLexicon = new EditLexicon(lexicon, Clock.fixed(NOON, ZoneOffset.UTC));

    @BeforeEach
    void seed() {
        seedLexicon.seed(Map.of("CNE-01", sense("路由器"), "CNE-02", sense("交换机")));
    }

    @Test
    void createsAndPublishesTheNextRevision() {
        assertThat(editLexicon.edit("CNE-01", 1, sense("高端路由器"), STEWARD))
                .isInstanceOfSatisfying(LexiconEdit.Done.class, done -> {
                    assertThat(done.entry())
                            .isEqualTo(new LexiconEntry("CNE-01", 2, List.of("CNE-01"), sense("高端路由器"), "steward", WU));
                    assertThat(InEnglish.texts(done.warnings())).isEmpty();
                });
        assertThat(lexicon.told().getLast().senses()).isEqualTo(sense("高端路由器"));
        assertThat(lexicon.revisionsOf("CNE-01").getFirst().at()).isEqualTo(NOON);
    }

    @Test
    void rejectsAnEditOfAnotherRevision() {
        editLexicon.edit("CNE-01", 1, sense("高端路由器"), STEWARD);

        assertThat(editLexicon.edit("CNE-01", 1, sense("路由"), STEWARD)).isEqualTo(new LexiconEdit.Stale("CNE-01", 2));
        assertThat(editLexicon.edit("CNE-09", 1, sense("路由"), STEWARD)).isEqualTo(new LexiconEdit.Stale("CNE-09", 0));
        assertThat(editLexicon.edit("CNE-09", 0, sense("网闸"), STEWARD)).isInstanceOf(LexiconEdit.Done.class);
    }

    @Test
    void rejectsSensesTooLargeForAnEvent() {
        var senses = sense("路".repeat(400_000));

        assertThat(editLexicon.edit("CNE-01", 1, senses, STEWARD))
                .isInstanceOfSatisfying(
                        LexiconEdit.Faulty.class,
                        faulty -> assertThat(InEnglish.faults(faulty.faults()))
                                .containsExactly("senses: take about 1200 kB as an event; 900 kB are the most"));
    }

    @Test
    void keepsAnEditedEntryWhenANewVersionIsShipped() {
        editLexicon.edit("CNE-01", 1, sense("高端路由器"), STEWARD);

        seedLexicon.seed(Map.of("CNE-01", sense("核心路由器"), "CNE-02", sense("以太网交换机")));

        assertThat(lexicon.find("CNE-01"))
                .hasValueSatisfying(kept -> assertThat(kept.senses()).isEqualTo(sense("高端路由器")));
        assertThat(lexicon.find("CNE-02"))
                .hasValueSatisfying(renewed -> assertThat(renewed.senses()).isEqualTo(sense("以太网交换机")));
    }

    @Test
    void rejectsBlankTermsAndSensesWithoutEditions() {
        assertThat(editLexicon.edit("CNE-01", 1, sense(" "), STEWARD))
                .isInstanceOfSatisfying(
                        LexiconEdit.Faulty.class,
                        faulty -> assertThat(InEnglish.faults(faulty.faults()))
                                .containsExactly("senses[0].terms.zh[0]: is blank"));
        assertThat(editLexicon.edit("CNE-01", 1, List.of(Map.of("terms", "路由器")), STEWARD))
                .isInstanceOfSatisfying(
                        LexiconEdit.Faulty.class,
                        faulty -> assertThat(InEnglish.faults(faulty.faults()))
                                .containsExactly(
                                        "senses[0].editions: names no edition",
                                        "senses[0].terms: must have lists under zh and en"));
        assertThat(lexicon.latest().orElseThrow().revision()).isEqualTo(1);
    }

    @Test
    void acceptsTheSeriesOfMakers() {
        var senses = List.<Map<String, Object>>of(Map.of(
                "editions",
                List.of("*"),
                "series",
                List.of(Map.of(
                        "maker",
                        "Fortinet",
                        "families",
                        List.of("FG-###"),
                        "hints",
                        List.of("*"),
                        "alone",
                        "NOTHING",
                        "source",
                        "recalled"))));

        assertThat(editLexicon.edit("CNE-01", 1, senses, STEWARD)).isInstanceOf(LexiconEdit.Done.class);
    }

    @Test
    void rejectsInvalidSeries() {
        assertThat(faults(Map.of(
                        "editions",
                        List.of("*"),
                        "series",
                        List.of(Map.of("families", "FG", "alone", "NEVER", "source", " ")))))
                .containsExactly(
                        "senses[0].series[0].maker: must be a text",
                        "senses[0].series[0].families: must be a list of texts",
                        "senses[0].series[0].alone: must be one of SURE, HINT, NOTHING",
                        "senses[0].series[0].source: is blank");
        assertThat(faults(Map.of("editions", List.of("*"), "series", List.of("FG-###"))))
                .containsExactly(
                        "senses[0].series[0]: must be an object with maker, families, hints, below, alone and source");
        assertThat(faults(Map.of("editions", List.of("*"), "makers", List.of(Map.of("names", List.of())))))
                .containsExactly("senses[0].makers[0]: must be an object with names, the usual one first");
    }

    @Test
    void rejectsSensesThatConsumersCouldNotRead() {
        assertThat(faults(Map.of("editions", List.of(2023)))).containsExactly("senses[0].editions[0]: must be a text");
        assertThat(faults(Map.of("editions", List.of("*"), "families", "NE")))
                .containsExactly("senses[0].families: must be a list of texts");
        assertThat(faults(Map.of("editions", List.of("*"), "parameters", List.of("throughput"))))
                .containsExactly("senses[0].parameters[0]: must be an object with parameter, names and inexactNames");
    }

    @Test
    void rejectsInvalidTotals() {
        assertThat(faults(ofTotal("cores")))
                .containsExactly("senses[0].parameters[0].total: must be an object with of, over and room");
        assertThat(faults(ofTotal(Map.of("of", "coresTotal", "room", List.of("路")))))
                .containsExactly(
                        "senses[0].parameters[0].total.of: is the total itself",
                        "senses[0].parameters[0].total.over: must be a text",
                        "senses[0].parameters[0].total.room: must have lists under zh and en");
        assertThat(faults(ofTotal(Map.of("of", "coresPerCpu", "over", "cpuCount"))))
                .isEmpty();
    }

    @Test
    void publishesCompleteTotals() {
        var total = Map.<String, Object>of("of", "coresPerCpu", "over", "cpuCount");
        editLexicon.edit(
                "CNE-01",
                1,
                List.of(
                        ofTotal(total),
                        Map.of("editions", List.of("*"), "parameters", List.of(Map.of("parameter", "cpuCount")))),
                STEWARD);

        var told = SenseForm.complete(lexicon.told().getLast().senses());
        assertThat(told.getFirst())
                .extracting("parameters")
                .asInstanceOf(LIST)
                .singleElement()
                .extracting("total")
                .isEqualTo(Map.of(
                        "of", "coresPerCpu", "over", "cpuCount", "room", Map.of("zh", List.of(), "en", List.of())));
        assertThat(told.getLast())
                .extracting("parameters")
                .asInstanceOf(LIST)
                .singleElement()
                .asInstanceOf(MAP)
                .doesNotContainKey("total");
    }

    private static Map<String, Object> ofTotal(Object total) {
        return Map.of(
                "editions", List.of("*"), "parameters", List.of(Map.of("parameter", "coresTotal", "total", total)));
    }

    @Test
    void publishesMissingFieldsAsEmpty() {
        editLexicon.edit("CNE-01", 1, List.of(Map.of("editions", List.of("*"), "note", "ours")), STEWARD);

        assertThat(lexicon.find("CNE-01").orElseThrow().senses().getFirst())
                .containsKeys("terms", "families", "hints", "excludes", "below", "belowFamilies", "parameters", "note");
    }

    @Test
    void warnsOfATermOfAnotherEntry() {
        assertThat(editLexicon.edit("CNE-01", 1, sense("交换机"), STEWARD))
                .isInstanceOfSatisfying(
                        LexiconEdit.Done.class,
                        done -> assertThat(InEnglish.texts(done.warnings()))
                                .containsExactly("'交换机' is a term of CNE-02 too"));
    }

    @Test
    void previewsTheEffectOfAChange() {
        var changed = List.<Map<String, Object>>of(Map.of(
                "editions",
                List.of("*"),
                "terms",
                Map.of("zh", List.of("高端路由器"), "en", List.of("router")),
                "families",
                List.of("NE####"),
                "excludes",
                Map.of("zh", List.of("支架"))));

        var previews = new PreviewLexicon(lexicon)
                .preview(
                        "CNE-01",
                        changed,
                        List.of("家用路由器", "高端路由器支架", "Core ROUTER", "HUAWEI NE8000", "routers", "交换机", "ＲＯＵＴＥＲ 高端路由器"));

        assertThat(previews)
                .extracting(Preview::effect)
                .containsExactly(
                        Effect.STOPS,
                        Effect.STOPS,
                        Effect.STARTS,
                        Effect.STARTS,
                        Effect.NEVER,
                        Effect.NEVER,
                        Effect.STAYS);
        assertThat(previews.getLast().after()).containsExactlyInAnyOrder("高端路由器", "router");
    }

    private static List<Map<String, Object>> sense(String term) {
        return SenseForm.complete(List.of(Map.of("editions", List.of("*"), "terms", Map.of("zh", List.of(term)))));
    }

    private static List<String> faults(Map<String, Object> sense) {
        return InEnglish.faults(SensesCheck.faults(List.of(sense)));
    }
}
