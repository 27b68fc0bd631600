package io.certwatch.product.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.engine.affected.CatalogueComparison.ComparedWord;
import io.certwatch.product.engine.text.SearchKeys;
import io.certwatch.product.engine.text.Text;
import io.certwatch.product.engine.vocabulary.Compiler;
import io.certwatch.product.engine.vocabulary.Lexeme;
import io.certwatch.product.engine.vocabulary.Meaning;
import io.certwatch.product.engine.vocabulary.SuffixRule;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The keys of a text find every word that the engine finds in it. */
class ProductKeysTest {

    private static final List<String> BETWEEN = List.of(
            "", " ", "-", " - ", "/", "，", "（", ") ", "s", "es ", "的", "路", "6525E", "12", "x", "7 ", "Ⅱ", "E9\n");
    private static final Compiler COMPILED = compiled();

    private static Compiler compiled() {
        var compiler = new Compiler(ReferenceData.EDITIONS, ReferenceData.LEXICON);
        ReferenceData.EDITIONS.forEach(compiler::add);
        return compiler;
    }

    private static Stream<ComparedWord> words() {
        var words = Stream.<ComparedWord>builder();
        COMPILED.forEachLiteral(
                (literal, meanings) -> meanings.keySet().forEach(tail -> words.add(new ComparedWord(literal, tail))));
        return words.build();
    }

    /** Tries every place, like the automaton. */
    private static boolean isFound(ComparedWord word, Text text, String folded) {
        var lexeme = new Lexeme(word.literal(), word.tail(), new Meaning[0]);
        for (int at = folded.indexOf(word.literal()); at >= 0; at = folded.indexOf(word.literal(), at + 1)) {
            if (lexeme.mayBegin(text, at)
                    && lexeme.tail().endOf(text, at + word.literal().length()) != SuffixRule.NO_MATCH) return true;
        }
        return false;
    }

    private static int allFoundHaveTheirKeys(Subject subject, List<ComparedWord> words) {
        var text = Fields.of(subject).text();
        var folded = new StringBuilder();
        for (int at = 0; at < text.length(); at++) folded.append(text.at(at));
        var keys = ProductKeys.of(subject, "NE-1/2");
        var found = words.stream()
                .filter(word -> isFound(word, text, folded.toString()))
                .toList();
        assertThat(found).allSatisfy(word -> {
            assertThat(keys).as("%s in %s", word, folded).containsAll(word.keys());
            assertThat(word.beginnings())
                    .allMatch(beginning -> keys.stream().anyMatch(key -> key.startsWith(beginning)));
        });
        return found.size();
    }

    @Test
    void keysFindAllWordsInLabelledProducts() {
        var words = words().toList();
        int found = 0;
        for (var product : ReferenceData.labelledProducts()) found += allFoundHaveTheirKeys(product.subject(), words);
        assertThat(found).isGreaterThan(2_000);
    }

    @Test
    void keysFindAllWordsInGeneratedTexts() {
        var words = words().toList();
        var random = new Random(20);
        int found = 0;
        for (int i = 0; i < 2_000; i++) {
            var text = new StringBuilder();
            for (int j = random.nextInt(1, 6); j > 0; j--) {
                var word = words.get(random.nextInt(words.size())).literal();
                text.append(random.nextInt(4) == 0 ? word.substring(random.nextInt(word.length())) : word);
                text.append(BETWEEN.get(random.nextInt(BETWEEN.size())));
            }
            found += allFoundHaveTheirKeys(
                    Subject.ofName(text.toString()).withModel(BETWEEN.get(random.nextInt(BETWEEN.size()))), words);
        }
        assertThat(found).isGreaterThan(5_000);
    }

    @Test
    void everyWordHasKeys() {
        assertThat(words().filter(word ->
                        word.keys().isEmpty() && word.beginnings().isEmpty()))
                .isEmpty();
    }

    @Test
    void includesPartsOfNumbersAndTheDeclaredCategory() {
        var keys = ProductKeys.of(Subject.ofName("下一代防火墙 USG6525E series").withDeclaredEntry("SCP-02"), "NE-8000");
        assertThat(keys).contains("防火", "火墙", "墙", "usg", "652", "525", "seri", "800", "000", "=scp 02");
        assertThat(SearchKeys.lookup("usg65 防火墙").beginnings()).containsExactly("usg", "65");
        assertThat(SearchKeys.lookup("usg65 防火墙").whole()).containsExactly("防火", "火墙");
    }
}
