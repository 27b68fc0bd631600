package io.certwatch.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts for people use one term for each thing, the punctuation of their language, and no words of the API. */
class WordsForPeopleTest {

    private static final String HAN = "[\\u4e00-\\u9fff“”《》（）]";
    private static final Pattern HALF_WIDTH =
            Pattern.compile(HAN + " ?[,;:()!?](?!\\d)|(?<!\\d)[,;:()!?] ?[\\u4e00-\\u9fff“《（]|" + HAN + "\\.(?:$|\\s)");

    /** Values of MessageFormat and of the page, the innermost first: they have commas and colons of their own. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}]*}");

    private static final Pattern OF_THE_API = Pattern.compile("\\b[A-Z]{2,}(?:_[A-Z0-9]+)+\\b"
            + "|\\b(?:STATUTORY|CONSULTATION|GUIDANCE|REQUIRED|REVIEW|PENDING|PLANNED|WITHDRAWN|OPEN|WAIVED|LIFTED"
            + "|SATISFIED|UNKNOWN|MET|DRAFT|HELD|PUBLISHED|VALID|SUSPENDED|REVOKED|EXPIRED|ADDED|REMOVED|WIDENED"
            + "|NARROWED|RENAMED|REWORDED)\\b");

    /** Our code of an entry, without its name before it. */
    private static final Pattern CODE_ALONE = Pattern.compile("(?:^|[^（(\\w])(?:CNE|SCP)-\\d\\d\\b");

    private static List<PeopleText> texts;

    @BeforeAll
    static void read() throws IOException {
        texts = new PeopleTexts(new Repository()).all();
    }

    static Stream<ForbiddenWord> forbidden() {
        return lines("forbidden-words.txt").map(ForbiddenWord::of);
    }

    @Test
    void walksBundlesPagesAndTemplates() {
        assertThat(texts)
                .extracting(text -> text.file().getFileName().toString())
                .contains("messages_zh.properties", "messages_en.properties", "zh.json", "checklist-templates.json");
        assertThat(texts).hasSizeGreaterThan(8_000);
    }

    @Test
    void noTextHasAForbiddenWord() {
        assertThat(forbidden()
                        .flatMap(word -> texts.stream()
                                .filter(word::isIn)
                                .filter(WordsForPeopleTest::isNotExcepted)
                                .map(word::complaint)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forbidden")
    void aForbiddenWordIsFoundAndNotWhatReplacesIt(ForbiddenWord word) {
        assertThat(word.isIn(textOf(word.language(), word.example()))).isTrue();
        assertThat(forbidden().filter(other -> other.isIn(textOf(word.language(), word.instead()))))
                .isEmpty();
    }

    @Test
    void punctuationOfChineseTextsIsFullWidth() {
        assertThat(texts.stream().filter(text -> text.isIn("zh")).filter(text -> isHalfWidth(text.text())))
                .filteredOn(WordsForPeopleTest::isNotExcepted)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"已逾期：计划(2027年)", "名称: 路由器", "认证,检测", "已完成;未开始", "已完成."})
    void halfWidthPunctuationIsFound(String text) {
        assertThat(isHalfWidth(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"最迟完成日：{0}", "{0,choice,0#没有产品|1#有1款}", "12 Tbps（双向）", "https://www.cac.gov.cn", "16:30开始"})
    void otherPunctuationIsLeftAlone(String text) {
        assertThat(isHalfWidth(text)).isFalse();
    }

    @Test
    void noTextHasAWordOfTheApi() {
        assertThat(having(OF_THE_API)).isEmpty();
    }

    @Test
    void noTextHasTheCodeOfAnEntryAlone() {
        assertThat(having(CODE_ALONE)).isEmpty();
    }

    @Test
    void everyExceptionIsNeeded() {
        assertThat(lines("excepted-texts.txt").map(line -> line.split(" \\| ")))
                .allSatisfy(exception -> assertThat(texts)
                        .filteredOn(text -> isExcepted(exception, text))
                        .isNotEmpty()
                        .allMatch(WordsForPeopleTest::isFaulty));
    }

    private static boolean isFaulty(PeopleText text) {
        return forbidden().anyMatch(word -> word.isIn(text))
                || text.isIn("zh") && isHalfWidth(text.text())
                || OF_THE_API.matcher(text.text()).find()
                || CODE_ALONE.matcher(text.text()).find();
    }

    private static boolean isHalfWidth(String text) {
        return HALF_WIDTH.matcher(withoutPlaceholders(text)).find();
    }

    private static String withoutPlaceholders(String text) {
        var without = PLACEHOLDER.matcher(text).replaceAll("x");
        return without.equals(text) ? text : withoutPlaceholders(without);
    }

    private static List<PeopleText> having(Pattern pattern) {
        return texts.stream()
                .filter(text -> pattern.matcher(text.text()).find())
                .filter(WordsForPeopleTest::isNotExcepted)
                .toList();
    }

    private static boolean isNotExcepted(PeopleText text) {
        Predicate<String[]> excepts = exception -> isExcepted(exception, text);
        return lines("excepted-texts.txt").map(line -> line.split(" \\| ")).noneMatch(excepts);
    }

    private static boolean isExcepted(String[] exception, PeopleText text) {
        return text.file().toString().endsWith(exception[0]) && text.key().equals(exception[1]);
    }

    private static PeopleText textOf(String language, String text) {
        return new PeopleText(Path.of("example"), "example", language, text);
    }

    private static Stream<String> lines(String resource) {
        try (var file = WordsForPeopleTest.class.getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
