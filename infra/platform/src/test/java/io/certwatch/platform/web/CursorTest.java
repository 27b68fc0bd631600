package io.certwatch.platform.web;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CursorTest {

    @Test
    void leadsBackToThePosition() {
        var cursor = Cursor.encode("核心路由器/1?&");

        assertThat(cursor).matches("[A-Za-z0-9_-]+");
        assertThat(Cursor.decode(cursor)).isEqualTo("核心路由器/1?&");
    }

    @Test
    void refusesWhatWasInvented() {
        assertThatExceptionOfType(RequestProblem.class)
                .isThrownBy(() -> Cursor.decode("page two"))
                .satisfies(problem -> assertThat(problem.field()).isEqualTo("after"));
    }
}
