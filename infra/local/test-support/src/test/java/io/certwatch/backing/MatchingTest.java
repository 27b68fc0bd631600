package io.certwatch.backing;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random documents and queries; the library's own matcher says what is right. */
class MatchingTest {
    private static final int QUERIES = 4_000;
    private static final List<String> FIELDS = List.of("a", "b", "a.b", "list.a", "list.b", "list", "a.list", "none");
    private static final List<String> COMPARISONS = List.of("$eq", "$ne", "$gt", "$gte", "$lt", "$lte");

    private final DefaultQueryMatcher library = new DefaultQueryMatcher();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void matchesAsTheLibraryDoes(long seed) {
        var random = new Random(seed);
        var documents = Stream.generate(() -> document(random, 0)).limit(60).toList();
        int matches = 0;
        for (int i = 0; i < QUERIES; i++) {
            var query = query(random, 0);
            var matching = new Matching(query);
            for (var document : documents) {
                var expected = library.matches(document, query);
                assertThat(matching.test(document))
                        .as("%s of %s", query, document)
                        .isEqualTo(expected);
                if (expected) matches++;
            }
        }
        assertThat(matches).isGreaterThan(QUERIES);
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void decidesMostWithoutTheLibrary(long seed) {
        var random = new Random(seed);
        int decided = 0;
        for (int i = 0; i < QUERIES; i++) {
            if (Conditions.of(query(random, 0)).test(document(random, 0)) != Answer.UNDECIDED) decided++;
        }
        assertThat(decided).isGreaterThan(QUERIES / 2);
    }

    private static Document document(Random random, int depth) {
        var document = new Document();
        for (var field : List.of("a", "b", "list")) {
            if (random.nextInt(5) > 0) document.put(field, value(random, field, depth));
        }
        return document;
    }

    private static @Nullable Object value(Random random, String field, int depth) {
        if (field.equals("list")) {
            Supplier<@Nullable Object> element =
                    depth < 2 && random.nextBoolean() ? () -> document(random, depth + 1) : () -> scalar(random);
            return IntStream.range(0, random.nextInt(3))
                    .mapToObj(_ -> element.get())
                    .collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
        }
        return depth < 2 && random.nextInt(3) == 0 ? document(random, depth + 1) : scalar(random);
    }

    private static @Nullable Object scalar(Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> random.nextInt(2);
            case 3 -> (long) random.nextInt(2);
            case 4 -> Instant.ofEpochSecond(random.nextInt(2));
            default -> List.of("x", "y", "xy", "名", "Ｘ", "😀").get(random.nextInt(6));
        };
    }

    private static Document query(Random random, int depth) {
        var query = new Document();
        for (int i = 0; i <= random.nextInt(2); i++) {
            if (depth < 2 && random.nextInt(4) == 0) {
                query.put(
                        List.of("$and", "$or", "$nor").get(random.nextInt(3)),
                        Stream.generate(() -> query(random, depth + 1))
                                .limit(1 + random.nextInt(2))
                                .toList());
            } else {
                query.put(FIELDS.get(random.nextInt(FIELDS.size())), condition(random, depth));
            }
        }
        return query;
    }

    private static @Nullable Object condition(Random random, int depth) {
        return switch (random.nextInt(10)) {
            case 0, 1 -> scalar(random);
            case 2 -> new BsonRegularExpression("^x", "");
            case 3 -> new Document("$in", Arrays.asList(scalar(random), scalar(random)));
            case 4 -> new Document("$nin", Arrays.asList(scalar(random), scalar(random)));
            case 5 -> new Document("$in", List.of("x", "名"));
            case 6 -> new Document("$all", List.of("x", "y"));
            case 7 -> depth < 2 ? new Document("$elemMatch", query(random, 2)) : scalar(random);
            default -> {
                var operators = new Document();
                for (int i = 0; i <= random.nextInt(2); i++) {
                    operators.put(COMPARISONS.get(random.nextInt(COMPARISONS.size())), scalar(random));
                }
                yield operators;
            }
        };
    }
}
