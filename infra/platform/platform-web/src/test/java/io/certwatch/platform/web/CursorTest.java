package io.certwatch.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @ParameterizedTest
    @ValueSource(strings = {"核心路由器/1?&", "A", ""})
    void decodesThePosition(String position) {
        var cursor = Cursor.encode(position);

        assertThat(cursor).matches("[A-Za-z0-9_-]+");
        assertThat(Cursor.decode(cursor)).isEqualTo(position);
    }

    @ParameterizedTest
    @ValueSource(strings = {"page two", "zzz", "", "A", "QUJDREVGRw", "AAAAAAA"})
    void rejectsInventedCursors(String cursor) {
        assertRejected(cursor);
    }

    @Test
    void rejectsMistypedOrTruncatedCursors() {
        var cursor = Cursor.encode("SKU-4711");
        assertRejected(cursor.substring(0, cursor.length() - 2));
        assertRejected(cursor.replace(cursor.charAt(9), cursor.charAt(9) == 'A' ? 'B' : 'A'));
    }

    private static void assertRejected(String cursor) {
        assertThatExceptionOfType(RequestProblem.class)
                .isThrownBy(() -> Cursor.decode(cursor))
                .satisfies(problem ->
                        assertThat(problem.errors().getFirst().field()).isEqualTo("after"));
    }
}
