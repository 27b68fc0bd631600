package io.certwatch.backing;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstInOrderTest {

    /** Half as many values as documents, so that equal ones must keep their order. */
    private static final Comparator<Document> BY_HALF =
            Comparator.comparing(document -> (Integer) document.get("n") / 2);

    @ParameterizedTest
    @CsvSource({"100, 7, 1", "100, 99, 2", "100, 100, 3", "100, 1000, 4", "3, 2, 5", "0, 5, 6", "100, 1, 7"})
    void areThoseOfAWholeSort(int documents, int number, long seed) {
        var shuffled = new ArrayList<>(IntStream.range(0, documents)
                .mapToObj(n -> new Document("n", n))
                .toList());
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(first(shuffled, number))
                .isEqualTo(shuffled.stream().sorted(BY_HALF).limit(number).toList());
        assertThat(first(shuffled.reversed(), number))
                .isEqualTo(shuffled.reversed().stream()
                        .sorted(BY_HALF)
                        .limit(number)
                        .toList());
    }

    private static List<Document> first(List<Document> documents, int number) {
        var first = new FirstInOrder(BY_HALF, number);
        documents.forEach(first::add);
        return first.sorted();
    }
}
