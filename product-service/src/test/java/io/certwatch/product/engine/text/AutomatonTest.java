package io.certwatch.product.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class AutomatonTest {

    private record Found(String literal, int start) {}

    @Test
    void findsLiteralsInsideLiterals() {
        assertThat(found(List.of("he", "she", "his", "hers"), "ushers"))
                .containsExactlyInAnyOrder(new Found("she", 1), new Found("he", 2), new Found("hers", 2));
    }

    @RepeatedTest(50)
    void findsTheSameAsASearchAtEveryPlace() {
        var random = new Random();
        var literals = new HashSet<String>();
        for (int i = 0; i < 40; i++) literals.add(word(random, 1 + random.nextInt(5)));
        var text = word(random, 200);

        assertThat(found(List.copyOf(literals), text)).containsExactlyInAnyOrderElementsOf(compared(literals, text));
    }

    private static List<Found> found(List<String> literals, String written) {
        var builder = new AutomatonBuilder();
        literals.forEach(builder::add);
        var text = new Text(written.length()).add("text", written);
        var found = new ArrayList<Found>();
        builder.build().read(text, (literal, start, _) -> found.add(new Found(literals.get(literal), start - 1)));
        return found;
    }

    private static Set<Found> compared(Set<String> literals, String text) {
        var found = new HashSet<Found>();
        for (var literal : literals) {
            for (int at = text.indexOf(literal); at >= 0; at = text.indexOf(literal, at + 1))
                found.add(new Found(literal, at));
        }
        return found;
    }

    private static String word(Random random, int length) {
        return random.ints(length, 0, 4)
                .collect(StringBuilder::new, (word, i) -> word.append("ab防火".charAt(i)), StringBuilder::append)
                .toString();
    }
}
