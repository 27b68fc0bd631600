package io.certwatch.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class AnswerCheckFilterTest {

    private static final OpenApiAnswers DOCUMENT = OpenApiAnswers.of("""
        {"paths": {"/api/notes": {"get": {"responses": {"200": {"content": {
          "application/json": {"schema": {"type": "object", "properties": {"text": {"type": "string"}}}},
          "text/event-stream": {"schema": {"type": "string", "format": "binary"}}}}}}}}}\
        """.getBytes(UTF_8));

    private final AnswerFaults faults = new AnswerFaults();
    private final MockHttpServletResponse sent = new MockHttpServletResponse();

    @Test
    void passesDescribedAnswers() throws Exception {
        answer("application/json", "{\"text\": \"a\"}");

        assertThat(faults.drain()).isEmpty();
        assertThat(sent.getContentAsString()).isEqualTo("{\"text\": \"a\"}");
    }

    @Test
    void recordsEachDifferenceOnceAndSendsTheAnswer() throws Exception {
        answer("application/json", "{\"txet\": \"a\"}");
        answer("application/json", "{\"txet\": \"a\"}");

        assertThat(faults.drain())
                .singleElement()
                .asString()
                .startsWith("GET /api/notes 200: ")
                .contains("'txet'");
        assertThat(sent.getContentAsString()).startsWith("{\"txet\": \"a\"}");
    }

    @Test
    void passesStreamsUnbuffered() throws Exception {
        filter((_, response) -> {
            response.setContentType("text/event-stream");
            response.getOutputStream().write("data: a\n\n".getBytes(UTF_8));
            assertThat(sent.getContentAsString()).isEqualTo("data: a\n\n");
        });

        assertThat(faults.drain()).isEmpty();
    }

    @Test
    void checksContainerErrorsOnTheErrorPage() throws Exception {
        filter((_, response) -> ((HttpServletResponse) response).sendError(404));

        assertThat(faults.drain()).isEmpty();
    }

    private void answer(String mediaType, String body) throws Exception {
        filter((_, response) -> {
            response.setContentType(mediaType);
            response.getOutputStream().write(body.getBytes(UTF_8));
        });
    }

    private void filter(FilterChain service) throws Exception {
        new AnswerCheckFilter(() -> DOCUMENT, faults)
                .doFilter(new MockHttpServletRequest("GET", "/api/notes"), sent, service);
    }
}
