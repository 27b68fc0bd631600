package io.certwatch.product.engine;

import static io.certwatch.product.engine.ReferenceData.EDITIONS;
import static io.certwatch.product.engine.ReferenceData.EDITION_2023;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.certwatch.product.engine.Lexicon.LexiconText;
import io.certwatch.product.engine.Sense.Alone;
import io.certwatch.product.engine.Sense.MakerNames;
import io.certwatch.product.engine.Sense.Series;
import io.certwatch.product.engine.Sense.Terms;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The meaning of a series' name depends on its maker. */
class SeriesTest {

    private static final Catalogue CATALOGUE = Catalogue.compile(
            List.of(EDITION_2023),
            EDITIONS,
            new Lexicon(
                    1,
                    List.of(
                            entry(
                                    "SCP-02",
                                    series("诺华", Alone.HINT, "NX####", "NordWall"),
                                    series("Osten", Alone.NOTHING, "NX####"),
                                    series("诺华", Alone.SURE, "诺御")),
                            entry(
                                    "SCP-13",
                                    new Series("诺华", List.of(), List.of("NordWall"), List.of(), Alone.NOTHING, null)),
                            entry("SCP-21", new Series("Osten", List.of(), List.of("*"), List.of(), Alone.HINT, null)),
                            entry(
                                    "CNE-02",
                                    new Series(
                                            "诺华",
                                            List.of("CX9###"),
                                            List.of(),
                                            List.of("CX2###"),
                                            Alone.HINT,
                                            "recalled")),
                            entry(LexiconText.OTHER, series("Weston", Alone.NOTHING, "NX####")),
                            new LexiconText(
                                    LexiconText.CONTEXT,
                                    List.of(new Sense(
                                            List.of("*"),
                                            Terms.NONE,
                                            List.of(),
                                            Terms.NONE,
                                            Terms.NONE,
                                            Terms.NONE,
                                            List.of(),
                                            List.of(),
                                            List.of(),
                                            List.of(new MakerNames(List.of("Norva", "诺华"))),
                                            null))))));

    private static LexiconText entry(String code, Series... series) {
        return new LexiconText(
                code,
                List.of(new Sense(
                        List.of("*"),
                        Terms.NONE,
                        List.of(),
                        Terms.NONE,
                        Terms.NONE,
                        Terms.NONE,
                        List.of(),
                        List.of(),
                        List.of(series),
                        List.of(),
                        null)));
    }

    private static Series series(String maker, Alone alone, String... families) {
        return new Series(maker, List.of(families), List.of(), List.of(), alone, null);
    }

    private static Judgement judge(String name, String model, String manufacturer, String description) {
        return CATALOGUE.judge(
                new Subject(new Wording(name, ""), model, manufacturer, description, null, "", Map.of()));
    }

    @ParameterizedTest
    @CsvSource({"NX2040,'',诺华,''", "设备,NX2040,Norva Ltd,''", "诺华 NX2040,'',某某集成公司,''", "NX2040,'','',原厂诺华"})
    void countsWhereverItsMakerIsNamed(String name, String model, String manufacturer, String description) {
        assertThat(judge(name, model, manufacturer, description).verdict()).isEqualTo(Verdict.REQUIRED);
    }

    @Test
    void dependsOnTheMaker() {
        assertThat(judge("NX2040", "", "Osten", "").findings())
                .extracting(Finding::entry)
                .containsExactly("SCP-02");
        assertThat(judge("NX2040", "", "Weston", "").basis()).isEqualTo(Basis.OTHER_KIND);
    }

    @Test
    void isAHintIfNoMakerIsNamed() {
        assertThat(judge("NX2040", "", "", "").findings())
                .singleElement()
                .matches(finding -> finding.verdict() == Verdict.REVIEW && finding.doubt() == Doubt.MAKER_NOT_NAMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NX2040搅拌机", "NX2040 mixer"})
    void saysNothingOfSomethingElseIfNoMakerIsNamed(String name) {
        assertThat(judge(name, "", "", "").verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NX2040 500 搅拌机", "NX2040 搅拌机"})
    void saysNothingOfWhatStandsBehindItsNumbers(String name) {
        assertThat(judge(name, "", "", "").verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void isDoubtedBesideAnUnknownWordIfNoMakerIsNamed() {
        assertThat(judge("诺御 鉴定仪", "", "", "").findings())
                .singleElement()
                .matches(finding -> finding.doubt() == Doubt.GOES_ON);
        assertThat(judge("诺御 鉴定仪", "", "诺华", "").verdict()).isEqualTo(Verdict.REQUIRED);
    }

    @Test
    void isNotNamedByThePluralOfItsMaker() {
        assertThat(judge("NX2040 Norvas", "", "", "").findings())
                .singleElement()
                .matches(finding -> finding.doubt() == Doubt.MAKER_NOT_NAMED);
    }

    @Test
    void raisesNoDoubtInsideANounThatIsSure() {
        var kylin = new Subject(new Wording("中标麒麟安全操作系统", ""), "V7", "中标软件", "", null, "", Map.of());

        assertThat(ReferenceData.TODAY.judge(kylin).findings())
                .extracting(Finding::entry, Finding::verdict)
                .containsExactly(tuple("SCP-15", Verdict.REQUIRED));
    }

    @Test
    void hasNoMeaningIfAnotherMakerIsNamed() {
        assertThat(judge("NordWall", "", "Weston", "").verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void needsNoMakerIfNoOtherMakerUsesIt() {
        assertThat(judge("诺御 V3", "", "", "").verdict()).isEqualTo(Verdict.REQUIRED);
    }

    @Test
    void namesBothOfTwoPlausibleEntries() {
        assertThat(judge("NordWall 300", "", "诺华", "").findings())
                .extracting(Finding::entry, Finding::verdict)
                .containsExactly(tuple("SCP-02", Verdict.REQUIRED), tuple("SCP-13", Verdict.REVIEW));
    }

    @Test
    void doesNotReachTheCriteriaIfTheLexiconSaysSo() {
        assertThat(judge("CX2100", "", "诺华", "").basis()).isEqualTo(Basis.OUT_OF_SCOPE);
        assertThat(judge("CX9100", "", "诺华", "").verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(judge("CX2100", "", "", "").verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void anyProductOfASpecialisedMakerMayBeOne() {
        assertThat(judge("Z9", "", "Osten", "").findings())
                .singleElement()
                .matches(finding -> finding.entry().equals("SCP-21") && finding.doubt() == Doubt.MAKER_ONLY);
        assertThat(judge("Osten Z9", "", "", "").verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(judge("Z9", "", "", "fits Osten devices").verdict()).isEqualTo(Verdict.UNKNOWN);
    }
}
